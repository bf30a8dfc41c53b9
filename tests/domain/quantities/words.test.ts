/** Figures as a reader sees them. */
import { describe, expect, it } from 'vitest';
import { relationOf } from '../../../src/domain/quantities/compare.ts';
import { quantitiesOf, quantityWords, rangeWords } from '../../../src/domain/quantities/ofClaim.ts';
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
    ['on 1 July 2018', 'in 2019', '1 July 2018 against 2019. The ranges do not meet.'],
    ['1 in 4', '40%', '25% against 40%. The figures differ.'],
    ['up to 5%', 'at least 8%', '≤ 5% against ≥ 8%. The ranges do not meet.'],
    ['−40 °C', '−30 °C', '−40 °C against −30 °C. The figures differ.'],
    // A word that every JavaScript object knows.
    [
      '10 constructors',
      '12 constructors',
      '10 constructors against 12 constructors. The figures differ.',
    ],
    [
      '5% per constructor',
      '8% per constructor',
      '5%/constructor against 8%/constructor. The figures differ.',
    ],
  ])('%s / %s', (a, b, said) => {
    expect(words(a, b)).toBe(said);
  });
});

describe('a quantity in one line', () => {
  const line = (text: string) =>
    quantitiesOf({ text, correction: null }).map(quantityWords).join('; ');

  it.each([
    ['It was founded in 1990.', '1990'],
    ['It ran from 1990 to 1995.', '1990–1995'],
    ['It has stood empty since 1990.', 'from 1990'],
    ['It will close by 2030.', 'until 2030'],
    ['It opened in May 1999.', 'May 1999'],
    ['It opened on 3 May 1999.', '3 May 1999'],
    ['It opens on 3 May.', '3 May'],
    ['The town grew in the 1990s.', '1990–1999'],
    ['The town has 1,200 inhabitants.', '1,200 inhabitants'],
    ['Take 1-3 grams per dose, 4-6 times daily.', '1–3 g/dose × 4–6/day = 4–18 g/day'],
    ['It weighs up to 4 kg.', '≤ 4 kg'],
  ])('%s', (text, words) => {
    expect(line(text)).toBe(words);
  });

  const day = {
    basis: null,
    hedge: null,
    kind: 'date',
    dimension: 'date',
    start: 0,
    end: 1,
  } as const;
  it.each([
    [19990503, 19990505, 'date', '3–5 May 1999'],
    [19990503, 19990605, 'date', '3 May – 5 June 1999'],
    [19991203, 20000105, 'date', '3 December 1999 – 5 January 2000'],
    [19990501, 19990731, 'date', 'May–July 1999'],
    [19991201, 20000131, 'date', 'December 1999 – January 2000'],
    [19990101, 20001231, 'date', '1999–2000'],
    [20000201, 20000229, 'date', 'February 2000'],
    [503, 605, 'month-day', '3 May – 5 June'],
    [-44, -44, 'year', '44 BC'],
    [-100, -50, 'year', '100–50 BC'],
    [-27, 14, 'year', '27 BC – AD 14'],
    [null, 19990503, 'date', 'until 3 May 1999'],
  ])('%s to %s in %s', (low, high, unit, words) => {
    expect(rangeWords({ ...day, low, high, unit })).toBe(words);
  });

  it('writes a bare number with its separators', () => {
    expect(rangeWords({ ...day, kind: 'count', low: 1200, high: 1200, unit: '' })).toBe('1,200');
  });
});
