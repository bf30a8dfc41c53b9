import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameInstead } from '../../../../src/features/workbench/inspector/nameInstead.ts';
import { borrowed, piecesOf } from '../../../../src/features/workbench/inspector/usedWords.ts';

const TEXT = 'Kratom is a tree. It grows in Asia, and it can be tall.';
const spanOf = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};
const SENTENCE = spanOf('It grows in Asia, and it can be tall.');

describe('the words a claim is made of', () => {
  it('are marked within their sentence', () => {
    const words = [spanOf('Kratom'), spanOf('can be tall')];
    expect(piecesOf(TEXT, SENTENCE, words)).toEqual([
      { text: 'It grows in Asia, and it ', used: false },
      { text: 'can be tall', used: true },
      { text: '.', used: false },
    ]);
  });

  it('are shown where they stand when they come from elsewhere', () => {
    expect(borrowed(TEXT, SENTENCE, [spanOf('Kratom'), spanOf('can be tall')])).toEqual([
      { before: '', words: 'Kratom', after: ' is a tree. It grows in Asia, …' },
    ]);
  });

  it('leave no letter of the sentence out, whatever the spans', () => {
    const span = fc
      .tuple(fc.nat(60), fc.nat(12))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const words = spans.sort((a, b) => a.start - b.start);
        const pieces = piecesOf(TEXT, SENTENCE, words);
        expect(pieces.map(({ text }) => text).join('')).toBe(
          TEXT.slice(SENTENCE.start, SENTENCE.end),
        );
      }),
    );
  });
});

describe('a name in the place of a word', () => {
  it('takes the capital of the beginning of the claim', () => {
    const words = { start: 0, end: 2, candidates: [] };
    expect(nameInstead('It grows in Asia.', words, 'the kratom tree')).toBe(
      'The kratom tree grows in Asia.',
    );
  });

  it('stays as it is written in the middle', () => {
    const words = { start: 12, end: 14, candidates: [] };
    expect(nameInstead('People take it daily.', words, 'kratom')).toBe('People take kratom daily.');
  });
});
