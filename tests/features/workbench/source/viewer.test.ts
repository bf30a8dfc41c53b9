import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceText } from '../../../../src/domain/evidence/source-text.ts';
import { hitsOf, marksOnPage } from '../../../../src/features/workbench/source/viewer/marks.ts';
import { pageCalled } from '../../../../src/features/workbench/source/viewer/pages.ts';
import { sentenceAround } from '../../../../src/features/workbench/source/viewer/sentence.ts';

const TEXT: SourceText = {
  pages: [
    { label: 'iv', text: 'A preface.' },
    { label: '14', text: 'Tea helps. It was seen in both arms. Sleep did not change.' },
    { label: '15', text: 'Tea was cheap.' },
  ],
};

describe('a page is found', () => {
  test.each([
    ['14', 1],
    ['p. 14', 1],
    ['IV', 0],
    ['2', 1],
    ['3', 2],
    ['99', null],
    ['', null],
    ['x', null],
  ])('as %s', (called, index) => {
    expect(pageCalled(TEXT, called)).toBe(index);
  });
});

describe('the sentence around a place', () => {
  const around = (text: string, words: string) => {
    const start = text.indexOf(words);
    const found = sentenceAround(text, start, start + words.length);
    return text.slice(found.start, found.end);
  };
  test('ends with its full stop and begins behind the one before', () => {
    expect(around(TEXT.pages[1]?.text ?? '', 'both arms')).toBe('It was seen in both arms.');
    expect(around('One. “Two was said.” Three.', 'Two was')).toBe('“Two was said.”');
  });
  test('does not go over the end of a paragraph', () => {
    expect(around('A heading\n\nFirst words of it', 'words')).toBe('First words of it');
    expect(around('A heading\n\nFirst', 'heading')).toBe('A heading');
  });
  test('always holds the place', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.nat(200), fc.nat(40), (text, at, length) => {
        const start = Math.min(at, text.length);
        const end = Math.min(text.length, start + length);
        const found = sentenceAround(text, start, end);
        expect(found.start).toBeLessThanOrEqual(start);
        expect(found.end).toBeGreaterThanOrEqual(end);
      }),
    );
  });
});

test('a search needs two letters, and finds words however they are written', () => {
  expect(hitsOf(TEXT, 't')).toEqual([]);
  expect(hitsOf(TEXT, 'TEA').map(({ page, start, end }) => [page, start, end])).toEqual([
    [1, 0, 3],
    [2, 0, 3],
  ]);
});

test('a mark is put on the words as the page is drawn, with its running head', () => {
  const place = { page: 1, start: 11, endPage: 1, end: 36 };
  const drawn = `Journal of Tea 14\n\n${TEXT.pages[1]?.text}`;
  const [mark] = marksOnPage([{ place, kind: 'own', title: 'Quoted for claim 3' }], 1, TEXT, drawn);
  expect(drawn.slice(mark?.start, mark?.end)).toBe('It was seen in both arms.');
  expect(marksOnPage([{ place, kind: 'own', title: '' }], 2, TEXT, 'Tea was cheap.')).toEqual([]);
});
