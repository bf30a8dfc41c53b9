/** What is found between claims that were listed by hand, and what must not be. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTokens } from '../../../src/domain/language/tokens.ts';
import { findingsOf } from '../../../src/domain/quantities/findings.ts';
import { readQuantities } from '../../../src/domain/quantities/read.ts';
import { analyser } from '../../support/analyser.ts';
import { type ClaimText, claimFindings } from '../../support/articleFindings.ts';
import { growth } from '../../support/cost.ts';
import { readHandArticles } from '../../support/handArticles.ts';

const ROOT = join(import.meta.dirname, '../../..');
const own = (texts: readonly string[]): ClaimText[] =>
  texts.map((text) => ({ text, sources: [text] }));
const between = (...texts: string[]) =>
  claimFindings(own(texts)).map(({ kind, relation }) => `${kind} ${relation}`);

describe('the kratom article', () => {
  const article = readHandArticles(ROOT).find(({ name }) => name.startsWith('kratom'));
  const claims = (article?.extraction.claims ?? []).map(({ text, spans }) => ({
    text,
    sources: spans.map(({ start, end }) => article?.text.slice(start, end) ?? ''),
  }));
  const found = claimFindings(claims);

  it('has its five pairs, with their relations, and no others', () => {
    const daily = /starts with 1-3 grams daily/;
    const dose = /^Starting kratom with 1-3 grams per dose/;
    const both = /^The recommended starting point .* 4-6 times daily/;
    const small = /1-2 capsules of 500mg each/;
    const large = /1-3 capsules of 500mg each/;
    const sort = (text = '') =>
      Object.entries({ daily, dose, both, small, large }).find(([, pattern]) =>
        pattern.test(text),
      )?.[0] ?? text;
    expect(
      found
        .map(
          ({ claims: [a, b], kind, relation }) =>
            `${kind} ${sort(claims[a]?.text)}–${sort(claims[b]?.text)} ${relation}`,
        )
        .sort(),
    ).toEqual([
      'quantity both–large partial',
      'quantity both–small touching',
      'quantity daily–both disjoint',
      'quantity dose–large partial',
      'quantity dose–small touching',
    ]);
  });

  it('shows the working', () => {
    const disjoint = found.find(({ relation }) => relation === 'disjoint');
    expect(disjoint?.arithmetic).toEqual(['1–3 g/dose × 4–6/day = 4–18 g/day']);
    expect(disjoint?.explanation).toBe('1–3 g a day against 4–18 g a day. The ranges do not meet.');
  });
});

describe('like with like', () => {
  it.each([
    ['The bridge is 1,149 m long.', 'The bridge is 1,194 m long.'],
    ['The firm was founded in 1990.', 'The firm was founded in 1992.'],
    ['Adults take 300 mg of zinc a day.', 'The dose of zinc is 900 mg a day.'],
  ])('%s / %s', (a, b) => {
    expect(between(a, b)).toEqual(['quantity disjoint']);
  });

  it.each([
    ['Male martens weigh 1.3–2.2 kg.', 'Female martens weigh 0.9–1.5 kg.', 'another population'],
    ['Adults need 10 µg of zinc a day.', 'Children need 5 µg of zinc a day.', 'another population'],
    [
      'In 2010 the line carried 2 million people.',
      'In 2020 the line carried 1 million people.',
      'another year',
    ],
    [
      'The limit is $7,000 a year.',
      'The limit is $8,000 a year if you are 50 or older.',
      'a condition',
    ],
    ['The keyboard for the Note is £149.', 'The Note costs £429.', 'another thing'],
    ['The rate rose by 3%.', 'The rate is 12%.', 'a change and a level'],
    ['The plan costs £3.99 a month.', 'The plan costs £39 a year.', 'another tariff'],
    ['The firm was founded in 1990.', 'The firm was sold in 1992.', 'another event'],
    [
      'More than 350 mg of zinc a day can cause harm.',
      'Adults take 10 mg of zinc a day.',
      'a limit of harm',
    ],
    ['The dose of zinc is 20 mg a day.', 'The dose of iron is 60 mg a day.', 'another substance'],
    ['Turnout was about 60%.', 'Turnout was 62%.', 'what the hedge allows'],
  ])('%s / %s: %s', (a, b) => {
    expect(between(a, b)).toEqual([]);
  });
});

describe('the members of a group', () => {
  it('are as many wherever the group is named', () => {
    expect(
      between('Vane led a garrison of 300 men.', 'Of the garrison of 450 men, 38 were dead.'),
    ).toEqual(['quantity disjoint']);
  });

  it.each([
    ['One ship had a crew of 30 sailors.', 'Another had a crew of 45 sailors.', 'two of a kind'],
    ['The old fleet of 30 ships sank.', 'The new fleet of 45 ships came.', 'told apart'],
    ['A group of 20 patients slept.', 'The group of 40 patients woke.', 'any group'],
    ['The army of 3,000 men marched.', 'The army of 40 guns marched.', 'other members'],
  ])('%s / %s: %s', (a, b) => {
    expect(between(a, b)).toEqual([]);
  });
});

describe('shares of a whole', () => {
  it('cannot come to more than all of it', () => {
    const claims = [
      'The Greens won 48% of the vote.',
      'The Liberals won 41% of the vote.',
      'The Centre won 33% of the vote.',
    ];
    expect(claimFindings(own(claims))).toMatchObject([
      {
        claims: [0, 1],
        kind: 'quantity',
        explanation: '48% + 41% + 33% = 122%: more than the whole.',
      },
    ]);
  });

  it('may leave a rest, or be of different wholes', () => {
    expect(between('The Greens won 48% of the vote.', 'The Liberals won 41% of the vote.')).toEqual(
      [],
    );
    expect(
      between('The Greens won 68% of the vote.', 'The Liberals won 41% of the seats.'),
    ).toEqual([]);
    expect(
      between('In 2010 coal made up 68% of the power.', 'In 2020 wind made up 41% of the power.'),
    ).toEqual([]);
  });
});

describe('many claims', () => {
  it('take time that grows with their number alone', () => {
    const claims = (many: number) => {
      const texts = Array.from(
        { length: 40 },
        (_, at) => `The bridge in town ${at % 7} is ${at + 100} m long.`,
      );
      const base = own(texts).map(({ text }) => ({
        words: analyser.analyse(readTokens(text)),
        quantities: readQuantities(text),
      }));
      return Array.from(
        { length: many },
        (_, at) => base[at % base.length] ?? { words: [], quantities: [] },
      );
    };
    const few = claims(400);
    const many = claims(1600);
    expect(
      growth(
        () => findingsOf(few),
        () => findingsOf(many),
      ),
    ).toBeLessThan(10);
  });
});

describe('statements', () => {
  it.each([
    ['Coffee increases blood pressure.', 'Coffee decreases blood pressure.'],
    ['The herb has no side effects.', 'The side effects of the herb include nausea.'],
    ['The herb is safe.', 'The herb carries serious risks.'],
    ['The shop always opens on Sundays.', 'The shop rarely opens on Sundays.'],
    ['The tea is harmless, its makers say.', 'The tea carries risks for the liver.'],
    ['The firm says that leaks are decreasing.', 'The town says that leaks are increasing.'],
    ['The cable car runs in winter.', 'The cable car does not run in winter.'],
  ])('%s / %s', (a, b) => {
    expect(between(a, b)).toEqual(['statement opposing']);
  });

  it.each([
    ['Coffee increases alertness.', 'Coffee decreases appetite.'],
    ['The herb may be safe.', 'The herb carries risks.'],
    ['The herb is safe for adults.', 'The herb is not safe for children.'],
    ['Demand is rising again.', 'Demand fell for six years.'],
    ['The shop opens on Sundays.', 'The shop does not open on Mondays.'],
    ['The drug reduces pain.', 'The drug does not reduce fever.'],
  ])('%s / %s: nothing', (a, b) => {
    expect(between(a, b)).toEqual([]);
  });
});
