import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../../../../src/domain/ids.ts';
import { readStates } from '../../../../src/features/workbench/table/states.ts';
import { viewOf } from '../../../../src/features/workbench/table/view.ts';
import {
  matchingRows,
  positionOf,
  visibleClaims,
} from '../../../../src/features/workbench/table/visible.ts';
import type { ClaimRow, ClaimState, ReviewStructure } from '../../../../src/storage/model.ts';
import { listOf, numbers, reviewOf, reviews, searches } from './claims.ts';

const REVIEW = reviewOf(
  [
    { text: 'Tea eases pain.', verdict: 'supported', kind: 'efficacy', sources: 2 },
    { text: 'Tea costs €7 a box.', kind: 'statistic' },
    { text: 'It’s 1–3 g a day.', verdict: 'contradicted', kind: 'dosage', sources: 1, section: 1 },
    { text: 'Élan follows.', verdict: 'unsupported', kind: 'efficacy', section: 1 },
    { text: 'apples help too.', section: 1, dismissed: { reason: 'opinion', note: '' } },
    { text: 'Elan fades.', kind: 'efficacy', section: 2, sources: 2 },
  ],
  ['First', 'Second', 'Third'],
);
const shown = (search: Parameters<typeof listOf>[1]) =>
  numbers(REVIEW, listOf(REVIEW, { group: 'none', ...search }).ids);

describe('filters', () => {
  it('list what is not dismissed unless asked otherwise', () => {
    expect(shown({})).toEqual([1, 2, 3, 4, 6]);
    expect(shown({ filter: 'untagged' })).toEqual([2, 6]);
    expect(shown({ filter: 'contradicted' })).toEqual([3]);
    expect(shown({ filter: 'dismissed' })).toEqual([5]);
    expect(shown({ kind: 'efficacy' })).toEqual([1, 4, 6]);
    expect(shown({ kind: 'efficacy', filter: 'untagged' })).toEqual([6]);
  });
});

describe('find', () => {
  it('reads the words without regard to case', () => {
    expect(shown({ q: 'TEA' })).toEqual([1, 2]);
    expect(shown({ q: 'élan' })).toEqual([4]);
    expect(shown({ q: '  ' })).toEqual([1, 2, 3, 4, 6]);
    expect(shown({ q: 'nowhere' })).toEqual([]);
  });

  it('finds typographic signs by what a keyboard has', () => {
    expect(shown({ q: "it's 1-3" })).toEqual([3]);
  });

  it('finds a claim by its number', () => {
    expect(shown({ q: '6' })).toEqual([6]);
    expect(shown({ q: '#2' })).toEqual([2]);
    // Number 7 is not there, but a claim speaks of 7.
    expect(shown({ q: '7' })).toEqual([2]);
  });
});

describe('sorting', () => {
  it('by words puts accents beside their letters', () => {
    expect(shown({ sort: 'text' })).toEqual([6, 4, 3, 2, 1]);
    expect(shown({ sort: 'text', desc: true })).toEqual([1, 2, 3, 4, 6]);
  });

  it('by verdict follows the order of the screens, by evidence the number of sources', () => {
    expect(shown({ sort: 'verdict' })).toEqual([1, 4, 3, 2, 6]);
    expect(shown({ sort: 'evidence', desc: true })).toEqual([1, 6, 3, 2, 4]);
    expect(shown({ sort: 'kind' })).toEqual([3, 1, 4, 6, 2]);
    expect(shown({ desc: true })).toEqual([6, 4, 3, 2, 1]);
  });
});

describe('groups', () => {
  it('are the sections of the article, without the empty ones', () => {
    const { groups } = listOf(REVIEW, { kind: 'efficacy' });
    expect(groups.map(({ title, ids }) => [title, numbers(REVIEW, ids)])).toEqual([
      ['First', [1]],
      ['Second', [4]],
      ['Third', [6]],
    ]);
  });

  it('keep the order that was asked for within each', () => {
    const { groups } = listOf(REVIEW, { group: 'verdict', desc: true });
    expect(groups.map(({ title, ids }) => [title, numbers(REVIEW, ids)])).toEqual([
      ['Supported', [1]],
      ['Unsupported', [4]],
      ['Contradicted', [3]],
      ['Untagged', [6, 2]],
    ]);
    expect(listOf(REVIEW, { group: 'kind' }).groups.map((group) => group.title)).toEqual([
      'Dosage',
      'Efficacy',
      'Statistic',
    ]);
  });

  it('are left out where an article has but one section and none are asked for', () => {
    const plain = reviewOf([{ text: 'One.' }, { text: 'Two.' }]);
    expect(listOf(plain, {}).groups).toEqual([]);
    expect(listOf(plain, { group: 'section' }).groups).toHaveLength(1);
  });
});

describe('any list', () => {
  it('holds each claim that matches once, in one group, groups end to end', () => {
    fc.assert(
      fc.property(reviews, searches, (review, search) => {
        const structure = review.structure();
        const view = viewOf(search, structure);
        const matching = matchingRows(structure, readStates(structure, review, view), view);
        const expected = [...matching].map((index) => structure.rows[index]?.id);
        const list = listOf(review, search);
        const { ids, groups } = list;
        expect([...ids].sort()).toEqual(expected.sort());
        if (view.group === 'none') expect(groups).toEqual([]);
        else expect(groups.flatMap((group) => group.ids)).toEqual(ids);
        expect(new Set(groups.map((group) => group.key)).size).toBe(groups.length);
        expect(groups.every((group) => group.ids.length > 0)).toBe(true);
        for (const { id } of structure.rows) expect(positionOf(list, id)).toBe(ids.indexOf(id));
      }),
    );
  });

  it('is in order, and equal claims in the order of the article in both directions', () => {
    const key = (row: ClaimRow, state: ClaimState, sort: string): string | number => {
      if (sort === 'text') {
        return row.text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
      }
      if (sort === 'kind') return row.kind;
      if (sort === 'evidence') return state.evidence.length;
      if (sort === 'checkworthiness') return row.checkworthiness;
      const order = ['supported', 'unsupported', 'contradicted'];
      return state.verdict === null ? 3 : order.indexOf(state.verdict);
    };
    fc.assert(
      fc.property(reviews, searches, (review, search) => {
        const { ids } = listOf(review, { ...search, group: 'none' });
        const rows = ids.flatMap((id) => review.structure().rowById.get(id) ?? []);
        const sort = search.sort ?? 'number';
        rows.slice(1).forEach((row, index) => {
          const before = rows[index];
          if (before === undefined) return;
          if (sort === 'number') {
            expect(before.number < row.number).toBe(search.desc !== true);
            return;
          }
          const [a, b] = [before, row].map((each) => key(each, review.claim(each.id), sort));
          if (a === undefined || b === undefined) return;
          if (a === b) expect(before.number).toBeLessThan(row.number);
          else expect(a < b).toBe(search.desc !== true);
        });
      }),
    );
  });
});

describe('100,000 claims', () => {
  /** Counts what is read of the review; every read is a step of the work. */
  function measured(count: number, search: Parameters<typeof listOf>[1]): number {
    let reads = 0;
    const state: ClaimState = { own: {}, verdict: null, others: [], evidence: [] };
    class Row {
      readonly id: ClaimId;
      readonly number: number;
      readonly section: number;
      readonly kind = 'fact';
      readonly checkworthiness = 0.5;
      readonly dismissed = null;
      constructor(index: number) {
        this.id = `c${index}` as ClaimId;
        this.number = index + 1;
        this.section = Math.floor(index / 100);
      }
      get text() {
        reads += 1;
        return `Claim ${(this.number * 7919) % count}`;
      }
    }
    const rows = Array.from({ length: count }, (_, index) => new Row(index) as unknown as ClaimRow);
    const sections = Array.from({ length: Math.ceil(count / 100) }, (_, index) => ({
      index,
      title: `Section ${index}`,
      start: 0,
      end: 0,
      level: 2,
    }));
    const structure = {
      rows,
      sections,
      rowById: new Map(rows.map((row) => [row.id, row])),
    } as unknown as ReviewStructure;
    const findingsOf = () => [];
    const reader = {
      claim: () => {
        reads += 1;
        return state;
      },
      findingsOf,
    };
    const quiet = { claim: () => state, findingsOf };
    const view = viewOf(search, structure);
    // The words are read on the first turn and kept, the verdicts on each.
    for (let turn = 0; turn < 3; turn += 1) {
      const states = readStates(structure, turn === 0 ? reader : quiet, view);
      expect(visibleClaims(structure, states, view).ids.length).toBeGreaterThan(0);
    }
    return reads;
  }

  it('are read once each, whatever is asked', () => {
    for (const search of [
      { filter: 'untagged' as const },
      { q: 'claim 9' },
      { sort: 'text' as const },
      { sort: 'evidence' as const, group: 'verdict' as const },
    ]) {
      const [few, many] = [measured(1_000, search), measured(100_000, search)];
      expect(few).toBeLessThanOrEqual(1_000);
      expect(many / few).toBeCloseTo(100, 5);
    }
  }, 30_000);

  it('ask nothing of their verdicts when nothing depends on them', () => {
    expect(measured(1_000, { sort: 'kind', group: 'section' })).toBe(0);
  });
});
