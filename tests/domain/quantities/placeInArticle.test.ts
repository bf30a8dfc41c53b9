/** Where the article says a claim's quantities: in its own words, at the antecedent, or where their figures stand. */

import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInArticle } from '../../../src/domain/quantities/placeInArticle.ts';
import { readQuantities } from '../../../src/domain/quantities/read.ts';
import { readHandArticles } from '../../support/handArticles.ts';
import { predict } from '../../support/predict.ts';

const spanOf = (article: string, words: string, from = 0) => {
  const start = article.indexOf(words, from);
  if (start < 0) throw new Error(`Not in the article: ${words}`);
  return { start, end: start + words.length };
};

/** The article's words for each quantity of the claim. */
function placed(article: string, text: string, sentence: string, words?: readonly string[]) {
  const placing = placeInArticle(article, {
    text,
    span: spanOf(article, sentence),
    words: words?.map((one) => spanOf(article, one)),
  });
  return readQuantities(text).map((one) => {
    const { start, end } = placing.place(one);
    return article.slice(start, end);
  });
}

describe('a quantity in the article', () => {
  it('stands where its words stand together', () => {
    const article = 'It is old. The bridge is\n1,149 metres long and 20 metres wide.';
    const sentence = 'The bridge is\n1,149 metres long and 20 metres wide.';
    expect(placed(article, 'The bridge is 1,149 metres long.', sentence)).toEqual(['1,149 metres']);
    expect(placed(article, 'The bridge is 20 metres wide.', sentence)).toEqual(['20 metres']);
  });

  it('is that of the claim’s own words where the figure stands twice', () => {
    const article = 'Zinc needs 5 mg a day and iron needs 5 mg a day.';
    const placing = placeInArticle(article, {
      text: 'Iron needs 5 mg a day.',
      span: { start: 0, end: article.length },
      words: [spanOf(article, 'iron needs 5 mg a day')],
    });
    const [quantity] = readQuantities('Iron needs 5 mg a day.');
    expect(placing.place(quantity ?? { start: 0, end: 1 }).start).toBe(
      article.lastIndexOf('5 mg a day'),
    );
  });

  it('takes one place after the other where the same words are said twice', () => {
    const article = 'Take 5 mg at noon and 5 mg at night.';
    const placing = placeInArticle(article, {
      text: article,
      span: { start: 0, end: article.length },
    });
    const starts = readQuantities(article).map((one) => placing.place(one).start);
    expect(starts).toEqual([article.indexOf('5 mg'), article.lastIndexOf('5 mg')]);
  });

  it('stands where the antecedent stands, when it was put in', () => {
    const article = 'Take 1-3 grams a day. This range is safe.';
    const words = ['1-3 grams a day', 'is safe'];
    expect(
      placed(article, 'The range of 1-3 grams a day is safe.', 'This range is safe.', words),
    ).toEqual(['1-3 grams a day']);
  });

  it('spans its figures when words were left out between them', () => {
    const article = 'Take 2 tablets, as a rule of 500 mg each, four times a day.';
    expect(placed(article, 'Take 2 tablets of 500 mg each.', article)).toEqual([
      '2 tablets, as a rule of 500 mg each',
    ]);
  });

  it('has the place of its claim when it stands nowhere', () => {
    const article = 'It is long. That is so.';
    expect(placed(article, 'The bridge is 1,149 metres long.', 'That is so.')).toEqual([
      'That is so.',
    ]);
  });
});

describe('of whole articles', () => {
  const texts = readHandArticles(join(import.meta.dirname, '../../..')).map(({ text }) => text);

  it('every quantity has its figure in its place', () => {
    let count = 0;
    for (const text of texts) {
      for (const claim of predict(text).claims) {
        const read = readQuantities(claim.text);
        expect(claim.quantities.length).toBeGreaterThanOrEqual(read.length);
        for (const one of read) {
          const figure = /\d+/.exec(claim.text.slice(one.start, one.end))?.[0] ?? '';
          expect(
            claim.quantities.some(({ start, end }) => text.slice(start, end).includes(figure)),
          ).toBe(true);
        }
        count += read.length;
      }
    }
    expect(count).toBeGreaterThan(100);
  });

  it('places lie within any text', () => {
    const pieces = [
      '5 mg',
      ' to ',
      '10',
      ' grams',
      '. ',
      '\r\n',
      'twice',
      ' a day',
      ', ',
      'It ',
      '1-3',
      ' of tea',
      '\uFEFF',
      '½',
      '£3',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (list) => {
        const text = list.join('');
        for (const { quantities } of predict(text).claims) {
          for (const { start, end, low, high } of quantities) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(low !== null || high !== null).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
