import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortLabel } from '../../../src/features/consistency/label.ts';

const label = (text: string, figure: string) => {
  const start = text.indexOf(figure);
  return shortLabel(text, { start, end: start + figure.length });
};

describe('the short label of a quantity', () => {
  it.each([
    ['Kratom dosage starts with 1-3 grams daily.', '1-3 grams daily', 'dosage starts with'],
    ['The correct dosage of kratom is typically 1-3 capsules.', '1-3 capsules', 'correct dosage'],
    ['The recommended starting point for use is around 2 g.', '2 g', 'starting point'],
    [
      'When in doubt, it is essential to start with a low dose (e.g., 1-2 capsules).',
      '1-2 capsules',
      'start with a low dose',
    ],
    ['About 40% of patients recovered.', 'About 40%', 'patients recovered'],
    ['1,194 metres is its length.', '1,194 metres', 'is its length'],
    ['64% of residents support the bridge.', '64%', 'residents support'],
    ['The bridge opened on 3 May 1995.', '3 May 1995', 'bridge opened'],
    ['Construction of the bridge cost 4 million.', '4 million', 'bridge cost'],
    ['The deck reached 41 °C in 2015.', '2015', 'deck reached 41 °C'],
    ['It is 40 m long.', '40 m', 'long'],
    ['40 m', '40 m', '40 m'],
  ])('of "%s" at %s', (text, figure, expected) => {
    expect(label(text, figure)).toBe(expected);
  });

  it('is never empty for a claim with words, and never long', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const text = `${before.join(' ')} 5 kg ${after.join(' ')}.`;
        const made = label(text, '5 kg');
        expect(made).not.toBe('');
        expect(made.split(' ').length).toBeLessThanOrEqual(5);
      }),
    );
  });
});
