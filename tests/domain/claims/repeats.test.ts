import { describe, expect, it } from 'vitest';
import { type Drafted, mergeRepeats } from '../../../src/domain/claims/repeats.ts';
import { sameStatement, statementKey } from '../../../src/domain/claims/similar.ts';

const SAME: readonly (readonly [string, string])[] = [
  [
    'Kratom is derived from Mitragyna speciosa leaves.',
    'Kratom comes from the leaves of Mitragyna speciosa.',
  ],
  ['Kidney stones are caused by dehydration.', 'Dehydration causes kidney stones.'],
  ['Take two capsules a day.', 'Take 2 capsules daily.'],
  ['The drug reduces the risk of stroke by 30%.', 'The drug reduces stroke risk by 30 percent.'],
  ['High doses lead to nausea.', 'High doses cause nausea.'],
  ['However, the bridge was opened in 1890.', 'The bridge was opened in 1890.'],
  ['The city has more than 1,500 parks.', 'The city has over 1500 parks.'],
  ['Coffee typically eases headaches.', 'Coffee usually relieves headaches.'],
];

const OTHER: readonly (readonly [why: string, a: string, b: string])[] = [
  ['number', 'The drug reduces risk by 30%.', 'The drug reduces risk by 13%.'],
  ['unit', 'Take 5 mg a day.', 'Take 5 g a day.'],
  ['numbers swapped', 'Take 1-3 grams 4-6 times daily.', 'Take 4-6 grams 1-3 times daily.'],
  ['year', 'The bridge was opened in 1890.', 'The bridge was opened in 1891.'],
  ['negation', 'The drug causes nausea.', 'The drug does not cause nausea.'],
  ['negation', 'Coffee can harm children.', "Coffee can't harm children."],
  ['hedge lost', 'Kratom may reduce pain.', 'Kratom reduces pain.'],
  ['other hedge', 'Kratom may reduce pain.', 'Kratom can reduce pain.'],
  ['hedge lost', 'Coffee usually eases headaches.', 'Coffee eases headaches.'],
  ['direction', 'The drug increases blood pressure.', 'The drug decreases blood pressure.'],
  ['direction', 'Take it before meals.', 'Take it after meals.'],
  ['comparator swapped', 'Tea is safer than coffee.', 'Coffee is safer than tea.'],
  ['comparative', 'Tea is safer than coffee.', 'Tea is riskier than coffee.'],
  ['comparative', 'Tea is more effective.', 'Tea is less effective.'],
  ['who does what', 'Dogs bite men.', 'Men bite dogs.'],
  ['who does what', 'The lawyer sued the doctor.', 'The doctor sued the lawyer.'],
  ['passive', 'The drug is caused by the disease.', 'The drug causes the disease.'],
  ['subject', 'Kratom reduces pain.', 'Aspirin reduces pain.'],
  ['population', 'The drug reduces pain in adults.', 'The drug reduces pain.'],
  ['population', 'The drug reduces pain in adults.', 'The drug reduces pain in children.'],
  [
    'which of them',
    'Half of the women who smoke are nurses.',
    'Half of the nurses who smoke are women.',
  ],
  ['only', 'The drug only reduces pain.', 'The drug reduces pain.'],
  ['quantifier', 'All patients recovered.', 'Most patients recovered.'],
  ['bound', 'The city has more than 1,500 parks.', 'The city has at least 1,500 parks.'],
  ['tense', 'She is the mayor.', 'She was the mayor.'],
  ['attribution', 'The agency says that prices fell.', 'Prices fell.'],
  ['from and to', 'Rates rose from 2% to 5%.', 'Rates rose from 5% to 2%.'],
  ['money', 'It cost $5 million.', 'It cost $5 billion.'],
  ['condition', 'Seek help if you have a fever.', 'Seek help.'],
];

describe('sameStatement', () => {
  it.each(SAME)('%s = %s', (a, b) => {
    expect(statementKey(a)).toBe(statementKey(b));
    expect(sameStatement(a, b)).toEqual({ same: true, score: 1 });
  });

  it.each(OTHER)('%s: %s ≠ %s', (_, a, b) => {
    expect(sameStatement(a, b).same).toBe(false);
    expect(sameStatement(a, b).score).toBeLessThan(1);
  });

  it('finds nothing in common where there are no words', () => {
    expect(sameStatement('…', '—')).toEqual({ same: false, score: 0 });
  });

  it('is fast enough for a library', () => {
    const start = performance.now();
    for (let at = 0; at < 20_000; at += 1)
      statementKey(
        `Substance ${at % 997} usually reduces the risk of symptom ${at % 89} by ${at} percent a day.`,
      );
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('mergeRepeats', () => {
  const draft = (text: string, start: number, contextNeeded = false): Drafted => ({
    span: { start, end: start + 10 },
    text,
    kind: 'fact',
    checkworthiness: 0.5,
    reasons: ['plain statement'],
    contextNeeded,
  });

  it('makes one claim with several places of what is said again in other words', () => {
    const claims = mergeRepeats([
      draft('Kratom is derived from Mitragyna speciosa leaves.', 0),
      draft('Kratom reduces pain.', 20),
      draft('Kratom comes from the leaves of Mitragyna speciosa.', 40),
    ]);
    expect(claims.map(({ text, spans }) => [text, spans.length])).toEqual([
      ['Kratom is derived from Mitragyna speciosa leaves.', 2],
      ['Kratom reduces pain.', 1],
    ]);
  });

  it('never joins claims that need context', () => {
    expect(mergeRepeats([draft('It works.', 0, true), draft('It works.', 20, true)])).toHaveLength(
      2,
    );
  });
});
