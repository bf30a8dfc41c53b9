/** Where the numbered marks stand in the margin: beside their lines, pushed down where they would overlap. */

export interface MarkCluster<T> {
  /** Wanted top in px. */
  readonly top: number;
  readonly items: readonly T[];
}

/**
 * Neighbours whose lines are (nearly) the same share a cluster.
 * @param items in article order
 * @param topOf wanted top in px
 * @param tolerance px within which two tops count as one line
 */
export function clustersOf<T>(
  items: readonly T[],
  topOf: (item: T) => number,
  tolerance: number,
): MarkCluster<T>[] {
  const clusters: { top: number; items: T[] }[] = [];
  for (const item of items) {
    const top = topOf(item);
    const last = clusters.at(-1);
    if (last !== undefined && Math.abs(top - last.top) <= tolerance) last.items.push(item);
    else clusters.push({ top, items: [item] });
  }
  return clusters;
}

/**
 * Tops in px such that no box overlaps the one before it; a box is only ever moved down, and never out of order.
 * @param boxes wanted tops and heights in px, in article order
 */
export function pushDown(
  boxes: readonly { readonly top: number; readonly height: number }[],
): number[] {
  let free = Number.NEGATIVE_INFINITY;
  return boxes.map(({ top, height }) => {
    const placed = Math.max(top, free);
    free = placed + height;
    return placed;
  });
}
