import { describe, expect, it, test } from 'vitest';
import { readQuantities } from '../../../../src/domain/quantities/read.ts';
import { quoteHints } from '../../../../src/features/workbench/inspector/quoteHints.ts';

const hints = (claim: string, quote: string) => quoteHints(readQuantities(claim), quote);

describe('a quote beside a claim', () => {
  test.each([
    [
      'Take 1-3 g per dose.',
      'Low to moderate doses (1-5 g) of the leaves',
      'Claim: 1–3 g a dose. Source: 1–5 g. The claim’s range lies within the source’s.',
    ],
    [
      'Take 1-3 g per dose, 4-6 times daily.',
      'a dose of 5 to 9 g',
      'Claim: 1–3 g a dose. Source: 5–9 g. The ranges do not meet.',
    ],
    [
      'Take 4 g a day.',
      'They took 4,000 mg daily.',
      'Claim: 4 g a day. Source: 4,000 mg a day. They say the same.',
    ],
    ['It fell to 20%.', 'It fell to 15%.', 'Claim: 20%. Source: 15%. The figures differ.'],
    [
      'Founded in 1990.',
      'It was founded in 1992.',
      'Claim: 1990. Source: 1992. The figures differ.',
    ],
    [
      'It takes 2 to 8 hours.',
      'It takes 3 to 4 hours.',
      'Claim: 2–8 h. Source: 3–4 h. The source’s range lies within the claim’s.',
    ],
    [
      'It takes 2 to 4 hours.',
      'from 4 to 6 hours',
      'Claim: 2–4 h. Source: 4–6 h. The ranges only touch.',
    ],
  ])('%s', (claim, quote, hint) => {
    expect(hints(claim, quote)).toEqual([hint]);
  });

  test.each([
    ['of another basis', 'Take 1-3 g per dose.', 'They took 4 g daily.'],
    ['of no basis, in a quote that is not about doses', 'Take 1-3 g per dose.', 'a bag of 5 g'],
    ['of another dimension', 'Take 1-3 g per dose.', 'a dose of 5 ml'],
    ['percent against percentage points', 'It fell by 5%.', 'It fell by 5 percentage points.'],
    ['a change against a level', 'It rose by 5%.', 'It stood at 5%.'],
    ['bare numbers', 'It counted 12.', 'It counted 14.'],
    ['without figures', 'Take 1-3 g per dose.', 'It is well known.'],
    ['an empty quote', 'Take 1-3 g per dose.', '  '],
    ['a claim without figures', 'It is well known.', 'a dose of 5 g'],
  ])('nothing is said %s', (_, claim, quote) => {
    expect(hints(claim, quote)).toEqual([]);
  });

  it('says at most three things, none twice', () => {
    expect(hints('It costs $5.', 'It costs $4, $6, $7, $8 or $9.')).toHaveLength(3);
    expect(hints('It costs $5.', 'It costs $4. Yes, $4.')).toHaveLength(1);
  });
});
