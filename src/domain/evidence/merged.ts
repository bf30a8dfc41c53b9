/**
 * Sources that were merged. A merge writes into the source that goes which one stands for it, and touches no evidence:
 * evidence that a colleague adds to it meanwhile on another device follows too, and one step back takes all of it back.
 */
import type { JsonValue } from '../history/schema.ts';

type Fields = Readonly<Record<string, JsonValue>>;

/**
 * The source that stands for the one of this id. Two people may have merged a pair each the other way round: of sources
 * that stand for each other the one with the smallest id stands for all, so that everybody sees the same.
 * @param fieldsOf undefined for a source that is not here; a source is not followed to where nothing is
 */
export function survivingSource(id: string, fieldsOf: (id: string) => Fields | undefined): string {
  const path = [id];
  for (let at = id; ; ) {
    const next = fieldsOf(at)?.mergedInto;
    if (typeof next !== 'string' || fieldsOf(next)?.csl === undefined) return at;
    const before = path.indexOf(next);
    if (before !== -1) return path.slice(before).reduce((a, b) => (a < b ? a : b));
    path.push(next);
    at = next;
  }
}
