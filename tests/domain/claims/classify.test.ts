import { describe, expect, it } from 'vitest';
import { predict } from '../../support/predict.ts';

const first = (text: string) => {
  const [claim] = predict(text).claims;
  if (claim === undefined) throw new Error(`no claim in: ${text}`);
  return claim;
};

describe('the kind of a claim', () => {
  it.each([
    ['dosage', 'The recommended starting point is 1-3 grams of dry leaf per dose.'],
    ['dosage', 'Adults need 600 IU a day.'],
    ['advice', 'You should keep three months of expenses in cash.'],
    ['advice', 'It is essential to consult a doctor before use.'],
    ['advice', 'Consult a doctor before use.'],
    ['attribution', 'According to the World Health Organization, the disease is spreading.'],
    ['attribution', 'Christine Lagarde said that inflation was too high.'],
    ['prediction', 'Sales will grow in the next year.'],
    ['history', 'The bridge was opened on 4 March 1890.'],
    ['statistic', 'About 87% of the funds failed.'],
    ['statistic', 'More than 300 people have climbed the mountain.'],
    ['comparison', 'Tea is healthier than coffee.'],
    ['comparison', 'It offers a safer option for adults.'],
    ['definition', 'Kratom is derived from a tree.'],
    ['safety', 'Side effects may include nausea.'],
    ['mechanism', 'The drug acts on receptors in the brain.'],
    ['efficacy', 'The herb can reduce anxiety.'],
    ['efficacy', 'Studies suggest that the herb can reduce anxiety.'],
    ['fact', 'The office is closed on Mondays.'],
  ])('%s: %s', (kind, text) => {
    expect(first(text).kind).toBe(kind);
  });
});

describe('check-worthiness', () => {
  it('puts quantities, causes and doses before vague remarks and words to the reader', () => {
    const order = [
      'Taking 500 mg of the drug per day reduces the risk of a heart attack by 30%.',
      'The drug reduces the risk of a heart attack.',
      'The office is closed on Mondays.',
      'You should always consider your overall needs.',
    ].map((text) => first(text).checkworthiness);
    expect([...order].sort((a, b) => b - a)).toEqual(order);
  });

  it('stays between 0 and 1 and says why, strongest reason first', () => {
    const claim = first('The drug reduces the risk of a heart attack by 30% [4].');
    expect(claim.checkworthiness).toBeGreaterThan(0.5);
    expect(claim.checkworthiness).toBeLessThanOrEqual(1);
    expect(claim.reasons).toContain('names a percentage');
    expect(claim.reasons).toContain('cites a source');
    expect(first('The shop is near.').reasons.length).toBeGreaterThan(0);
  });

  it('notes a comparison that does not say with what', () => {
    expect(first('It offers a safer option for adults.').reasons).toContain(
      'comparative without comparator',
    );
  });
});
