/**
 * Five short articles against lists of their claims, without the sentences that they come from. The lists were made beside
 * the first engine, in its wording, so what counts is that nearly the same words are found (token-F1 of .8), not the same
 * letters. The articles in `claims/` are the stricter measure: their lists were made before any engine read them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/domain/article/blocks.ts';
import { extractClaims } from '../../../src/domain/claims/extract.ts';
import { ExtractionId } from '../../../src/domain/ids.ts';
import { analyser } from '../../support/analyser.ts';
import { bestPairs, likeness, wordsOf } from '../../support/matching.ts';

const DIRECTORY = join(import.meta.dirname, '../../fixtures/claims');
const IDS = { extractionId: ExtractionId.parse('fixture'), textHash: '0'.repeat(64) };

/** Token-F1 from which two wordings count as the same claim. */
const ALIKE = 0.8;
/** Share of the listed claims that have to be found, and of the found that have to be listed. */
const RECALL = 0.6;
const PRECISION = 0.7;
/** Over all articles. */
const TOGETHER = 0.86;

const read = (name: string) => readFileSync(join(DIRECTORY, name), 'utf8');
const ARTICLES = readdirSync(DIRECTORY).filter(
  (name) => /\.(?:txt|md)$/.test(name) && !name.includes('.claims.'),
);

function compare(name: string) {
  const text = read(name);
  const blocks = readBlocks(text, name.endsWith('.md') ? 'markdown' : 'plain');
  const { claims } = extractClaims({ text, blocks, granularity: 'fine' }, IDS, analyser);
  const listed = read(name.replace(/\.\w+$/, '.claims.txt'))
    .trim()
    .split('\n');
  const found = claims.map((claim) => claim.text);
  const alike = listed.map((one) => found.map((other) => likeness(wordsOf(one), wordsOf(other))));
  const pairs = bestPairs(alike).filter(({ weight }) => weight >= ALIKE);
  const hits = pairs.length;
  const met = new Set(pairs.map(({ row }) => row));
  return {
    hits,
    listed: listed.length,
    found: found.length,
    missing: listed.filter((_, row) => !met.has(row)),
  };
}

describe('claims of whole articles', () => {
  it.each(ARTICLES)('%s', (name) => {
    const { hits, listed, found, missing } = compare(name);
    expect(hits / listed, `missing:\n${missing.join('\n')}`).toBeGreaterThanOrEqual(RECALL);
    expect(hits / found).toBeGreaterThanOrEqual(PRECISION);
  });

  it('all together', () => {
    const all = ARTICLES.map(compare);
    const sum = (key: 'hits' | 'listed' | 'found') =>
      all.reduce((total, one) => total + one[key], 0);
    const f1 = (2 * sum('hits')) / (sum('listed') + sum('found'));
    expect(f1).toBeGreaterThanOrEqual(TOGETHER);
  });
});
