/** Figures as a reader sees them. */
import { describe, expect, it } from 'vitest';
import { relationOf } from '../../../src/domain/quantities/compare.ts';
import { readQuantities } from '../../../src/domain/quantities/read.ts';

const words = (a: string, b: string) => {
  const [one] = readQuantities(a);
  const [other] = readQuantities(b);
  if (one === undefined || other === undefined) throw new Error('A phrase without a quantity.');
  return relationOf(one, other).words;
};

describe('the words of a comparison', () => {
  it.each([
    ['66 days', '21 days', '66 days against 21 days. The figures differ.'],
    ['£21.90', '£17', '£21.90 against £17. The figures differ.'],
    ['£3.99 a month', '£5 a month', '£3.99/month against £5/month. The figures differ.'],
    ['6,412 patients', '600 patients', '6,412 patients against 600 patients. The figures differ.'],
    ['two families', 'five families', '2 families against 5 families. The figures differ.'],
    ['3 years', '5 years', '3 years against 5 years. The figures differ.'],
    ['founded in 1990', 'founded in 1992', '1990 against 1992. The figures differ.'],
    [
      'on 1 July 2018',
      'in 2019',
      '1 July 2018 against 1 January 2019 to 31 December 2019. The ranges do not meet.',
    ],
    ['1 in 4', '40%', '25% against 40%. The figures differ.'],
    ['up to 5%', 'at least 8%', '≤ 5% against ≥ 8%. The ranges do not meet.'],
    ['−40 °C', '−30 °C', '−40 °C against −30 °C. The figures differ.'],
  ])('%s / %s', (a, b, said) => {
    expect(words(a, b)).toBe(said);
  });
});
