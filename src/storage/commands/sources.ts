/** Commands on the library of sources: brought in, edited, appraised, merged, removed. Each is one event of the library. */
import { type JsonValue, LIBRARY_SCOPE } from '../../domain/history/schema.ts';
import type { SourceId } from '../../domain/ids.ts';
import { storedCsl } from '../../domain/review/states.ts';
import type { NewCitation } from '../api.ts';
import { commit, type Draft, Refusal, refusalIn } from '../commit.ts';
import type { StorageContext } from '../context.ts';
import { failureOf } from '../failures.ts';
import type { CommandResult } from '../model.ts';
import type { SourceCommands } from '../sourceApi.ts';
import { usedSources } from '../sourceLibrary.ts';
import { fitCitations, readSourceRows, removedDraft, sourceFor, survivorIn } from '../sources.ts';
import { isAnother } from './lookUp.ts';

type OwnCommands = Omit<SourceCommands, 'undoSources' | 'redoSources'>;

/** Checks citations before the transaction; a refusal comes as a result. */
export async function withFit<R extends CommandResult>(
  citations: readonly NewCitation[],
  run: (fit: readonly NewCitation[]) => Promise<R>,
): Promise<R | Extract<CommandResult, { ok: false }>> {
  let fit: readonly NewCitation[];
  try {
    fit = await fitCitations(citations);
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal !== null) return { ok: false, reason: refusal.reason, message: refusal.message };
    return failureOf(error);
  }
  return run(fit);
}

export function sourceCommands(context: StorageContext): OwnCommands {
  const { db } = context;
  const one = (field: string, source: SourceId, value: JsonValue): Draft => ({
    store: 'sources',
    field,
    keys: [source],
    to: [value],
  });

  return {
    importSources: (citations) =>
      withFit(citations, async (fit) => {
        let sourceIds: readonly SourceId[] = [];
        let fresh = 0;
        const result = await commit(context, {
          scope: LIBRARY_SCOPE,
          name: 'source.import',
          draft: async () => {
            const made = await sourceFor(db, fit, context.newId, true);
            sourceIds = [...new Set(made.ids)] as SourceId[];
            fresh = made.fresh.length;
            // They are made outside of the library, and one small event takes them all in: that is the step to undo.
            return [
              ...made.drafts,
              ...removedDraft(made.fresh, true).map((draft) => ({ ...draft, made: true as const })),
              ...removedDraft([...made.fresh, ...made.back], null),
            ];
          },
        });
        return result.ok ? { ...result, sourceIds, fresh } : result;
      }),

    editSource: (source, csl) =>
      commit(context, {
        scope: LIBRARY_SCOPE,
        name: 'source.edit',
        draft: async (session) => {
          await session.load('sources', [source]);
          const before = storedCsl(session.read('sources', source));
          return [
            one('csl', source, { ...csl, id: source } as unknown as JsonValue),
            ...(before !== null && isAnother(before, csl) ? [one('retraction', source, null)] : []),
          ];
        },
      }),

    appraiseSource: (source, patch) =>
      commit(context, {
        scope: LIBRARY_SCOPE,
        name: 'source.appraise',
        draft: () =>
          Object.entries(patch).map(([field, value]) =>
            one(field, source, value === '' ? null : value),
          ),
      }),

    mergeSources: (keep, others, { csl, fields }) =>
      commit(context, {
        scope: LIBRARY_SCOPE,
        name: 'source.merge',
        draft: async () => {
          const rows = await readSourceRows(db);
          const gone = [...new Set(others)].filter((id) => id !== keep);
          if (gone.length === 0)
            throw new Refusal('nothing-to-do', 'Choose at least two sources to merge.');
          for (const id of [keep, ...gone]) {
            if (rows.get(id)?.fields.csl === undefined || survivorIn(rows, id) !== id) {
              throw new Refusal(
                'moved-on',
                'One of these sources was merged or removed meanwhile. Nothing was changed. Look at the list and merge again.',
              );
            }
          }
          return [
            { store: 'sources', field: 'mergedInto', keys: gone, to: [keep] },
            // One that another merge had put into the one that now goes must not point back at it.
            one('mergedInto', keep, null),
            one('removed', keep, null),
            one('csl', keep, { ...csl, id: keep } as unknown as JsonValue),
            ...Object.entries(fields).map(([field, value]) => one(field, keep, value)),
          ];
        },
      }),

    removeSources: (sources) =>
      commit(context, {
        scope: LIBRARY_SCOPE,
        name: 'source.remove',
        draft: async () => {
          const rows = await readSourceRows(db);
          const used = await usedSources(db, rows);
          const inUse = sources.filter((id) => used.has(id)).length;
          if (inUse > 0) {
            throw new Refusal(
              'invalid',
              `${inUse === 1 ? 'A source that is' : `${inUse} sources that are`} held against claims cannot be removed. Nothing was changed. Remove the evidence first, or merge the source into another.`,
            );
          }
          return [{ store: 'sources', field: 'removed', keys: [...sources], to: [true] }];
        },
      }),
  };
}
