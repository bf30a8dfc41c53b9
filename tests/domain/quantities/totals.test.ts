/** Parts of one sentence against the total that it names. */
import { describe, expect, it } from 'vitest';
import { overfull, overfullTotals } from '../../../src/domain/quantities/totals.ts';
import { growth } from '../../support/cost.ts';

describe('parts and their total', () => {
  it.each([
    ['The trial took in 120 pupils, of whom 70 were girls and 60 were boys.', '70 + 60 = 130'],
    ['Of the 40 players, 25 were men and 20 were women.', '25 + 20 = 45'],
    ['The choir has 1,200 singers: 700 women and 600 men.', '700 + 600 = 1,300'],
  ])('%s', (sentence, words) => {
    expect(overfull(sentence, '')?.words).toContain(`${words}: more than the total of`);
  });

  it('may be told in the sentence behind the total', () => {
    expect(
      overfull('Of these, 70 were women and 60 were men.', 'The study followed 120 people.')?.words,
    ).toBe('70 + 60 = 130: more than the total of 120.');
  });

  it.each([
    ['The trial took in 130 pupils, of whom 70 were girls and 60 were boys.', 'no more than it'],
    [
      'The trial took in 120 pupils, of whom 70 had a cold and 60 had a cough.',
      'one may have both',
    ],
    ['The trial took in 120 pupils, of whom 70 were girls and 60 were women.', 'not told apart'],
    ['The hall has 120 seats, and 70 boys and 60 girls came.', 'not of that total'],
    ['Of the 12 kg of flour, 70 men and 60 women got some.', 'another measure'],
  ])('%s: %s', (sentence) => {
    expect(overfull(sentence, '')).toBeNull();
  });

  it('needs two claims to show', () => {
    const source = 'The trial took in 120 pupils, of whom 70 were girls and 60 were boys.';
    const claims = (...texts: string[]) => texts.map((text) => ({ text, source }));
    const [first, second] = [
      'The trial took in 120 pupils, of whom 70 were girls.',
      '60 were boys.',
    ];
    expect(overfullTotals(claims('It is large.', first, second))[0]?.claims).toEqual([1, 2]);
    expect(overfullTotals(claims(source))).toEqual([]);
    expect(
      overfullTotals([
        { text: first, source: '' },
        { text: second, source: '' },
      ]),
    ).toEqual([]);
  });

  it('are sought in time that grows with the text alone', () => {
    const made = (many: number) =>
      Array.from({ length: many }, (_, at) => ({
        text: `${at} of them were boys.`,
        source: `Of the ${at} pupils, ${'7 were boys, '.repeat(at % 3 === 0 ? 60 : 2)}and 9 girls. ${at >> 1}`,
      }));
    const few = made(400);
    const many = made(1_600);
    expect(
      growth(
        () => overfullTotals(few),
        () => overfullTotals(many),
      ),
    ).toBeLessThan(10);
  });
});
