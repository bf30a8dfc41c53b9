/** Reviews of plain lists for the tests of the table, and arbitrary ones. */
import fc from 'fast-check';
import { CLAIM_KINDS } from '../../../../src/domain/claims/schema.ts';
import type { ClaimId } from '../../../../src/domain/ids.ts';
import { VERDICTS } from '../../../../src/domain/review/schema.ts';
import {
  FILTERS,
  GROUPINGS,
  SORT_KEYS,
  type WorkbenchSearch,
} from '../../../../src/features/workbench/search.ts';
import { readStates } from '../../../../src/features/workbench/table/states.ts';
import { viewOf } from '../../../../src/features/workbench/table/view.ts';
import { visibleClaims } from '../../../../src/features/workbench/table/visible.ts';
import type { EvidenceItem, ReviewModel } from '../../../../src/storage/model.ts';
import { type FakeClaim, FakeReview } from '../../../support/fakeReview.ts';

export type Listed = Omit<FakeClaim, 'at' | 'evidence'> & {
  readonly text: string;
  /** 0-based. */
  readonly section?: number;
  readonly sources?: number;
};

/** One claim a sentence, sentences in sections of these headings. Claims come out in the order of their sections. */
export function reviewOf(claims: readonly Listed[], headings: readonly string[] = []): FakeReview {
  let text = '';
  const placed: FakeClaim[] = [];
  const sections = headings.length === 0 ? [''] : headings;
  sections.forEach((heading, section) => {
    if (headings.length > 0) text += `## ${heading}\n`;
    for (const { section: wanted = 0, sources = 0, ...claim } of claims) {
      if (Math.min(wanted, sections.length - 1) !== section) continue;
      const start = text.length;
      text += `Sentence of the article number ${placed.length}.\n`;
      const evidence = Array.from({ length: sources }, () => ({}) as EvidenceItem);
      placed.push({ ...claim, at: [{ start, end: text.length - 1 }], evidence });
    }
  });
  return new FakeReview(text, placed);
}

/** The list that these words of the address give. */
export function listOf(review: ReviewModel, search: WorkbenchSearch) {
  const structure = review.structure();
  const view = viewOf(search, structure);
  return visibleClaims(structure, readStates(structure, review, view), view);
}

/** Claim numbers instead of ids. */
export function numbers(review: ReviewModel, ids: readonly ClaimId[]): number[] {
  return ids.map((id) => review.structure().rowById.get(id)?.number ?? 0);
}

const listed: fc.Arbitrary<Listed> = fc.record(
  {
    text: fc.oneof(
      fc.constantFrom('Tea eases pain.', 'tea eases pain.', 'Élan', 'elan', 'Zest', 'a 7 b'),
      fc.string({ minLength: 1, maxLength: 12 }),
    ),
    kind: fc.constantFrom(...CLAIM_KINDS),
    verdict: fc.constantFrom(...VERDICTS),
    dismissed: fc.constant({ reason: 'opinion' as const, note: '' }),
    checkworthiness: fc.constantFrom(0, 0.25, 0.5, 1),
    section: fc.nat(3),
    sources: fc.nat(3),
  },
  { requiredKeys: ['text'] },
);

export const reviews: fc.Arbitrary<FakeReview> = fc
  .array(listed, { maxLength: 30 })
  .chain((claims) =>
    fc
      .tuple(
        fc.constantFrom<readonly string[]>([], ['One'], ['One', 'Two', 'Two', 'Four']),
        fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 5 }),
      )
      .map(([headings, pairs]) => {
        const review = reviewOf(claims, headings);
        const numbers = pairs.filter(([a, b]) => a < b && b < claims.length);
        review.setFindings(numbers.map(([a, b]) => ({ claims: [a + 1, b + 1] })));
        return review;
      }),
  );

export const searches: fc.Arbitrary<WorkbenchSearch> = fc.record(
  {
    filter: fc.constantFrom(...FILTERS),
    kind: fc.constantFrom(...CLAIM_KINDS.slice(0, 3)),
    q: fc.constantFrom('', ' ', 'tea', 'É', '7', '#2', 'a'),
    sort: fc.constantFrom(...SORT_KEYS),
    desc: fc.boolean(),
    group: fc.constantFrom(...GROUPINGS),
  },
  { requiredKeys: [] },
);
