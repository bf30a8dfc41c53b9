import { describe, expect, it } from 'vitest';
import { type Drafted, mergeRepeats } from '../../../src/domain/claims/repeats.ts';
import { sameStatement, statementKey } from '../../../src/domain/claims/similar.ts';
import { growth } from '../../support/cost.ts';

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
  ['In 2019, she moved to Paris.', 'She moved to Paris in 2019.'],
  ['In 1889 Varga joined the board as a clerk.', 'Varga joined the board as a clerk in 1889.'],
  ['He was born in Leith in 1868.', 'He was born in 1868 in Leith.'],
  ['If you have a fever, seek help.', 'Seek help if you have a fever.'],
  ['Before meals, take two tablets.', 'Take 2 tablets before meals.'],
  [
    'Ginkgo comes from the seeds of the Ginkgo biloba tree.',
    'Ginkgo is derived from Ginkgo biloba seeds.',
  ],
  ['The capital of Norway is Oslo.', 'Oslo is the capital of Norway.'],
  ['Melatonin is a type of hormone.', 'Melatonin is a hormone.'],
  ['The drug lowers the risk of stroke.', 'The risk of stroke is reduced by the drug.'],
  ['The city has 1.5 million inhabitants.', 'The city has 1,500,000 inhabitants.'],
  ['Eighty percent of patients recover.', '80% of patients recover.'],
  ['Water consists of hydrogen and oxygen.', 'Water is composed of oxygen and hydrogen.'],
  ['Magnesium helps to relax muscles.', 'Magnesium helps relax muscles.'],
  ['Anaemia is due to a deficiency of iron.', 'Iron deficiency causes anaemia.'],
  ['Patients need to fast for 12 hours.', 'Patients must fast for twelve hours.'],
  ['The museum was founded in 1890 by Anna Hill.', 'In 1890, Anna Hill established the museum.'],
  ['The firm’s profits rose by 3 percent in 2020.', 'In 2020, the profits of the firm rose by 3%.'],
  [
    'The European Medicines Agency (EMA) is in Amsterdam.',
    'The European Medicines Agency is in Amsterdam.',
  ],
  ['The eruption took place in 1883.', 'The eruption occurred in 1883.'],
  ['It’s crucial to talk to your doctor.', 'It is essential to consult your doctor.'],
  ['Coffee usually can ease headaches.', 'Coffee can usually ease headaches.'],
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
  ['condition turned', 'If prices fall, sales rise.', 'If sales rise, prices fall.'],
  ['condition of what', 'Take it if you eat with water.', 'Take it with water if you eat.'],
  [
    'which figure is whose',
    'Rates rose from 2% in Spain to 5% in France.',
    'Rates rose from 2% in France to 5% in Spain.',
  ],
  ['before and after', 'After the war, trade grew.', 'Before the war, trade grew.'],
  ['must not', 'You don’t have to fast.', 'You must not fast.'],
  ['tense of ability', 'She was able to walk.', 'She is able to walk.'],
  ['cause turned', 'Anaemia is due to iron deficiency.', 'Iron deficiency is due to anaemia.'],
  ['cause and link', 'Obesity is linked to diabetes.', 'Obesity causes diabetes.'],
  ['whole and part', 'The city of Lyon is rich.', 'The region of Lyon is rich.'],
  ['magnitude', 'The city has 1.5 million inhabitants.', 'The city has 1.5 thousand inhabitants.'],
  ['in part', 'The firm lent money to the bank.', 'The bank lent money to the firm.'],
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

  it('takes time that grows with the statement alone', () => {
    const long = (times: number) =>
      'Substance 7 usually reduces the risk of symptom 9. '.repeat(times);
    const [short, whole] = [long(500), long(2_000)];
    expect(
      growth(
        () => statementKey(short),
        () => statementKey(whole),
      ),
    ).toBeLessThan(10);
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
