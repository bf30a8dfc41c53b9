import { describe, expect, it } from 'vitest';
import { articleSigns, sentenceSigns, worthOf } from '../../../src/domain/claims/classify/worth.ts';
import { predict } from '../../support/predict.ts';

/** The score of the only claim of a sentence, in an article that holds nothing else. */
const worth = (text: string) => {
  const sentence = sentenceSigns(text, { start: 0, end: text.length });
  const article = articleSigns(text, [{ start: 0, end: text.length }]);
  return worthOf({
    text: text.toLowerCase(),
    kind: 'fact',
    contextNeeded: false,
    sentence,
    article,
  });
};

describe('worthOf', () => {
  it.each([
    [
      'a number',
      'The old town hall has 40 rooms for its guests.',
      'The old town hall has rooms for its guests.',
    ],
    [
      'money',
      'The old town hall raises the prices of its rooms.',
      'The old town hall paints the walls of its rooms.',
    ],
    [
      'law',
      'The old town hall breaks the laws of its country.',
      'The old town hall paints the walls of its country.',
    ],
    [
      'health',
      'The old town hall helps the patients of its town.',
      'The old town hall paints the walls of its town.',
    ],
    [
      'cause',
      'The old town hall is cold because the roof leaks.',
      'The old town hall is cold while the roof leaks.',
    ],
    [
      'comparison',
      'The old town hall is higher than the church.',
      'The old town hall is right behind the church.',
    ],
    [
      'a source',
      'The old town hall has rooms for its guests [4].',
      'The old town hall has rooms for its guests.',
    ],
  ])('puts %s first', (_, more, less) => {
    expect(worth(more).score).toBeGreaterThan(worth(less).score);
  });

  it.each([
    ['the reader', 'Your old town hall has rooms for your guests.'],
    ['the writer', 'My old town hall has rooms for our guests.'],
    ['the text itself', 'The old town hall is mentioned in the question.'],
    ['what may be', 'The old town hall might have rooms for its guests.'],
  ])('puts words of %s last', (_, less) => {
    expect(worth(less).score).toBeLessThan(
      worth('The old town hall has rooms for its guests.').score,
    );
  });

  it('says that something is hedged, whatever it counts', () => {
    expect(worth('The old town hall usually has rooms for its guests.').reasons).toContain(
      'hedged',
    );
  });

  it('takes what is left without a source where most has one for less', () => {
    const cited =
      'The hall is old [1]. The roof is new [2]. The walls are red [3]. The door is small.';
    const plain = cited.replace(/ \[\d\]/g, '');
    const last = (text: string) => predict(text).claims.at(-1);
    expect(last(cited)?.checkworthiness).toBeLessThan(last(plain)?.checkworthiness ?? 0);
    expect(last(cited)?.reasons).toContain('uncited in an article that cites most sentences');
  });

  it('knows references by number, by author and year, and links', () => {
    const references = (text: string) =>
      sentenceSigns(text, { start: 0, end: text.length }).references;
    expect(references('It is so [3] and so [4, 5].')).toBe(2);
    expect(references('It is so (Smith, 2019).')).toBe(1);
    expect(references('It is so (Smith et al., 2019).')).toBe(1);
    expect(references('It is so: https://example.org/a')).toBe(1);
    expect(references('It is so (in 2019).')).toBe(0);
  });
});
