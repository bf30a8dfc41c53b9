import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { quantityWords, rangeWords } from '../../../src/domain/quantities/ofClaim.ts';
import { readQuantities } from '../../../src/domain/quantities/read.ts';
import { Quantity } from '../../../src/domain/quantities/schema.ts';
import { readTyped, type TypedQuantity, typedOf } from '../../../src/domain/quantities/typed.ts';

const PLACE = { start: 3, end: 9 };

function read(from: string, to: string, unit: string, per: TypedQuantity['per'] = '') {
  return readTyped({ from, to, unit, per }, null, PLACE);
}
function quantity(...typed: Parameters<typeof read>): Quantity {
  const reading = read(...typed);
  if (!reading.ok) throw new Error(reading.problem);
  return reading.quantity;
}
function only(text: string): Quantity {
  const [one, ...more] = readQuantities(text);
  if (one === undefined || more.length > 0) throw new Error(`One quantity is wanted: ${text}`);
  return one;
}

describe('what a person types', () => {
  test.each([
    ['1', '3', 'g', 'dose', '1–3 g/dose', 'dose', 'mass'],
    ['1', '3', 'grams', 'day', '1–3 g/day', 'dose', 'mass'],
    ['1', '3', 'g/day', '', '1–3 g/day', 'dose', 'mass'],
    ['500', '500', 'mcg', 'day', '500 µg/day', 'dose', 'mass'],
    ['4', '6', 'times', 'day', '4–6 times/day', 'frequency', 'frequency of use'],
    ['', '5', '$', '', '≤ $5', 'money', 'money USD'],
    ['5', '', 'EUR/month', '', '≥ €5/month', 'money', 'money EUR per month'],
    ['5', '6', 'million USD', '', '$5,000,000–6,000,000', 'money', 'money USD'],
    ['½', '1.5 million', 'people', '', '0.5–1,500,000 people', 'count', 'count person'],
    ['1,500', '2 000', 'kcal', 'day', '1,500–2,000 kcal/day', 'rate', 'energy'],
    ['-5', '−2', 'degrees Celsius', '', '−5–−2 °C', 'temperature', 'temperature'],
    ['5', '5', '%', '', '5%', 'percent', 'share'],
    ['1990', '1992', 'date', '', '1990–1992', 'date', 'date'],
    ['12 March 2019', '', 'Date', '', 'from 12 March 2019', 'date', 'date'],
  ] as const)('%s to %s %s %s', (from, to, unit, per, words, kind, dimension) => {
    const made = quantity(from, to, unit, per);
    expect(quantityWords(made)).toBe(words);
    expect(made).toMatchObject({ kind, dimension, ...PLACE });
    expect(Quantity.safeParse(made).success).toBe(true);
  });

  it('keeps a unit that is not known, equal to itself alone', () => {
    const made = quantity('2', '3', ' §§ ', 'dose');
    expect(made).toMatchObject({ unit: '§§', basis: 'dose', dimension: 'count §§' });
    expect(quantity('1', '1', 'zork').dimension).toBe(only('7 zorks').dimension);
  });

  it('may go without a unit, which is then missing', () => {
    expect(quantity('5', '', '')).toMatchObject({ unit: '', missing: 'unit', hedge: 'at least' });
  });

  test.each([
    ['', '', 'g', '', 'from', 'Give a figure for one end at least.'],
    ['abc', '', 'g', '', 'from', '“abc” is not a figure.'],
    ['1e999', '', 'g', '', 'from', '“1e999” is not a figure.'],
    ['', '1e98', 'million people', '', 'to', '“1e98” is not a figure.'],
    ['5', '6', '1', '', 'unit', '“1” is not a unit.'],
    ['1', 'about 3', 'g', '', 'to', '“about 3” is not a figure.'],
    ['3', '2', 'g', '', 'to', 'The range ends below where it begins.'],
    ['1', '3', 'g/day', 'dose', 'unit', '“g/day” says itself what it is for.'],
    ['soon', '', 'date', '', 'from', '“soon” is not a date.'],
    ['1990', '12 March 2019', 'date', '', 'to', 'Give both ends alike'],
  ] as const)('refuses %s to %s %s %s', (from, to, unit, per, field, problem) => {
    const reading = read(from, to, unit, per);
    expect(reading).toMatchObject({ ok: false, field });
    expect(reading.ok ? '' : reading.problem).toContain(problem);
  });
});

describe('a correction', () => {
  const REGIMEN = only('about 1-3 g per dose, 4-6 times daily');

  it('that changes nothing is the reading itself, worked out as before', () => {
    expect(readTyped(typedOf(REGIMEN), REGIMEN, PLACE)).toEqual({ ok: true, quantity: REGIMEN });
  });

  it('of an end keeps unit, place and what it is about, and drops how it was worked out', () => {
    const made = readTyped({ ...typedOf(REGIMEN), to: '12' }, REGIMEN, PLACE);
    expect(made).toMatchObject({
      ok: true,
      quantity: { low: 4, high: 12, unit: 'g', basis: 'day', parts: [], arithmetic: '' },
    });
    expect(made.ok && [made.quantity.start, made.quantity.end]).toEqual([
      REGIMEN.start,
      REGIMEN.end,
    ]);
  });

  it('of the basis is read anew', () => {
    const made = readTyped({ from: '1', to: '3', unit: 'g', per: 'dose' }, REGIMEN, PLACE);
    expect(made).toMatchObject({ ok: true, quantity: { basis: 'dose', missing: 'frequency' } });
  });

  it('of an age stays an age, and of a share in percent a share', () => {
    const age = only('aged 18 to 30');
    expect(readTyped({ ...typedOf(age), to: '35' }, age, PLACE)).toMatchObject({
      quantity: { kind: 'age', high: 35 },
    });
    const share = only('1 in 5');
    expect(typedOf(share)).toMatchObject({ from: '20', unit: '%' });
    expect(readTyped({ ...typedOf(share), to: '25' }, share, PLACE)).toMatchObject({
      quantity: { low: 20, high: 25, unit: '%', dimension: 'share' },
    });
  });
});

describe('any quantity', () => {
  const UNITS = ['g', 'mg', '%', 'people', 'USD', 'EUR/month', 'kcal', 'times', 'zork', '°C'];
  const typed = fc
    .record({
      a: fc.integer({ min: -1_000, max: 100_000 }),
      b: fc.integer({ min: 0, max: 5_000 }),
      unit: fc.constantFrom(...UNITS),
      per: fc.constantFrom<TypedQuantity['per'][]>('', 'dose', 'day'),
      open: fc.constantFrom('none', 'low', 'high'),
    })
    .map(({ a, b, unit, per, open }) => ({
      from: open === 'low' ? '' : String(a / 4),
      to: open === 'high' ? '' : String((a + b) / 4),
      unit,
      per,
    }));

  it('comes back from its words with the same ends, unit, basis and dimension', () => {
    fc.assert(
      fc.property(typed, (given) => {
        const first = readTyped(given, null, PLACE);
        if (!first.ok) throw new Error(first.problem);
        const again = readTyped(typedOf(first.quantity), null, PLACE);
        if (!again.ok) throw new Error(again.problem);
        const { kind: _, missing: __, ...rest } = first.quantity;
        expect(again.quantity).toMatchObject(rest);
      }),
    );
  });

  it('is read or refused, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (from, to, unit) => {
        const reading = read(from, to, unit.slice(0, 60), 'day');
        if (reading.ok) expect(Quantity.safeParse(reading.quantity).success).toBe(true);
        else expect(reading.problem).not.toBe('');
      }),
    );
  });
});

test('dates are shown as dates', () => {
  const words = (text: string) => readQuantities(text).map(rangeWords);
  expect(words('founded in 1992')).toEqual(['1992']);
  expect(words('since 12 March 2019')).toEqual(['from 12 March 2019']);
  expect(words('2018-19')).toEqual(['2018–2019']);
  expect(words('44 BC')).toEqual(['44 BC']);
});
