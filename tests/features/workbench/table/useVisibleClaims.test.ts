import { beforeEach, describe, expect, it } from 'vitest';
import type { ClaimId } from '../../../../src/domain/ids.ts';
import type { WorkbenchSearch } from '../../../../src/features/workbench/search.ts';
import { KeptList } from '../../../../src/features/workbench/table/useVisibleClaims.ts';
import { viewOf } from '../../../../src/features/workbench/table/view.ts';
import type { FakeReview } from '../../../support/fakeReview.ts';
import { numbers, reviewOf } from './claims.ts';

let review: FakeReview;
let kept: KeptList;
beforeEach(() => {
  review = reviewOf([
    { text: 'One.' },
    { text: 'Two.', verdict: 'supported' },
    { text: 'Three.' },
    { text: 'Four.' },
  ]);
  kept = new KeptList(review);
});

function list(search: WorkbenchSearch, current: number | null = null, selected: number[] = []) {
  const structure = review.structure();
  return kept.list(
    structure,
    viewOf({ group: 'none', ...search }, structure),
    review.version(),
    {
      currentId: current === null ? null : review.id(current),
      selection: selectionOf(selected),
    },
    review.findings(),
  );
}
/** The same set for the same claims, as the frame keeps it. */
const sets = new Map<string, ReadonlySet<ClaimId>>();
function selectionOf(selected: number[]): ReadonlySet<ClaimId> {
  const key = selected.join();
  const set = sets.get(key) ?? new Set(selected.map((number) => review.id(number)));
  sets.set(key, set);
  return set;
}
const shown = (...args: Parameters<typeof list>) => numbers(review, list(...args).ids);

const UNTAGGED = { filter: 'untagged' } as const;

describe('a list that depends on verdicts', () => {
  it('keeps a claim that was just tagged until the current claim moves', () => {
    expect(shown(UNTAGGED, 1)).toEqual([1, 3, 4]);
    review.setVerdict([review.id(1)], 'contradicted');
    expect(shown(UNTAGGED, 1)).toEqual([1, 3, 4]);
    // Corrected while it is still there.
    review.setVerdict([review.id(1)], 'unsupported');
    expect(shown(UNTAGGED, 1)).toEqual([1, 3, 4]);
    expect(shown(UNTAGGED, 3)).toEqual([3, 4]);
    expect(shown(UNTAGGED, 1)).toEqual([3, 4]);
  });

  it('lets it go at once when the verdict and the move come together', () => {
    list(UNTAGGED, 1);
    review.setVerdict([review.id(1)], 'supported');
    expect(shown(UNTAGGED, 3)).toEqual([3, 4]);
  });

  it('keeps its place when sorted or grouped by verdict', () => {
    const search: WorkbenchSearch = { sort: 'verdict' };
    expect(shown(search, 4)).toEqual([2, 1, 3, 4]);
    review.setVerdict([review.id(4)], 'supported');
    expect(shown(search, 4)).toEqual([2, 1, 3, 4]);
    expect(shown(search, 1)).toEqual([2, 4, 1, 3]);
  });

  it('keeps selected claims until they are unselected', () => {
    expect(shown(UNTAGGED, 4, [1, 3])).toEqual([1, 3, 4]);
    review.setVerdict([review.id(1), review.id(3)], 'supported');
    expect(shown(UNTAGGED, 4, [1, 3])).toEqual([1, 3, 4]);
    expect(shown(UNTAGGED, 4, [3])).toEqual([3, 4]);
    expect(shown(UNTAGGED, 4)).toEqual([4]);
  });

  it('reads everything afresh when asked anew', () => {
    list(UNTAGGED, 1);
    review.setVerdict([review.id(1)], 'supported');
    expect(shown(UNTAGGED, 1)).toEqual([1, 3, 4]);
    expect(shown({ ...UNTAGGED, q: '.' }, 1)).toEqual([3, 4]);
  });

  it('drops what another tags, and brings in the current claim once it matches', () => {
    list(UNTAGGED, 1);
    review.setVerdict([review.id(3)], 'supported');
    expect(shown(UNTAGGED, 1)).toEqual([1, 4]);
    expect(shown({ filter: 'contradicted' }, 2)).toEqual([]);
    review.setVerdict([review.id(2)], 'contradicted');
    expect(shown({ filter: 'contradicted' }, 2)).toEqual([2]);
  });

  it('keeps a held claim through an edit of its wording', () => {
    list(UNTAGGED, 1);
    review.setVerdict([review.id(1)], 'supported');
    list(UNTAGGED, 1);
    review.editRow(review.id(1), { text: 'One, more exactly.' });
    expect(shown(UNTAGGED, 1)).toEqual([1, 3, 4]);
  });
});

describe('the list object', () => {
  it('is the same until the list differs', () => {
    const first = list(UNTAGGED, 1);
    expect(list(UNTAGGED, 3)).toBe(first);
    review.assess(review.id(3), { rationale: 'Because.' });
    expect(list(UNTAGGED, 3)).toBe(first);
    review.setVerdict([review.id(3)], 'supported');
    expect(list(UNTAGGED, 3)).toBe(first);
    expect(list(UNTAGGED, 4)).not.toBe(first);
  });

  it('ignores verdicts where nothing depends on them', () => {
    const first = list({});
    review.setVerdict([review.id(1)], 'supported');
    expect(list({})).toBe(first);
    review.editRow(review.id(1), { dismissed: { reason: 'opinion', note: '' } });
    expect(shown({})).toEqual([2, 3, 4]);
  });
});

describe('the claims in conflict', () => {
  const IN_CONFLICT = { filter: 'conflict' } as const;
  beforeEach(() => review.setFindings([{ claims: [1, 3] }, { claims: [3, 4] }]));

  it('are those at an end of a conflict, and change with it', () => {
    expect(shown(IN_CONFLICT)).toEqual([1, 3, 4]);
    review.setFindings([{ claims: [3, 4] }, { claims: [1, 2], state: 'dismissed' }]);
    expect(shown(IN_CONFLICT)).toEqual([3, 4]);
  });

  it('keep the current claim until it moves', () => {
    expect(shown(IN_CONFLICT, 1)).toEqual([1, 3, 4]);
    review.setFindings([{ claims: [3, 4] }]);
    expect(shown(IN_CONFLICT, 1)).toEqual([1, 3, 4]);
    expect(shown(IN_CONFLICT, 3)).toEqual([3, 4]);
  });

  it('are the same list while only verdicts change', () => {
    const before = list(IN_CONFLICT, 1);
    review.setVerdict([review.id(3)], 'supported');
    expect(list(IN_CONFLICT, 1)).toBe(before);
  });
});
