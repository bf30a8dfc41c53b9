/** Which quantities of its two claims a finding is about: those whose comparison says what the finding says. */
import { relationOf } from '../../domain/quantities/compare.ts';
import type { Quantity } from '../../domain/quantities/schema.ts';
import type { ClaimRow, FindingRow } from '../../storage/model.ts';
import { readingsOf } from '../workbench/quantities.ts';

/** Null for statements, pairs made by hand, and shares that are too many together: they are on no common line. */
export function comparedQuantities(
  finding: FindingRow,
  one: ClaimRow,
  other: ClaimRow,
): readonly [Quantity, Quantity] | null {
  if (finding.kind !== 'quantity') return null;
  for (const a of readingsOf(one)) {
    for (const b of readingsOf(other)) {
      // The explanation names the claim first that came first when the two were compared.
      const said = [relationOf(a, b), relationOf(b, a)];
      if (said.some(({ relation, words }) => fits(finding, relation, words))) return [a, b];
    }
  }
  return null;
}

const fits = (finding: FindingRow, relation: string, words: string): boolean =>
  relation === finding.relation && finding.explanation.startsWith(words);
