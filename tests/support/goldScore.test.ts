import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../src/domain/claims/schema.ts';
import { ExtractionId } from '../../src/domain/ids.ts';
import { added, countsOf, figuresOf } from './goldScore.ts';

const SENTENCES = [
  { start: 0, end: 40 },
  { start: 41, end: 60 },
  { start: 61, end: 100 },
] as const;

/** Claims by the number of their sentence. */
function extraction(...claims: (readonly [sentence: number, text: string, score?: number])[]) {
  const list = claims.map(([sentence, text, checkworthiness = 0.8], ordinal) => ({
    ordinal,
    spans: [SENTENCES[sentence] ?? SENTENCES[0]],
    text,
    kind: 'fact' as const,
    checkworthiness,
    reasons: [],
    contextNeeded: false,
  }));
  const result: Extraction = {
    header: {
      id: ExtractionId.parse('0'.repeat(32)),
      textHash: '0'.repeat(64),
      engine: 'hand/1',
      granularity: 'fine',
      language: 'en',
      claimCount: list.length,
      sentenceCount: SENTENCES.length,
    },
    claims: list,
    sentences: SENTENCES.map((span, index) => ({
      ...span,
      claim: claims.some(([sentence]) => sentence === index),
    })),
  };
  return result;
}

const hand = extraction(
  [0, 'Coffee can cause insomnia.'],
  [0, 'Coffee can cause headache.'],
  [2, 'Tea is cheap.', 0.2],
);

describe('countsOf', () => {
  it('finds nothing wrong with the list itself', () => {
    expect(figuresOf(countsOf(hand, hand))).toEqual({
      listed: 3,
      found: 3,
      f60: 1,
      f80: 1,
      countError: 0,
      unresolved: 0,
      selection: 1,
      first80: 1,
    });
  });

  it('gives a claim no credit for standing in another sentence', () => {
    const found = extraction([1, 'Coffee can cause insomnia.']);
    const figures = figuresOf(countsOf(hand, found));
    expect(figures).toMatchObject({ f60: 0, f80: 0, selection: 0 });
    expect(figures.countError).toBeCloseTo(4 / 3);
  });

  it('does not count one claim twice, and holds every further one against the engine', () => {
    const found = extraction(
      [0, 'Coffee can cause insomnia.'],
      [0, 'Coffee can cause insomnia.'],
      [1, 'It may rain.'],
    );
    const figures = figuresOf(countsOf(hand, found));
    // The second one is near enough to "Coffee can cause headache." for .6, and not for .8.
    expect(figures.f60).toBeCloseTo(4 / 6);
    expect(figures.f80).toBeCloseTo(2 / 6);
    expect(figures.unresolved).toBeCloseTo(1 / 3);
    expect(figures.selection).toBeCloseTo(2 / 4);
  });

  it('looks at the claims worth checking first apart', () => {
    const found = extraction(
      [0, 'Coffee can cause insomnia.', 0.4],
      [0, 'Coffee can cause headache.', 0.9],
    );
    expect(figuresOf(countsOf(hand, found)).first80).toBeCloseTo(2 / 3);
  });

  it('counts a claim that is repeated in each of its places', () => {
    const [claim] = hand.claims;
    if (claim === undefined) throw new Error('There is no claim to repeat.');
    const twice = { ...hand, claims: [{ ...claim, spans: [SENTENCES[0], SENTENCES[1]] }] };
    expect(countsOf(twice, twice)).toMatchObject({ listed: 2, alike80: 2, listedClaim: 2 });
  });
});

describe('added', () => {
  it('adds up counts, so that the figures of two halves are those of the whole', () => {
    const counts = countsOf(hand, extraction([0, 'Coffee can cause insomnia.']));
    expect(figuresOf(added([counts, counts]))).toEqual({
      ...figuresOf(counts),
      listed: 6,
      found: 2,
    });
    expect(figuresOf(added([]))).toMatchObject({ f60: 0, countError: 0 });
  });
});
