/** What a claim says of where its words come from, and of what it could not tell. */
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/domain/article/blocks.ts';
import { extractClaims } from '../../../src/domain/claims/extract.ts';
import type { ExtractedClaim } from '../../../src/domain/claims/schema.ts';
import { ExtractionId } from '../../../src/domain/ids.ts';
import { analyser } from '../../support/analyser.ts';
import { readHandArticles } from '../../support/handArticles.ts';

const IDS = { extractionId: ExtractionId.parse('fixture'), textHash: '0'.repeat(64) };
const ROOT = new URL('../../..', import.meta.url).pathname;

const claimsOf = (text: string): readonly ExtractedClaim[] =>
  extractClaims({ text, blocks: readBlocks(text, 'plain'), granularity: 'fine' }, IDS, analyser)
    .claims;

const tokens = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .match(/[\p{L}\p{N}]+/gu) ?? [];

describe('the words of a resolved claim', () => {
  it('names the place of the antecedent', () => {
    const text = 'Melatonin is a hormone. It regulates sleep.';
    const claim = claimsOf(text).at(-1);
    expect(claim?.rules).toContain('resolved');
    expect(claim?.words?.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Melatonin',
      'regulates sleep',
    ]);
  });

  it('gives candidates for what stays open, with their places', () => {
    const text =
      'Tom Reed and Carl Jones opened a shop in 1990. In 1995 his brother sold 300 lamps.';
    const open = claimsOf(text).find((claim) => claim.contextNeeded);
    const [unresolved] = open?.unresolved ?? [];
    expect(open?.text.slice(unresolved?.start, unresolved?.end)).toBe('his');
    expect(unresolved?.candidates.map((candidate) => candidate.text)).toEqual(
      expect.arrayContaining(['Tom Reed', 'Carl Jones']),
    );
    for (const { place, text: name } of unresolved?.candidates ?? [])
      expect(text.slice(place.start, place.end)).toBe(name);
  });

  /** Words that rules put in. */
  const MADE = /^(?:the|a|an|of|is|are|was|were|be|has|have|had|does|did|not|that|because|s)$/;

  it.each(readHandArticles(ROOT).map((article) => [article.name, article] as const))(
    'stand in its sentence or in the antecedent that it names: %s',
    (_, { text, format }) => {
      const { claims } = extractClaims(
        { text, blocks: readBlocks(text, format), granularity: 'fine' },
        IDS,
        analyser,
      );
      const resolved = claims.filter((claim) => claim.rules?.includes('resolved'));
      for (const claim of resolved) {
        const [span] = claim.spans;
        const said = [
          ...(claim.words ?? []).map(({ start, end }) => text.slice(start, end)),
          text.slice(span?.start, span?.end),
        ].join(' ');
        const known = new Set(tokens(said).map((word) => word.slice(0, 4)));
        const foreign = tokens(claim.text).filter(
          (word) => !MADE.test(word) && !known.has(word.slice(0, 4)),
        );
        // An irregular form ("ran" for "run") at most.
        expect(foreign.length, `${claim.text}: ${foreign.join(', ')}`).toBeLessThanOrEqual(1);
      }
      for (const { text: wording, contextNeeded, unresolved = [] } of claims) {
        if (!contextNeeded) expect(unresolved).toEqual([]);
        for (const { start, end, candidates } of unresolved) {
          expect(end).toBeLessThanOrEqual(wording.length);
          expect(wording.slice(start, end)).toMatch(/^\p{L}/u);
          expect(candidates.length).toBeLessThanOrEqual(6);
          for (const { place } of candidates) expect(place.end).toBeGreaterThan(place.start);
        }
      }
    },
  );
});
