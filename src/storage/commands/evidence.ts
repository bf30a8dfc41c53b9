/** Commands on sources and evidence. A source is library-wide; evidence holds one claim against it. */
import type { CslItem } from '../../domain/evidence/schema.ts';
import { type JsonValue, LIBRARY_SCOPE } from '../../domain/history/schema.ts';
import type { EvidenceId } from '../../domain/ids.ts';
import type { Commands } from '../api.ts';
import { commit, type Draft } from '../commit.ts';
import type { StorageContext } from '../context.ts';
import { ascendingIds } from '../ids.ts';
import { sourceFor } from '../sources.ts';

type EvidenceCommands = Pick<
  Commands,
  'addCitations' | 'editEvidence' | 'removeEvidence' | 'editSource'
>;

export function evidenceCommands(context: StorageContext): EvidenceCommands {
  const { db } = context;
  return {
    async addCitations(reviewId, claims, citations, stance, words = {}) {
      const evidenceIds: EvidenceId[] = [];
      const result = await commit(context, {
        scope: reviewId,
        name: 'evidence.add',
        draft: async () => {
          const sources = await sourceFor(db, citations, context.newId);
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
    },

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

    editSource: (source, csl) =>
      commit(context, {
        scope: LIBRARY_SCOPE,
        name: 'source.edit',
        draft: () => {
          const item: CslItem = { ...csl, id: source };
          return [
            { store: 'sources', field: 'csl', keys: [source], to: [item as unknown as JsonValue] },
          ];
        },
      }),
  };
}
