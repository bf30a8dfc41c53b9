/** What an author is asked to look at: passages in article order, each with what is wrong there and a wording that would do. */
import type { Report, ReportClaim, ReportConflict } from './report.ts';

export interface AuthorItem {
  /** Of the review's list of claims. */
  readonly number: number;
  /** The words of the article. */
  readonly quote: string;
  /** True where the item before has the same passage. */
  readonly sameAsBefore: boolean;
  readonly claim: ReportClaim;
  /** Where the article says otherwise: the other side's words, with the explanation of what is between them. */
  readonly conflicts: readonly { readonly text: string; readonly explanation: string }[];
}

/**
 * Claims that are contradicted, unsupported, have a proposed wording, or stand in a conflict that a person has confirmed.
 * A proposal of the tool that nobody has looked at is nothing to trouble an author with.
 */
export function itemsForAuthor({ claims, conflicts }: Report): readonly AuthorItem[] {
  const byClaim = new Map<number, { text: string; explanation: string }[]>();
  for (const conflict of conflicts.shown) {
    if (!conflict.confirmed) continue;
    for (const [own, other] of sidesOf(conflict)) {
      const known = byClaim.get(own.number) ?? [];
      byClaim.set(own.number, [...known, { text: other.text, explanation: conflict.explanation }]);
    }
  }
  const concerned = claims.filter(
    ({ number, verdict, correction }) =>
      verdict === 'contradicted' ||
      verdict === 'unsupported' ||
      correction !== '' ||
      byClaim.has(number),
  );
  return concerned.map((claim, index) => {
    const before = concerned[index - 1]?.spans[0];
    const own = claim.spans[0];
    return {
      number: claim.number,
      quote: claim.quote,
      sameAsBefore: own !== undefined && before?.start === own.start && before.end === own.end,
      claim,
      conflicts: byClaim.get(claim.number) ?? [],
    };
  });
}

function sidesOf({ sides: [one, other] }: ReportConflict) {
  return [
    [one, other],
    [other, one],
  ] as const;
}
