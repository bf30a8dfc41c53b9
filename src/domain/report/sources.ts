/** The sources that a report will list, so that they can be set out in a style before it is built. */
import type { SourceToCite } from '../evidence/reference-style.ts';
import type { ReportInput } from './input.ts';

/** Each once, in the order of its first use in the list of claims; dismissed claims use none. */
export function citedSources({
  article,
  stateOf,
}: Pick<ReportInput, 'article' | 'stateOf'>): SourceToCite[] {
  const sources = new Map<string, SourceToCite>();
  for (const row of article.rows) {
    if (row.dismissed !== null) continue;
    for (const { sourceId, source } of stateOf(row.id).evidence) {
      if (source === null || sources.has(sourceId)) continue;
      const { csl, raw, retraction } = source;
      sources.set(sourceId, { id: sourceId, csl, raw, retraction });
    }
  }
  return [...sources.values()];
}

/** The references of a report as their list stands. */
export function listedReferences<T>({
  references,
  referenceOrder,
}: {
  readonly references: readonly T[];
  readonly referenceOrder: readonly number[];
}): T[] {
  return referenceOrder.flatMap((number) => references[number - 1] ?? []);
}
