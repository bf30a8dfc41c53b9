import { describe, expect, it } from 'vitest';
import {
  citationOfClaim,
  citedClaim,
  cites,
  isThisArticle,
  passageOf,
} from '../../../../src/features/workbench/inspector/thisArticle.ts';
import type { ClaimRow, EvidenceItem } from '../../../../src/storage/model.ts';
import { FakeReview } from '../../../support/fakeReview.ts';
import { evidence } from './review.ts';

const TEXT =
  'Tea comes from leaves,\nand one takes 2 g a day. It is bitter. Others take 9 g a day.';
const FIRST = TEXT.slice(0, TEXT.indexOf(' It is'));
const LAST = 'Others take 9 g a day.';
const span = (words: string) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});
const review = new FakeReview(
  TEXT,
  [
    { at: 'Tea comes from leaves', id: 'leaves' },
    { at: 'one takes 2 g a day', id: 'two' },
    { at: LAST, id: 'nine' },
  ],
  {
    title: 'On tea',
    sentences: [
      { ...span(FIRST), claim: true },
      { ...span('It is bitter.'), claim: false, reason: 'opinion' },
      { ...span(LAST), claim: true },
    ],
  },
);
const structure = review.structure();
function row(number: number): ClaimRow {
  const found = structure.rows[number - 1];
  if (found === undefined) throw new Error(`No claim ${number}`);
  return found;
}
function evidenceOf(number: number, locator?: string): EvidenceItem {
  const { citation, words } = citationOfClaim(structure, row(number));
  const item = evidence('e1', 'contradicts', words, citation.csl, citation.raw);
  const source = item.source && { ...item.source, csl: { ...citation.csl, id: item.source.id } };
  return { ...item, source, locator: locator ?? item.locator };
}

describe('the article as a source', () => {
  it('is quoted by the whole sentence, in one line', () => {
    expect(passageOf(structure, row(2))).toBe('Tea comes from leaves, and one takes 2 g a day.');
    expect(passageOf({ ...structure, sentences: [] }, row(2))).toBe('one takes 2 g a day');
  });

  it('is cited by its title and the number of the claim', () => {
    expect(citationOfClaim(structure, row(3))).toEqual({
      citation: { csl: { type: 'article', title: 'On tea' }, raw: 'This article: On tea' },
      words: { quote: LAST, locator: 'claim 3' },
    });
  });

  it('is told from other sources', () => {
    expect(isThisArticle(evidenceOf(3))).toBe(true);
    expect(isThisArticle(evidence('e2', 'mentions'))).toBe(false);
    expect(cites(structure, evidenceOf(3), row(3))).toBe(true);
    expect(cites(structure, evidenceOf(3), row(2))).toBe(false);
  });

  it('leads to the claim that it quotes, by the sentence where the numbers have moved', () => {
    const at = (item: EvidenceItem, ids: number[]) =>
      citedClaim(
        structure,
        item,
        ids.map((number) => row(number).id),
      )?.number;
    expect(at(evidenceOf(3), [])).toBe(3);
    // Two claims stand in the first sentence; the number tells which.
    expect(at(evidenceOf(2), [1, 3])).toBe(2);
    expect(at(evidenceOf(3, 'claim 7'), [2, 3])).toBe(3);
    expect(at({ ...evidenceOf(3), quote: 'Something else.' }, [2, 3])).toBeUndefined();
  });
});
