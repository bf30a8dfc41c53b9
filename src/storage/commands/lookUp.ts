/** The command that writes what the registries answered of sources. */
import { mergeFound } from '../../domain/evidence/found.ts';
import { lookupIds, lookupKey, retractionOf } from '../../domain/evidence/lookup.ts';
import type { Citation } from '../../domain/evidence/recognise.ts';
import { type JsonValue, LIBRARY_SCOPE } from '../../domain/history/schema.ts';
import { storedCsl } from '../../domain/review/states.ts';
import type { Commands } from '../api.ts';
import { commit } from '../commit.ts';
import type { StorageContext } from '../context.ts';

export function lookUpCommands(context: StorageContext): Pick<Commands, 'lookUpSources'> {
  return {
    lookUpSources: (found, by) =>
      commit(context, {
        scope: LIBRARY_SCOPE,
        name: by === 'person' ? 'source.lookup' : 'source.fill',
        draft: async (session) => {
          await session.load(
            'sources',
            found.map(({ source }) => source),
          );
          const keys: string[] = [];
          const records: JsonValue[] = [];
          const retractions: JsonValue[] = [];
          for (const { source, key, answer } of found) {
            const item = storedCsl(session.read('sources', source));
            if (item === null || lookupKey(item) !== key) continue;
            const { id, ...mine } = item;
            const csl = answer.csl === null ? mine : mergeFound(mine, answer.csl).csl;
            keys.push(source);
            records.push({ ...csl, id } as unknown as JsonValue);
            retractions.push(retractionOf(answer) as unknown as JsonValue);
          }
          return keys.length === 0
            ? []
            : [
                { store: 'sources', field: 'csl', keys, to: records },
                { store: 'sources', field: 'retraction', keys, to: retractions },
              ];
        },
      }),
  };
}

/** Whether a record now names another work, of which the registries have not been asked. */
export function isAnother(before: Citation, after: Citation): boolean {
  const [old, now] = [lookupIds(before), lookupIds(after)];
  const differs = (one: string | null, other: string | null) =>
    one !== null && other !== null && one.toLowerCase() !== other.toLowerCase();
  return (
    differs(old.doi, now.doi) ||
    differs(old.pmid, now.pmid) ||
    (now.doi === null && now.pmid === null)
  );
}
