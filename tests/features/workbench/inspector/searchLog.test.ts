import { expect, it } from 'vitest';
import {
  asDraft,
  fromDraft,
  localDay,
} from '../../../../src/features/workbench/inspector/searchLog.ts';

it('reads a search back from its draft', () => {
  const entry = { where: 'PubMed', query: 'tea "dose"', date: '2024-02-29', note: 'x' };
  expect(fromDraft(asDraft(entry), '2020-01-01')).toEqual(entry);
});

it('begins with today where there is nothing', () => {
  const empty = { where: '', query: '', date: '2020-01-01', note: '' };
  for (const text of ['', 'null', '[1]', '{"__proto__":1}']) {
    expect(fromDraft(text, '2020-01-01')).toEqual(empty);
  }
});

it('names the local day', () => {
  expect(localDay(new Date(2024, 0, 5, 23, 59))).toBe('2024-01-05');
});
