/** The words of the Consistency screen for the values of the schemas. */
import { CONFLICT_WORD, figure, JOINED_WORD } from '../../domain/report/words.ts';
import type { FindingRow } from '../../storage/model.ts';
import type { Shown } from './search.ts';

/** "No overlap", "By hand". */
export function relationLabel({ relation }: Pick<FindingRow, 'relation'>): string {
  return relation === null ? JOINED_WORD : CONFLICT_WORD[relation];
}

export const SHOWN_LABEL: Readonly<Record<Shown, string>> = {
  open: 'Open conflicts',
  confirmed: 'Confirmed conflicts',
  dismissed: 'Dismissed',
  all: 'All conflicts',
};

export const STATE_LABEL: Readonly<Record<FindingRow['state'], string>> = {
  open: 'Open',
  confirmed: 'Confirmed',
  dismissed: 'Dismissed',
};

export interface StateCounts {
  readonly open: number;
  readonly confirmed: number;
  readonly dismissed: number;
}

export function countStates(findings: readonly FindingRow[]): StateCounts {
  const counts = { open: 0, confirmed: 0, dismissed: 0 };
  for (const { state } of findings) counts[state] += 1;
  return counts;
}

/** "Quantities that disagree inside the article, on a common unit. 5 open, 0 dismissed." */
export function leadWords(findings: readonly FindingRow[]): string {
  const { open, confirmed, dismissed } = countStates(findings);
  const what = findings.some(({ kind }) => kind === 'statement')
    ? 'Quantities on a common unit, and statements, that disagree inside the article.'
    : 'Quantities that disagree inside the article, on a common unit.';
  const done = confirmed === 0 ? '' : `, ${figure(confirmed)} confirmed`;
  return `${what} ${figure(open)} open${done}, ${figure(dismissed)} dismissed.`;
}
