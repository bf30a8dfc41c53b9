import { describe, expect, it } from 'vitest';
import type { FindingId, ReviewId } from '../../../src/domain/ids.ts';
import {
  claimsInConflict,
  conflictName,
  conflictNumbers,
  consistencyAddress,
  openConflicts,
} from '../../../src/features/shared/conflicts.ts';
import { FakeReview } from '../../support/fakeReview.ts';

const review = new FakeReview('One. Two. Three. Four.', [
  { at: 'One.' },
  { at: 'Two.' },
  { at: 'Three.' },
  { at: 'Four.' },
]);
review.setFindings([
  { claims: [2, 4] },
  { claims: [1, 2], state: 'confirmed' },
  { claims: [1, 3], state: 'dismissed' },
]);

describe('conflicts', () => {
  it('are open until somebody decides', () => {
    expect(openConflicts(review.findings())).toBe(1);
  });

  it('are between the claims of those that nobody dismissed', () => {
    expect([...claimsInConflict(review.findings())].sort()).toEqual(
      [1, 2, 4].map((number) => review.id(number)).sort(),
    );
  });

  it('are named by the numbers at their other ends', () => {
    const id = review.id(2);
    const numbers = conflictNumbers(review.findingsOf(id), id, review.structure());
    expect(conflictName(numbers)).toBe('In conflict with 1, 4');
    expect(conflictName(Array.from({ length: 14 }, (_, index) => index + 1))).toBe(
      'In conflict with 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2 other claims',
    );
  });

  it('have an address', () => {
    expect(consistencyAddress('r1' as ReviewId)).toBe('#/review/r1/consistency');
    expect(consistencyAddress('r1' as ReviewId, 'a.1/a.2' as FindingId)).toBe(
      '#/review/r1/consistency?finding=a.1%2Fa.2',
    );
  });
});
