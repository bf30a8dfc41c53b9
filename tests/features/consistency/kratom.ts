/** An article that disagrees with itself as the sample does, with the findings as the tool words them. */
import { relationOf } from '../../../src/domain/quantities/compare.ts';
import type { ConflictRelation } from '../../../src/domain/quantities/finding.ts';
import { readQuantities } from '../../../src/domain/quantities/read.ts';
import { type FakeClaim, type FakeFinding, FakeReview } from '../../support/fakeReview.ts';

const SENTENCES = [
  'Kratom dosage starts with 1-3 grams daily.',
  'Starting kratom with 1-3 grams per dose is a common suggestion.',
  'The recommended starting point for kratom use is typically around 1-3 grams of dry leaf per dose, taken 4-6 times daily.',
  'It is essential to start with a low dose (e.g., 1-2 capsules of 500mg each).',
  'The correct dosage of kratom is typically 1-3 capsules of 500mg each.',
  'Kratom has no side effects.',
  'Kratom can cause nausea and dizziness.',
] as const;

const TEXT = `${SENTENCES[0]}\n## Dosage\n${SENTENCES.slice(1).join(' ')}`;
const CLAIMS = SENTENCES.map(
  (at, index): FakeClaim => (index === 2 ? { at, verdict: 'contradicted' } : { at }),
);

/** A finding about the first quantities of two claims (by number), in the words of their comparison. */
export function between(
  one: string,
  other: string,
  claims: readonly [number, number],
): FakeFinding {
  const [a, b] = [readQuantities(one)[0], readQuantities(other)[0]];
  if (a === undefined || b === undefined) throw new Error('A claim of the test has no quantity');
  const { relation, words } = relationOf(a, b);
  return { claims, relation: relation as ConflictRelation, explanation: words };
}

const pair = (a: number, b: number): FakeFinding =>
  between(SENTENCES[a - 1] ?? '', SENTENCES[b - 1] ?? '', [a, b]);

/** In the order in which they are listed. */
export const FINDINGS: readonly FakeFinding[] = [
  pair(1, 3),
  pair(2, 4),
  pair(3, 4),
  pair(2, 5),
  pair(3, 5),
  {
    claims: [6, 7],
    kind: 'statement',
    relation: 'opposing',
    explanation: '“No side effects” against “can cause nausea”.',
  },
];

export const kratom = (findings: readonly FakeFinding[] = FINDINGS): FakeReview =>
  new FakeReview(TEXT, CLAIMS, { title: 'Kratom', findings });
