import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isConflict, relationOf } from '../../../src/domain/quantities/compare.ts';
import { groupQuantities } from '../../../src/domain/quantities/groups.ts';
import { readQuantities } from '../../../src/domain/quantities/read.ts';
import { LARGEST } from '../../../src/domain/quantities/schema.ts';
import { unitWords } from '../../../src/domain/quantities/unitWords.ts';

const groupsOf = (...phrases: readonly string[]) =>
  groupQuantities(
    phrases.flatMap((owner) => readQuantities(owner).map((quantity) => ({ owner, quantity }))),
  );
const ranges = (group: ReturnType<typeof groupsOf>[number] | undefined) =>
  group?.members.map(({ stated }) => [stated.low, stated.high]);

describe('quantities on one line', () => {
  it('are called by the words of the article, whatever these are called elsewhere', () => {
    const [group] = groupsOf('10 constructors', '12 constructors');
    if (group === undefined) throw new Error('They are on no line.');
    expect(unitWords(group.of)).toEqual({ title: 'Constructors', unit: '' });
  });

  it('have a place on it when they are dates that no calendar reaches', () => {
    const [day] = readQuantities('3 May 2019');
    if (day === undefined) throw new Error('No date.');
    const far = { ...day, low: -LARGEST, high: LARGEST };
    const [group] = groupQuantities([day, far].map((quantity) => ({ owner: 'a', quantity })));
    const [low, high] = ranges(group)?.[1] ?? [];
    expect(low).toBeLessThan(-70_000_000);
    expect(high).toBeGreaterThan(70_000_000);
  });

  it('are those whose units convert, in the unit of most', () => {
    const groups = groupsOf('500 mg', '2 g', '250 mg', '3 km');
    expect(groups.map(({ of }) => of.unit)).toEqual(['mg', 'km']);
    expect(ranges(groups[0])).toEqual([
      [500, 500],
      [2000, 2000],
      [250, 250],
    ]);
  });

  it('take the larger of two units that occur alike', () => {
    const [group] = groupsOf('500 mg', '2 g');
    expect(group?.of.unit).toBe('g');
    expect(ranges(group)).toEqual([
      [0.5, 0.5],
      [2, 2],
    ]);
  });

  it('are apart by day, by dose and by themselves; what was worked out stands by its dose too', () => {
    const groups = groupsOf('1-3 grams per dose, 4-6 times daily', '2 g per dose', '2 g');
    expect(groups.map(({ of, members }) => [of.basis, members.length])).toEqual([
      ['day', 1],
      ['dose', 2],
      [null, 1],
    ]);
  });

  it('convert what stands below the line', () => {
    const [group] = groupsOf('2 litres per minute', '3 litres per minute', '60 litres per hour');
    expect(ranges(group)).toEqual([
      [2, 2],
      [3, 3],
      [1, 1],
    ]);
  });

  it('convert temperatures with their zero, and ratios to percent', () => {
    const [heat] = groupsOf('20 °C', '30 °C', '68 °F');
    expect(ranges(heat)?.[2]).toEqual([20, 20]);
    const [share] = groupsOf('1 in 5 patients', '1 in 4 patients');
    expect(share?.of.unit).toBe('%');
    expect(ranges(share)).toEqual([
      [20, 20],
      [25, 25],
    ]);
  });

  it('keep durations, ages and calendar years apart', () => {
    expect(groupsOf('in 1990', 'for 12 years', 'aged 12 years').length).toBe(3);
  });

  it('set years among days where both occur', () => {
    const [group] = groupsOf('on 1 January 1970', 'in 1970');
    expect(ranges(group)).toEqual([
      [0, 0],
      [0, 364],
    ]);
  });

  it('leave out bare figures', () => {
    expect(groupsOf('7', '12')).toEqual([]);
  });

  it('hold both of a pair wherever the two are compared, and order them alike', () => {
    const figure = fc.integer({ min: 1, max: 400 });
    const unit = fc.constantFrom(
      'mg',
      'g',
      'kg',
      'grams a day',
      'mg per dose',
      'm',
      'km',
      '%',
      'days',
      'weeks',
      '°C',
      '°F',
      'euros a month',
      'euros a year',
    );
    const phrase = fc.tuple(figure, unit).map(([count, name]) => `${count} ${name}`);
    fc.assert(
      fc.property(phrase, phrase, (one, other) => {
        const [a, b] = [readQuantities(one)[0], readQuantities(other)[0]];
        if (a === undefined || b === undefined) return;
        const { relation, ranges: compared } = relationOf(a, b);
        const groups = groupQuantities([a, b].map((quantity) => ({ owner: quantity, quantity })));
        const shared = groups.find(({ members }) => members.length === 2);
        expect(shared !== undefined).toBe(relation !== 'not-comparable');
        if (shared === undefined || compared === null || !isConflict(relation)) return;
        const [x, y] = shared.members;
        const order = (p: number | null | undefined, q: number | null | undefined) =>
          Math.sign((p ?? 0) - (q ?? 0));
        expect(order(x?.meant.low, y?.meant.low)).toBe(order(compared[0].low, compared[1].low));
      }),
    );
  });
});

describe('the words over a line', () => {
  const wordsOf = (...phrases: readonly string[]) =>
    groupsOf(...phrases).map(({ of }) => unitWords(of))[0];
  it.each([
    ['1-3 grams daily', 'Per day', 'grams per day'],
    ['2 ml per dose', 'Per dose', 'millilitres per dose'],
    ['40%', 'Percent', ''],
    ['3 percentage points', 'Percentage points', ''],
    ['12 km', 'Length', 'kilometres'],
    ['6 feet', 'Length', 'feet'],
    ['20 °C', 'Temperature', '°C'],
    ['in 1990', 'Years', ''],
    ['3 May 1990', 'Dates', ''],
    ['30 May', 'Days of the year', ''],
    ['€40 a month', 'Money', 'EUR per month'],
    ['75 patients', 'Patients', ''],
    ['12 weeks', 'Duration', 'weeks'],
    ['aged 40 years', 'Age', 'years'],
    ['80 km/h', 'Speed', 'km/h'],
    ['5 mg/kg', 'Per body weight', 'milligrams per kg'],
  ])('of %s', (phrase, title, unit) => {
    expect(wordsOf(phrase)).toEqual({ title, unit });
  });
});
