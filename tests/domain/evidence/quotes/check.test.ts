import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkQuote } from '../../../../src/domain/evidence/quotes/check.ts';
import type { SourceText } from '../../../../src/domain/evidence/source-text.ts';

const source = (...texts: string[]): SourceText => ({
  pages: texts.map((text, index) => ({ label: String(14 + index), text })),
});

function found(quote: string, text: SourceText) {
  const check = checkQuote(quote, text);
  if (check.state !== 'found') throw new Error(`${check.state}: ${quote}`);
  return check;
}

const TRIAL = source(
  'Methods. Sixty-two adults took part in the long-term study. They were asked about anxiety.',
  'Results. The treatment reduced anxiety by 31% after eight weeks (p < 0.01). It did not change sleep. Three partici-',
  'pants left the trial early.\n\nThe authors found “no serious harm” in either group; one patient reported a headache.',
);

describe('a quote is found', () => {
  test('with its page, its offsets and its words', () => {
    const check = found('reduced anxiety by 31% after eight weeks', TRIAL);
    expect(check).toMatchObject({
      locator: '15',
      words: 'reduced anxiety by 31% after eight weeks',
      place: { page: 1, endPage: 1 },
    });
    expect(TRIAL.pages[1]?.text.slice(check.place.start, check.place.end)).toBe(check.words);
  });

  test.each([
    ['other quote marks', 'found "no serious harm" in either'],
    ['guillemets', 'found «no serious harm» in either'],
    ['other case at the beginning', 'they WERE asked about anxiety'],
    ['line breaks and spaces', 'They\n were   asked\u00A0about anxiety'],
    ['a compound written together', 'in the longterm study'],
    ['another hyphen', 'Sixty‐two adults'],
    ['a soft hyphen', 'treat\u00ADment reduced anxiety'],
    ['a word cut at a line end', 'treat-\nment reduced anxiety'],
    ['marks around it', '“It did not change sleep.”'],
    ['a comma where the source has a full stop', 'It did not change sleep,'],
    ['words left out', 'The treatment reduced anxiety […] It did not change sleep.'],
    ['words left out with dots', 'The treatment ... did not change sleep'],
    ['words put in', 'They [the adults] were asked about anxiety'],
  ])('with %s', (_, quote) => {
    expect(found(quote, TRIAL).state).toBe('found');
  });

  test('over a page end, also where a word is cut there', () => {
    expect(found('Three participants left the trial early.', TRIAL)).toMatchObject({
      locator: '15–16',
      words: 'Three participants left the trial early',
      place: { page: 1, endPage: 2 },
    });
  });

  test('where the source has ligatures, accents stored apart and full-width forms', () => {
    const text = source('Eﬃcient ﬂow in Zu\u0308rich, ＡＢＣ １２');
    expect(found('efficient flow in Zürich, ABC 12', text).locator).toBe('14');
    expect(found('Zürich', text).words).toBe('Zu\u0308rich');
  });

  test('in a source without pages, with no locator', () => {
    expect(
      found('plain words', { pages: [{ label: '', text: 'Some plain words.' }] }).locator,
    ).toBe('');
  });
});

describe('a quote is not found', () => {
  test.each([
    [
      'a word is another',
      'The treatment increased anxiety by 31% after eight weeks',
      'The treatment reduced anxiety by 31% after eight weeks',
    ],
    [
      'a figure is another',
      'reduced anxiety by 13% after eight weeks',
      'reduced anxiety by 31% after eight weeks',
    ],
    ['a word is missing', 'It did change sleep.', 'It did not change sleep.'],
    ['a slip of the pen', 'one pateint reported a headache', 'one patient reported a headache'],
  ])('where %s, and the nearest passage is shown', (_, quote, nearest) => {
    const check = checkQuote(quote, TRIAL);
    expect(check).toMatchObject({ state: 'not-found', nearest: { words: nearest } });
  });

  test('where it is only part of a word', () => {
    expect(checkQuote('xiety', TRIAL).state).toBe('not-found');
  });

  test('and nothing is near where nothing is like it', () => {
    expect(checkQuote('Volcanoes erupt under glaciers in winter.', TRIAL)).toEqual({
      state: 'not-found',
      nearest: null,
    });
  });

  test('where its parts stand in another order', () => {
    expect(
      checkQuote('It did not change sleep […] The treatment reduced anxiety', TRIAL).state,
    ).toBe('not-found');
  });
});

test('without words there is nothing to check', () => {
  expect(checkQuote(' “…” ', TRIAL).state).toBe('nothing-to-check');
  expect(checkQuote('words', source('', ' ')).state).toBe('nothing-to-check');
});

const word = fc.stringMatching(/^[a-z]{2,9}$/);
const words = fc.array(word, { minLength: 30, maxLength: 120 });

/** What happens to a text between its page and a quote of it. */
const worn = (text: string, seed: number) =>
  [...text]
    .map((char, at) => {
      const turn = (seed * 31 + at * 17) % 11;
      if (char === ' ') return ['\n', '  ', '\u00A0', ' '][turn % 4];
      if (turn === 3 && /[a-z]/.test(char) && /[a-z]/.test(text.charAt(at + 1)))
        return `${char}\u00AD`;
      if (turn === 5 && /[a-z]/.test(char) && /[a-z]/.test(text.charAt(at + 1)))
        return `${char}-\n`;
      if (turn === 7) return char.toUpperCase();
      return char;
    })
    .join('');

test('any run of words of a text is found at its place, however it is broken and spaced', () => {
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), fc.nat(), (all, from, length, seed) => {
      const cut = all.length >> 1;
      const text = source(
        worn(all.slice(0, cut).join(' '), seed),
        worn(all.slice(cut).join(' '), seed + 1),
      );
      const first = from % (all.length - 6);
      const run = all.slice(first, first + 6 + (length % 10));
      const check = found(worn(run.join(' '), seed + 2), text);
      const plain = check.words
        .replace(/[\u00AD-]\s?/g, '')
        .toLowerCase()
        .split(' ');
      expect(plain).toEqual(run);
    }),
  );
});

test('a run of words with one of them changed is not found, and the nearest passage is that run', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 40, maxLength: 80 }), fc.nat(), (all, at) => {
      const first = at % (all.length - 9);
      const run = all.slice(first, first + 9);
      const changed = run.map((each, index) => (index === 4 ? '12345' : each)).join(' ');
      const check = checkQuote(changed, source(all.join(' ')));
      expect(check).toMatchObject({ state: 'not-found', nearest: { words: run.join(' ') } });
    }),
  );
});

test('offsets always lie within their pages', () => {
  const anything = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(fc.array(anything, { minLength: 1, maxLength: 4 }), anything, (texts, quote) => {
      const text = source(...texts);
      const check = checkQuote(quote, text);
      const place =
        check.state === 'found'
          ? check.place
          : check.state === 'not-found'
            ? check.nearest?.place
            : undefined;
      if (place === undefined) return;
      const first = text.pages[place.page]?.text ?? '';
      const last = text.pages[place.endPage]?.text ?? '';
      expect(place.start).toBeLessThanOrEqual(first.length);
      expect(place.end).toBeLessThanOrEqual(last.length);
      expect(place.endPage).toBeGreaterThanOrEqual(place.page);
      if (place.page === place.endPage) expect(place.end).toBeGreaterThanOrEqual(place.start);
    }),
  );
});
