/** What reviewers are called in a report: their names, a letter each, or nothing. */
import type { ReviewerInput, ReviewersShown } from './input.ts';

/** The name a local profile has before its owner gives one. It says nothing to whoever reads the report. */
const UNNAMED = 'You';

export interface Reviewers {
  /** Who has a verdict or a word in this report, this device's reviewer first. */
  readonly labels: readonly string[];
  labelOf(reviewer: ReviewerInput): string;
}

/** What is said by somebody who is not named at all. */
const UNTOLD = 'Another reviewer';

/** @param known the reviewers of the review in their stored order, which settles the letters */
export function labelReviewers(known: readonly ReviewerInput[], shown: ReviewersShown): Reviewers {
  if (shown === 'none') return { labels: [], labelOf: () => UNTOLD };
  const ordered = [...known].sort((a, b) => Number(b.own) - Number(a.own));
  const labels = new Map<string, string>();
  for (const reviewer of ordered) {
    if (labels.has(reviewer.id)) continue;
    const name = reviewer.name.trim();
    const usable = shown === 'names' && name !== '' && name !== UNNAMED;
    labels.set(reviewer.id, usable ? name : `Reviewer ${letter(labels.size)}`);
  }
  return {
    labels: [...labels.values()],
    labelOf: ({ id }) => labels.get(id) ?? UNTOLD,
  };
}

/** A … Z, AA, AB …: the names of a spreadsheet's columns. */
function letter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}
