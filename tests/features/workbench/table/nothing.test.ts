import { describe, expect, it } from 'vitest';
import { nothingFound } from '../../../../src/features/workbench/table/nothing.ts';
import { reviewOf } from './claims.ts';

const REVIEW = reviewOf([
  { text: 'Tea eases pain.', verdict: 'contradicted', kind: 'efficacy' },
  { text: 'Tea helps sleep.', verdict: 'contradicted', kind: 'efficacy' },
  { text: 'A gram of tea.', verdict: 'supported', kind: 'dosage' },
]);
const say = (search: Parameters<typeof nothingFound>[2]) =>
  nothingFound(REVIEW.structure(), REVIEW, search);

describe('an empty list', () => {
  it('says which filters meet nowhere and what is nearest', () => {
    expect(say({ filter: 'contradicted', kind: 'dosage' })).toEqual({
      constraints: ['filter', 'kind'],
      title: 'No claims match both filters',
      text: '2 claims are contradicted. None of them is a dosage claim.',
    });
    expect(say({ kind: 'dosage', q: 'pain' }).text).toBe(
      '1 claim is a dosage claim. It does not contain “pain”.',
    );
  });

  it('speaks of one filter by name', () => {
    expect(say({ filter: 'untagged' })).toMatchObject({
      title: 'No claims are untagged',
      text: 'There are 3 claims in all.',
    });
    expect(say({ q: ' gin ' }).title).toBe('No claims contain “gin”');
  });

  it('speaks of conflicts', () => {
    expect(say({ filter: 'conflict' }).title).toBe('No claims are in conflict');
    expect(say({ filter: 'conflict', kind: 'dosage' }).text).toBe(
      '1 claim is a dosage claim. It is not in conflict.',
    );
  });

  it('gives up as few filters as it can', () => {
    expect(say({ filter: 'contradicted', kind: 'efficacy', q: 'gram' })).toEqual({
      constraints: ['filter', 'kind', 'q'],
      title: 'No claims match all the filters',
      text: '2 claims are contradicted and are efficacy claims. None of them contains “gram”.',
    });
    expect(say({ filter: 'unsupported', kind: 'safety', q: 'tea' }).text).toBe(
      '3 claims contain “tea”. None of them is unsupported. None of them is a safety claim.',
    );
  });
});
