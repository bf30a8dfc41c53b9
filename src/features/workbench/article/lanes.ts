/** Underlines of overlapping claims: one lane for each distinct verdict, the worst two of them. */
import type { Verdict } from '../../../domain/review/schema.ts';
import type { VerdictOrUntagged } from '../../shared/verdict/labels.ts';

/** Worst first. Untagged is worse than supported: it still needs work. */
export const SEVERITY: readonly VerdictOrUntagged[] = [
  'contradicted',
  'unsupported',
  'untagged',
  'supported',
];

const MOST_LANES = 2;

/** The lanes of a segment, worst first; the first decides its wash. */
export function lanesOf(verdicts: Iterable<Verdict | null>): VerdictOrUntagged[] {
  const present = new Set<VerdictOrUntagged>();
  for (const verdict of verdicts) present.add(verdict ?? 'untagged');
  return SEVERITY.filter((shown) => present.has(shown)).slice(0, MOST_LANES);
}
