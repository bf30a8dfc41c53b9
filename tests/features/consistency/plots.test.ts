import { describe, expect, it } from 'vitest';
import { consistencyOf, type Plot } from '../../../src/features/consistency/plots.ts';
import { FakeReview } from '../../support/fakeReview.ts';
import { between, kratom } from './kratom.ts';

const modelOf = (review: FakeReview) => consistencyOf(review.structure(), review.findings());
const numbers = (plot: Plot | undefined) => plot?.rows.map(({ claim }) => claim.number);
const joined = (plot: Plot | undefined) =>
  plot?.pairs.map(({ rows }) => rows.map((at) => plot.rows[at]?.claim.number).join('-'));

/** A review of these claims, each a sentence of the article. */
const reviewOf = (sentences: readonly string[], pairs: readonly (readonly [number, number])[]) =>
  new FakeReview(
    sentences.join(' '),
    sentences.map((at) => ({ at })),
    {
      findings: pairs.map(([a, b]) =>
        between(sentences[a - 1] ?? '', sentences[b - 1] ?? '', [a, b]),
      ),
    },
  );

describe('the plots of an article', () => {
  it('sets amounts by day and by dose on a line each, in article order', () => {
    const { plots } = modelOf(kratom());
    expect(plots.map(({ title, unit }) => [title, unit])).toEqual([
      ['Per day', 'grams per day'],
      ['Per dose', 'grams per dose'],
    ]);
    expect(numbers(plots[0])).toEqual([1, 3]);
    expect(numbers(plots[1])).toEqual([2, 3, 4, 5]);
    expect(joined(plots[0])).toEqual(['1-3']);
    expect(joined(plots[1])).toEqual(['2-4', '3-4', '2-5', '3-5']);
  });

  it('names what lies between the two of a pair', () => {
    const { plots } = modelOf(kratom());
    const gaps = plots.flatMap(({ pairs }) => pairs.map(({ gap }) => gap?.words));
    expect(gaps).toEqual([
      '1 g apart',
      'touch at 1 g',
      'touch at 1 g',
      'share 0.5 g',
      'share 0.5 g',
    ]);
  });

  it('shows a worked-out figure with its workings and the dose within it without', () => {
    const { plots } = modelOf(kratom());
    const [day, dose] = plots.map((plot) => plot.rows.find(({ claim }) => claim.number === 3));
    expect(day).toMatchObject({
      label: 'starting point',
      workings: '1–3 g/dose × 4–6/day',
      section: 'Dosage',
      lowText: '4',
      highText: '18',
    });
    expect(dose).toMatchObject({ workings: '', lowText: '1', highText: '3' });
  });

  it('tells the part of each claim in the terms of the comparison', () => {
    const review = kratom();
    const { sides } = modelOf(review);
    const words = review.findings().map(({ id }) => sides.get(id)?.map((side) => side.words));
    expect(words[0]).toEqual(['1–3 g/day', '1–3 g/dose × 4–6/day = 4–18 g/day']);
    expect(words[2]).toEqual(['1–3 g/dose', '1–2 capsules × 500 mg = 0.5–1 g']);
    expect(words[5]).toEqual(['Dosage', 'Dosage']);
  });

  it('keeps statements and pairs made by hand off the scales', () => {
    const review = kratom([
      { claims: [6, 7], kind: 'statement', relation: 'opposing', explanation: 'Opposed.' },
      { claims: [1, 7], kind: 'by-hand', reason: 'Seen by me' },
    ]);
    const { unplotted, plots } = modelOf(review);
    expect(unplotted.map(({ kind }) => kind)).toEqual(['statement', 'by-hand']);
    expect(plots.every(({ pairs }) => pairs.length === 0)).toBe(true);
  });

  it('draws no bracket for shares that are too many together', () => {
    const review = new FakeReview(
      'Cars make up 64% of traffic. Vans make up 41% of traffic.',
      [{ at: 'Cars make up 64% of traffic.' }, { at: 'Vans make up 41% of traffic.' }],
      { findings: [{ claims: [1, 2], explanation: '64% + 41% = 105%: more than the whole.' }] },
    );
    const { plots, unplotted } = modelOf(review);
    expect(plots[0]).toMatchObject({ title: 'Percent', pairs: [] });
    expect(unplotted).toHaveLength(1);
  });

  it('converts to the unit that most are given in', () => {
    const { plots } = modelOf(
      reviewOf(
        ['The bridge is 1.2 km long.', 'The bridge is 900 m long.', 'The tunnel is 300 m long.'],
        [[1, 2]],
      ),
    );
    expect(plots[0]).toMatchObject({ title: 'Length', unit: 'metres' });
    expect(plots[0]?.rows.map(({ lowText }) => lowText)).toEqual(['1,200', '900', '300']);
    expect(plots[0]?.pairs[0]?.gap?.words).toBe('300 m apart');
  });

  it('sets years on a line of years, and dates beside years on one of days', () => {
    const years = modelOf(
      reviewOf(['The club was founded in 1990.', 'The club was founded in 1992.'], [[1, 2]]),
    ).plots[0];
    expect(years).toMatchObject({ title: 'Years', unit: '' });
    expect(years?.rows.map(({ lowText }) => lowText)).toEqual(['1990', '1992']);
    expect(years?.pairs[0]?.gap?.words).toBe('2 years apart');
    const dates = modelOf(
      reviewOf(
        [
          'The bridge opened on 3 May 1990.',
          'The bridge opened on 12 May 1990.',
          'It was begun in 1988.',
        ],
        [[1, 2]],
      ),
    ).plots[0];
    expect(dates?.title).toBe('Dates');
    expect(dates?.rows.map(({ lowText, highText }) => `${lowText}|${highText}`)).toEqual([
      '3 May 1990|3 May 1990',
      '12 May 1990|12 May 1990',
      '1988|1988',
    ]);
    expect(dates?.pairs[0]?.gap?.words).toBe('9 days apart');
  });

  it('counts years between years even on a line of days', () => {
    const { plots } = modelOf(
      reviewOf(
        ['The club was founded in 1990.', 'The club was founded in 1992.', 'It met on 3 May 1995.'],
        [[1, 2]],
      ),
    );
    expect(plots[0]?.title).toBe('Dates');
    expect(plots[0]?.pairs[0]?.gap?.words).toBe('2 years apart');
  });

  it('leaves ends open, and shows how far a hedge reaches', () => {
    const { plots } = modelOf(
      reviewOf(
        ['The hall holds at least 400 people.', 'The hall holds about 300 people.'],
        [[1, 2]],
      ),
    );
    const [least, about] = plots[0]?.rows ?? [];
    expect(least?.member.stated).toEqual({ low: 400, high: null });
    expect(about?.member.stated).toEqual({ low: 300, high: 300 });
    expect(about?.member.meant).toEqual({ low: 270, high: 330 });
    expect(plots[0]?.title).toBe('People');
    expect(plots[0]?.pairs[0]?.gap?.words).toBe('70 people apart');
  });

  it('puts units with a conflict first and leaves out dismissed claims', () => {
    const sentences = [
      'The tower is 50 m high.',
      'The mast is 20 m high.',
      'The tower weighs 9 tonnes.',
      'The tower weighs 12 tonnes.',
    ];
    const review = reviewOf(sentences, [[3, 4]]);
    expect(modelOf(review).plots.map(({ title }) => title)).toEqual(['Weight', 'Length']);
    review.editRow(review.id(2), { dismissed: { reason: 'opinion', note: '' } });
    expect(modelOf(review).plots.map(({ title }) => title)).toEqual(['Weight']);
    expect(modelOf(review).table.map(({ claim }) => claim.number)).toEqual([1, 3, 4]);
  });

  it('lists every quantity with what it comes to', () => {
    const { table, plots } = modelOf(kratom());
    const [day, dose] = plots.map(({ key }) => key);
    const third = table.find(({ claim }) => claim.number === 3);
    expect(third?.written).toBe('1–3 g/dose × 4–6/day');
    expect(third?.inUnit.get(day ?? '')).toBe('4–18 g');
    expect(third?.inUnit.get(dose ?? '')).toBe('1–3 g');
  });

  it('counts what a person reads in a claim in place of what the tool reads', () => {
    const review = kratom([]);
    const text = review.structure().rows[0]?.text ?? '';
    review.editRow(review.id(1), {
      correction: { text, quantities: [], of: '', population: '' },
    });
    expect(modelOf(review).table.map(({ claim }) => claim.number)).toEqual([2, 3, 4, 5]);
  });

  it('is quick with two hundred claims of one unit and three hundred findings', () => {
    const sentences = Array.from(
      { length: 200 },
      (_, at) => `Tank ${at} holds ${at + 1} litres of oil.`,
    );
    const pairs = Array.from(
      { length: 300 },
      (_, at) => [1 + (at % 100), 101 + (at % 97)] as const,
    );
    const model = modelOf(
      reviewOf(
        sentences,
        pairs.filter(([a, b], at) => pairs.findIndex(([c, d]) => c === a && d === b) === at),
      ),
    );
    expect(model.plots[0]?.rows).toHaveLength(200);
    expect(model.unplotted).toHaveLength(0);
    expect(model.plots[0]?.pairs).toHaveLength(300);
  });
});
