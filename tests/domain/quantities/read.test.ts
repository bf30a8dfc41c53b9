/** What must hold for the reader on any text: places, order, working, and time that grows with the length alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../../src/domain/quantities/read.ts';
import { Quantity } from '../../../src/domain/quantities/schema.ts';
import { growth } from '../../support/cost.ts';

describe('working', () => {
  it.each([
    ['1-3 grams of dry leaf per dose, taken 4-6 times daily', '1–3 g/dose × 4–6/day = 4–18 g/day'],
    ['two 500 mg tablets twice a day', '2 tablets × 500 mg × 2/day = 2 g/day'],
    ['1-2 capsules of 500mg each', '1–2 capsules × 500 mg = 0.5–1 g'],
    ['250 mg every 6 hours', '250 mg/dose × 4/day = 1 g/day'],
    ['10 mg/kg every 6 hours', '10 mg/kg/dose × 4/day = 40 mg/kg/day'],
  ])('%s', (text, arithmetic) => {
    expect(readQuantities(text)).toMatchObject([{ arithmetic }]);
  });

  it('keeps the parts with their places', () => {
    const text = 'Take 1-3 grams of dry leaf per dose, taken 4-6 times daily.';
    const [found] = readQuantities(text);
    expect(
      found?.parts.map(({ start, end, low, high, unit, basis }) => [
        text.slice(start, end),
        low,
        high,
        unit,
        basis,
      ]),
    ).toEqual([
      ['1-3 grams of dry leaf per dose', 1, 3, 'g', 'dose'],
      ['4-6 times daily', 4, 6, 'times', 'day'],
    ]);
  });

  it('names the missing piece', () => {
    const missing = (text: string) => readQuantities(text).map((one) => one.missing);
    expect(missing('1 g per dose')).toEqual(['frequency']);
    expect(missing('one tablet daily')).toEqual(['strength']);
    expect(missing('a score of at least 670')).toEqual(['unit']);
    expect(missing('by May 30')).toEqual(['year']);
    expect(missing('5 g a day')).toEqual([null]);
  });
});

describe('any text', () => {
  const word = fc.constantFrom(
    ...'1 2.5 1,000 500mg 1-3 4–6 ½ $ £2.4m % per day / a dose every hours times twice daily of to from between and 1990s 2018-19 May July million dozen in five half third tablets each capsules ± − . , ( ) [ ] about up than more not grams kg mmol/L °C 10^6 x : ; “ ” —'.split(
      ' ',
    ),
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
    fc.array(word, { maxLength: 30 }).map((words) => words.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  it('gives readings of the schema, in order and apart, within the text', () => {
    fc.assert(
      fc.property(text, (given) => {
        let last = 0;
        for (const one of readQuantities(given)) {
          const { start, end, low, high } = Quantity.parse(one);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(given.length);
          if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
          last = end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reads a figure the same wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9999 }),
        fc.integer({ min: 0, max: 40 }),
        (value, gap) => {
          const lead = 'It was noted. '.repeat(gap);
          const [found] = readQuantities(`${lead}It weighs ${value.toLocaleString('en-US')} kg.`);
          expect(found).toMatchObject({ low: value, high: value, unit: 'kg' });
        },
      ),
    );
  });
});

describe('time', () => {
  it.each([
    ['digits', '7'],
    ['digits and commas', '1,'],
    ['digits and stops', '1.'],
    ['ranges', '1-'],
    ['dashes', '–'],
    ['spaced dashes', '1 – '],
    ['slashes', '1/'],
    ['spaces', ' '],
    ['thin spaces and digits', '1\u2009'],
    ['grouped digits', '111\u2009'],
    ['number words', 'two hundred and '],
    ['hedges', 'not more than about '],
    ['units', 'mg/'],
    ['per', '5 g per '],
    ['of', '5 mg of of '],
    ['commas behind doses', '5 mg, '],
    ['every', 'every 4-6 '],
    ['from', 'from 1 to '],
    ['months', 'May 1, '],
    ['brackets', '(1) ['],
    ['combining marks', 'e\u0301'],
  ])('is linear for %s', (_, piece) => {
    const of = (length: number) => piece.repeat(Math.ceil(length / piece.length));
    const [short, long] = [of(6000), of(24_000)];
    expect(
      growth(
        () => readQuantities(short),
        () => readQuantities(long),
      ),
    ).toBeLessThan(10);
  });
});
