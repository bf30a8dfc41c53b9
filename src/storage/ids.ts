/** Ids that keep the order in which they are handed out, for records that one event makes and a list shows in order. */

/** @param newId makes a random id */
export function ascendingIds(newId: () => string, count: number): string[] {
  return Array.from({ length: count }, newId).sort();
}
