/** Commands on sources and evidence. A source is library-wide; evidence holds one claim against it. */
import type { Citation } from '../../domain/evidence/recognise.ts';
import type { CslItem } from '../../domain/evidence/schema.ts';
import { type JsonValue, LIBRARY_SCOPE } from '../../domain/history/schema.ts';
import type { EvidenceId } from '../../domain/ids.ts';
import { storedCsl } from '../../domain/review/states.ts';
import type { Commands } from '../api.ts';
import { commit, type Draft } from '../commit.ts';
import type { StorageContext } from '../context.ts';
import { ascendingIds } from '../ids.ts';
import { sourceFor } from '../sources.ts';

type EvidenceCommands = Pick<
  Commands,
  'addCitations' | 'editEvidence' | 'removeEvidence' | 'editSource' | 'lookUpSources'
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
        draft: async (session) => {
          const item: CslItem = { ...csl, id: source };
          await session.load('sources', [source]);
          const before = storedCsl(session.read('sources', source));
          const column = (field: string, to: JsonValue): Draft => ({
            store: 'sources',
            field,
            keys: [source],
            to: [to],
          });
          return [
            column('csl', item as unknown as JsonValue),
            ...(before !== null && isAnother(before, csl) ? [column('retraction', null)] : []),
          ];
        },
      }),

    async lookUpSources(found, by) {
      // Nothing but the database may be waited for inside the transaction.
      const { lookupDrafts } = await import('../lookupDrafts.ts');
      return commit(context, {
        scope: LIBRARY_SCOPE,
        name: by === 'person' ? 'source.lookup' : 'source.fill',
        draft: (session) => lookupDrafts(session, found),
      });
    },
  };
}

/** Whether a record now names another work, of which the registries have not been asked. */
function isAnother(before: Citation, after: Citation): boolean {
  const changed = (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined && one.toLowerCase() !== other.toLowerCase();
  if (changed(before.DOI, after.DOI) || changed(before.PMID, after.PMID)) return true;
  if (after.DOI !== undefined || after.PMID !== undefined) return false;
  return before.DOI !== undefined || before.PMID !== undefined || before.URL !== after.URL;
}
