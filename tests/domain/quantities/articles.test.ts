/**
 * Short articles of our own, half of them with contradictions put in, half clean and full of numbers: what the whole
 * engine finds between their extracted claims. The figures by kind and the failures stand in the output.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ArticleFinding, articleFindings } from '../../support/articleFindings.ts';

interface Expected {
  readonly kind: 'quantity' | 'statement';
  /** Words of the article within the two claims. */
  readonly quotes: readonly [string, string];
  readonly what: string;
}
interface Article {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly Expected[];
}

const articles: readonly Article[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/consistency/articles.json'), 'utf8'),
);

const matches = ({ kind, quotes }: Expected, finding: ArticleFinding): boolean => {
  const [a, b] = finding.quotes;
  const [x, y] = quotes;
  return (
    kind === finding.kind && ((a.includes(x) && b.includes(y)) || (a.includes(y) && b.includes(x)))
  );
};

const results = articles.map(({ name, text, expected }) => {
  const found = articleFindings(text);
  return {
    name,
    expected: expected.map((one) => ({
      ...one,
      hit: found.some((finding) => matches(one, finding)),
    })),
    found: found.map((finding) => ({
      ...finding,
      right: expected.some((one) => matches(one, finding)),
    })),
  };
});

function figures(kind: 'quantity' | 'statement' | null) {
  const expected = results
    .flatMap((one) => one.expected)
    .filter((one) => kind === null || one.kind === kind);
  const found = results
    .flatMap((one) => one.found)
    .filter((one) => kind === null || one.kind === kind);
  const right = found.filter((one) => one.right).length;
  const hits = expected.filter((one) => one.hit).length;
  return {
    expected: expected.length,
    found: found.length,
    precision: found.length === 0 ? 1 : right / found.length,
    recall: expected.length === 0 ? 1 : hits / expected.length,
  };
}

function table(): string {
  const rows = (['quantity', 'statement', null] as const).map((kind) => {
    const { expected, found, precision, recall } = figures(kind);
    return `  ${(kind ?? 'all').padEnd(10)} expected ${String(expected).padStart(3)}  found ${String(found).padStart(3)}  precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}`;
  });
  const missed = results.flatMap(({ name, expected }) =>
    expected
      .filter(({ hit }) => !hit)
      .map(({ what, quotes }) => `  missed in ${name}: ${what} (${quotes.join(' / ')})`),
  );
  const wrong = results.flatMap(({ name, found }) =>
    found
      .filter(({ right }) => !right)
      .map(({ texts, explanation }) => `  wrong in ${name}: ${texts.join(' / ')} — ${explanation}`),
  );
  return ['Contradictions in articles of our own', ...rows, ...missed, ...wrong].join('\n');
}

process.stdout.write(`\n${table()}\n\n`);

describe('contradictions within an article', () => {
  it('has twenty articles or more, half of them clean', () => {
    expect(articles.length).toBeGreaterThanOrEqual(20);
    expect(articles.filter(({ expected }) => expected.length === 0).length).toBeGreaterThanOrEqual(
      10,
    );
  });

  it('proposes few that are none', () => {
    expect(figures(null).precision).toBeGreaterThanOrEqual(0.9);
  });

  it('finds most', () => {
    expect(figures(null).recall).toBeGreaterThanOrEqual(0.8);
  });
});
