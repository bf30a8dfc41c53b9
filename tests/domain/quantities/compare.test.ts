/** The relations of quantities: the guide's worked examples word for word, conversions, hedges, and laws that hold for all ranges. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isConflict,
  relationOf,
  relationOfBounds,
} from '../../../src/domain/quantities/compare.ts';
import { rational } from '../../../src/domain/quantities/rational.ts';
import { readQuantities } from '../../../src/domain/quantities/read.ts';
import type { Quantity } from '../../../src/domain/quantities/schema.ts';

function only(text: string): Quantity {
  const [found, ...more] = readQuantities(text);
  if (found === undefined || more.length > 0) {
    throw new Error(`"${text}" has ${more.length + (found === undefined ? 0 : 1)} quantities.`);
  }
  return found;
}
const relate = (a: string, b: string) => relationOf(only(a), only(b));

const A = '1-3 grams daily';
const B = '1-3 grams of dry leaf per dose, taken 4-6 times daily';
const C = '1-2 capsules of 500mg each';
const D = 'typically 1-3 capsules of 500mg each';

describe('the worked examples of the guide', () => {
  it('A is 1–3 g a day', () => {
    expect(only(A)).toMatchObject({ low: 1, high: 3, unit: 'g', basis: 'day' });
  });

  it('B is 4–18 g a day, with its working', () => {
    expect(only(B)).toMatchObject({
      low: 4,
      high: 18,
      unit: 'g',
      basis: 'day',
      arithmetic: '1–3 g/dose × 4–6/day = 4–18 g/day',
    });
  });

  it('A against B: disjoint, a conflict', () => {
    const { relation, words, missing } = relate(A, B);
    expect({ relation, words, missing }).toEqual({
      relation: 'disjoint',
      words: '1–3 g a day against 4–18 g a day. The ranges do not meet.',
      missing: null,
    });
    expect(isConflict(relation)).toBe(true);
  });

  it('C is 0.5–1 g a dose, frequency unknown', () => {
    expect(only(C)).toMatchObject({
      low: 0.5,
      high: 1,
      unit: 'g',
      basis: 'dose',
      missing: 'frequency',
      arithmetic: '1–2 capsules × 500 mg = 0.5–1 g',
    });
  });

  it('C touches B’s dose only at 1 g', () => {
    const { relation, words } = relate(B, C);
    expect(relation).toBe('touching');
    expect(words).toBe('1–3 g a dose against 0.5–1 g a dose. The ranges only touch at 1 g.');
    expect(isConflict(relation)).toBe(true);
  });

  it('C against A: not comparable, frequency missing', () => {
    expect(relate(A, C)).toMatchObject({ relation: 'not-comparable', missing: 'the frequency' });
    expect(isConflict('not-comparable')).toBe(false);
  });

  it('D against B’s dose: partial', () => {
    const { relation, words } = relate(B, D);
    expect(relation).toBe('partial');
    expect(words).toBe(
      '1–3 g a dose against 0.5–1.5 g a dose. Most of one range lies outside the other.',
    );
  });

  it('C within D: no conflict', () => {
    expect(relate(C, D).relation).toBe('within');
  });
});

describe('conversion', () => {
  it.each([
    ['1,000 mg', '1 g', 'equal'],
    ['500 µg', '500 mcg', 'equal'],
    ['2.2 lb', '1 kg', 'equal'],
    ['6 ft', '1.8288 m', 'equal'],
    ['0 °C', '32 °F', 'equal'],
    ['330 °C', '626 °F', 'equal'],
    ['90 minutes', '1.5 hours', 'equal'],
    ['12 months', '1 year', 'equal'],
    ['10 weeks', '41 days', 'disjoint'],
    ['6 months', '182 days', 'within'],
    ['twice a day', '14 times a week', 'equal'],
    ['£120 a year', '£10 a month', 'equal'],
    ['100 km/h', '62.1 mph', 'equal'],
    ['25%', '1 in 4', 'equal'],
    ['half of them', '50%', 'equal'],
    ['14.2 million tonnes', '14,187,000 tonnes', 'equal'],
    ['41 light-years', '39 light-years', 'disjoint'],
    ['21 days', '30 days', 'disjoint'],
    ['30 days', '31 days', 'disjoint'],
    ['11%', '12%', 'disjoint'],
    ['in 1990', 'in 1992', 'disjoint'],
    ['in July 2024', 'in 2024', 'within'],
    ['in July 2024', 'in 2023', 'disjoint'],
    ['1 July 2018', 'in July 2018', 'within'],
  ])('%s against %s: %s', (a, b, relation) => {
    expect(relate(a, b).relation).toBe(relation);
    expect(relate(b, a).relation).toBe(relation);
  });

  it.each([
    ['3%', '3 percentage points', 'the level that the percentage points are added to'],
    ['$100', '€100', 'the rate of exchange'],
    ['7 mmol/L', '126 mg/dL', 'the molar mass'],
    ['400 IU a day', '10 µg a day', 'the weight of one unit of activity'],
    ['2 tablets a day', '1 g a day', 'the strength of one'],
    ['5 mg/kg', '300 mg', 'the body weight'],
    ['hundreds of people', '300 people', 'the figure behind an order of magnitude'],
    ['3 gallons', '11 litres', 'a common unit'],
    ['1 g per dose', '3 g per day', 'the frequency'],
    ['160 g', '160 g a day', 'what the amount is for'],
    ['30 May', 'in 2024', 'the year'],
  ])('%s against %s: not comparable, for want of %s', (a, b, missing) => {
    expect(relate(a, b)).toMatchObject({ relation: 'not-comparable', missing });
  });
});

describe('hedges', () => {
  it.each([
    ['about 100 kg', '108 kg', 'within'],
    ['about 100 kg', '111 kg', 'disjoint'],
    ['nearly 100 kg', '95 kg', 'within'],
    ['nearly 100 kg', '105 kg', 'disjoint'],
    ['about 1-3 g per dose', '0.5-1 g per dose', 'touching'],
    ['up to 10 weeks', '41 days', 'within'],
    ['up to 10 weeks', '80 days', 'disjoint'],
    ['at least 2 litres', '3 litres', 'within'],
    ['at least 2 litres', '1 litre', 'disjoint'],
    ['less than 5%', 'more than 10%', 'disjoint'],
    ['up to 5%', 'at least 5%', 'touching'],
    ['at least 5%', 'at least 5%', 'equal'],
    ['at least 5%', 'at least 8%', 'within'],
    ['around 1850', 'in 1855', 'within'],
  ])('%s against %s: %s', (a, b, relation) => {
    expect(relate(a, b).relation).toBe(relation);
  });
});

describe('relations of ranges', () => {
  const end = fc.integer({ min: -1000, max: 1000 }).map((n) => rational(BigInt(n), 8n));
  const range = fc.tuple(end, end, fc.integer({ min: 0, max: 9 })).map(([x, y, open]) => {
    const [low, high] = x.n * y.d <= y.n * x.d ? [x, y] : [y, x];
    return { low: open === 1 ? null : low, high: open === 2 ? null : high };
  });

  it('do not depend on the order of the two', () => {
    fc.assert(
      fc.property(range, range, (a, b) => relationOfBounds(a, b) === relationOfBounds(b, a)),
    );
  });

  it('are equal exactly to themselves', () => {
    fc.assert(
      fc.property(range, range, (a, b) => {
        expect(relationOfBounds(a, a)).toBe('equal');
        const same = JSON.stringify([a, b], (_, v) => (typeof v === 'bigint' ? `${v}` : v));
        const twice = JSON.stringify([a, a], (_, v) => (typeof v === 'bigint' ? `${v}` : v));
        expect(relationOfBounds(a, b) === 'equal').toBe(same === twice);
      }),
    );
  });

  it('share half of the wider range: overlapping; less: partial', () => {
    const r = (low: number, high: number) => ({
      low: rational(BigInt(low)),
      high: rational(BigInt(high)),
    });
    expect(relationOfBounds(r(0, 10), r(5, 15))).toBe('overlapping');
    expect(relationOfBounds(r(0, 10), r(6, 16))).toBe('partial');
    expect(relationOfBounds(r(0, 10), r(10, 12))).toBe('touching');
    expect(relationOfBounds(r(0, 10), r(10, 10))).toBe('within');
    expect(relationOfBounds(r(0, 10), r(11, 12))).toBe('disjoint');
  });
});
