/** Articles of several fields against the claims that a careful checker listed for them by hand, word for word. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/domain/article/blocks.ts';
import { extractClaims } from '../../../src/domain/claims/extract.ts';
import { ExtractionId } from '../../../src/domain/ids.ts';

const DIRECTORY = join(import.meta.dirname, '../../fixtures/claims');
const IDS = { extractionId: ExtractionId.parse('fixture'), textHash: '0'.repeat(64) };

/** Share of the listed claims that have to be found word for word, and of the found that have to be listed. */
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
  const { claims } = extractClaims({ text, blocks, granularity: 'fine' }, IDS);
  const listed = read(name.replace(/\.\w+$/, '.claims.txt'))
    .trim()
    .split('\n');
  const found = claims.map((claim) => claim.text);
  const hits = found.filter((wording) => listed.includes(wording)).length;
  return {
    hits,
    listed: listed.length,
    found: found.length,
    missing: listed.filter((wording) => !found.includes(wording)),
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
