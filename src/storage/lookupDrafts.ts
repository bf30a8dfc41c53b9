/** What look-ups change of the sources, worked out against the records as they are inside the transaction. */
import { mergeFound } from '../domain/evidence/found.ts';
import { lookupKey, retractionOf } from '../domain/evidence/lookup.ts';
import type { JsonValue } from '../domain/history/schema.ts';
import { storedCsl } from '../domain/review/states.ts';
import type { Commands } from './api.ts';
import type { Draft } from './commit.ts';
import type { RecordSession } from './records.ts';

export async function lookupDrafts(
  session: RecordSession,
  found: Parameters<Commands['lookUpSources']>[0],
): Promise<Draft[]> {
  await session.load(
    'sources',
    found.map(({ source }) => source),
  );
  const keys: string[] = [];
  const records: JsonValue[] = [];
  const retractions: JsonValue[] = [];
  for (const { source, key, answer } of found) {
    const item = storedCsl(session.read('sources', source));
    // Removed, or another work by now.
    if (item === null || lookupKey(item) !== key) continue;
    const { id, ...mine } = item;
    const csl = answer.csl === null ? mine : mergeFound(mine, answer.csl).csl;
    keys.push(source);
    records.push({ ...csl, id } as unknown as JsonValue);
    retractions.push(retractionOf(answer) as unknown as JsonValue);
  }
  if (keys.length === 0) return [];
  return [
    { store: 'sources', field: 'csl', keys, to: records },
    { store: 'sources', field: 'retraction', keys, to: retractions },
  ];
}
