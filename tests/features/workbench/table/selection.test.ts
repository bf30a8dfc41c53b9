import { describe, expect, it } from 'vitest';
import {
  between,
  extentOfSelection,
  toggled,
  withAll,
  without,
} from '../../../../src/features/workbench/table/selection.ts';
import { listOf, numbers, reviewOf } from './claims.ts';

const REVIEW = reviewOf([{ text: 'd' }, { text: 'c' }, { text: 'b' }, { text: 'a' }]);
/** 4, 3, 2, 1 */
const VISIBLE = listOf(REVIEW, { desc: true });
const id = (number: number) => REVIEW.id(number);

describe('a selection', () => {
  it('takes the claims between two as they are listed, in either direction', () => {
    expect(numbers(REVIEW, between(VISIBLE, id(2), id(4)))).toEqual([4, 3, 2]);
    expect(numbers(REVIEW, between(VISIBLE, id(4), id(2)))).toEqual([4, 3, 2]);
    expect(numbers(REVIEW, between(VISIBLE, null, id(2)))).toEqual([2]);
  });

  it('takes only the end when the beginning is not listed', () => {
    const few = listOf(REVIEW, { q: 'b' });
    expect(numbers(REVIEW, between(few, id(4), id(3)))).toEqual([3]);
    expect(between(few, id(3), id(4))).toEqual([]);
  });

  it('is never changed in place', () => {
    const before = new Set([id(1)]);
    expect([...toggled(before, id(1))]).toEqual([]);
    expect([...withAll(before, [id(2)])]).toEqual([id(1), id(2)]);
    expect([...without(before, [id(1)])]).toEqual([]);
    expect([...before]).toEqual([id(1)]);
  });

  it('says how much of the list it takes, and what the list does not show', () => {
    expect(extentOfSelection(VISIBLE, new Set())).toMatchObject({ all: false, elsewhere: 0 });
    expect(extentOfSelection(VISIBLE, new Set([id(1)])).all).toBe('mixed');
    expect(extentOfSelection(VISIBLE, new Set(VISIBLE.ids)).all).toBe(true);
    const few = listOf(REVIEW, { q: 'b' });
    expect(extentOfSelection(few, new Set([id(1), id(2)]))).toEqual({
      listed: 0,
      elsewhere: 2,
      all: false,
    });
  });
});
