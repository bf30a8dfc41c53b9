/** Commands on evidence, which holds one claim against one source of the library. */
import type { JsonValue } from '../../domain/history/schema.ts';
import type { EvidenceId } from '../../domain/ids.ts';
import type { Commands } from '../api.ts';
import { commit, type Draft } from '../commit.ts';
import type { StorageContext } from '../context.ts';
import { ascendingIds } from '../ids.ts';
import { removedDraft, sourceFor } from '../sources.ts';
import { withFit } from './sources.ts';

type EvidenceCommands = Pick<Commands, 'addCitations' | 'editEvidence' | 'removeEvidence'>;

export function evidenceCommands(context: StorageContext): EvidenceCommands {
  const { db } = context;
  return {
    addCitations: (reviewId, claims, citations, stance, words = {}) =>
      withFit(citations, async (fit) => {
        const evidenceIds: EvidenceId[] = [];
        const result = await commit(context, {
          scope: reviewId,
          name: 'evidence.add',
          draft: async () => {
            const sources = await sourceFor(db, fit, context.newId, true);
            const claimIds: string[] = [];
            const sourceIds: string[] = [];
            for (const claim of claims) {
              for (const source of new Set(sources.ids)) {
                claimIds.push(claim);
                sourceIds.push(source);
              }
            }
            const keys = ascendingIds(context.newId, claimIds.length);
            evidenceIds.push(...(keys as EvidenceId[]));
            const column = (field: string, to: readonly JsonValue[]): Draft => ({
              store: 'evidence',
              field,
              keys,
              to,
            });
            return [
              ...sources.drafts,
              ...removedDraft(sources.back, null),
              column('claimId', claimIds),
              column('sourceId', sourceIds),
              column('stance', [stance]),
              ...Object.entries(words).flatMap(([field, text]) =>
                text === '' ? [] : [column(field, [text])],
              ),
            ];
          },
        });
        return result.ok ? { ...result, evidenceIds } : result;
      }),

    editEvidence: (reviewId, evidence, patch) =>
      commit(context, {
        scope: reviewId,
        name: 'evidence.edit',
        draft: () =>
          Object.entries(patch).map(([field, value]) => ({
            store: 'evidence' as const,
            field,
            keys: [evidence],
            to: [value === '' ? null : value],
          })),
      }),

    removeEvidence: (reviewId, evidence) =>
      commit(context, {
        scope: reviewId,
        name: 'evidence.remove',
        draft: () => [{ store: 'evidence', field: 'claimId', keys: [evidence], to: [null] }],
      }),
  };
}
