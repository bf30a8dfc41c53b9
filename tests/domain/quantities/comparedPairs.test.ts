/** From wordings to pairs: what is left out for cheapness changes nothing, what a person says counts, and the time stays in bounds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Analyser } from '../../../src/domain/language/analyser.ts';
import { readTokens } from '../../../src/domain/language/tokens.ts';
import { comparedPairs } from '../../../src/domain/quantities/comparedPairs.ts';
import { type ComparedClaim, FoundPair } from '../../../src/domain/quantities/finding.ts';
import { borrowedOf, findingsOf } from '../../../src/domain/quantities/findings.ts';
import { readQuantities } from '../../../src/domain/quantities/read.ts';
import type { Quantity } from '../../../src/domain/quantities/schema.ts';
import { analyser } from '../../support/analyser.ts';
import { readHandArticles } from '../../support/handArticles.ts';
import { readDocument } from '../../support/predict.ts';

const ROOT = join(import.meta.dirname, '../../..');
const claim = (text: string, correction: Partial<ComparedClaim['correction']> = null) => ({
  text,
  sources: [text],
  correction:
    correction === null
      ? null
      : { text, quantities: readQuantities(text), of: '', population: '', ...correction },
});

/** An analyser that counts the words that it reads. */
function counting(): Analyser & { words(): number } {
  let count = 0;
  return {
    simd: analyser.simd,
    analyse: (tokens) => {
      count += tokens.length;
      return analyser.analyse(tokens);
    },
    words: () => count,
  };
}

describe('claims that are not parsed', () => {
  const consistency: readonly { text: string }[] = JSON.parse(
    readFileSync(join(ROOT, 'tests/fixtures/consistency/articles.json'), 'utf8'),
  );
  const texts = [...consistency, ...readHandArticles(ROOT)].map(({ text }) => text);

  it('would not have been in conflict', () => {
    for (const text of texts) {
      const { claims } = readDocument(text, { format: 'plain', granularity: 'fine' }).extraction;
      const compared = claims.map(({ text: wording, spans }) => ({
        text: wording,
        sources: spans.map(({ start, end }) => text.slice(start, end)),
        correction: null,
      }));
      const whole = findingsOf(
        compared.map(({ text: wording, sources }) => {
          const quantities = readQuantities(wording);
          const borrowed = borrowedOf(wording, quantities, sources);
          const source = sources[0] ?? '';
          return { words: analyser.analyse(readTokens(wording)), quantities, borrowed, source };
        }),
      );
      const pairs = (found: readonly { claims: readonly number[] }[]) =>
        found.map(({ claims: [a, b] }) => `${claims[a ?? 0]?.text} / ${claims[b ?? 0]?.text}`);
      // Parts against a total need no parsing, and are no part of the other.
      const found = comparedPairs(compared, analyser).filter(
        ({ explanation }) => !explanation.includes('more than the total'),
      );
      expect(pairs(found)).toEqual(pairs(whole));
    }
  });

  it('are most of those that say nothing of their like', () => {
    const reader = counting();
    const claims = Array.from({ length: 300 }, (_, at) =>
      claim(`The museum in town ${'abcdefghij'[at % 10]} shows paintings of sailors.`),
    );
    expect(comparedPairs(claims, reader)).toEqual([]);
    expect(reader.words()).toBe(0);
    const conflict = ['The bridge is 1,149 m long.', 'The bridge is 1,194 m long.'];
    expect(comparedPairs([...claims, ...conflict.map((text) => claim(text))], reader)).toHaveLength(
      1,
    );
    expect(reader.words()).toBeLessThan(40);
  });
});

describe('what a person says of the figures', () => {
  const pairs = (...claims: ComparedClaim[]) =>
    comparedPairs(claims, analyser).map(({ claims: [a, b], relation }) => `${a} ${b} ${relation}`);
  const [first, second] = ['The bridge is 1,149 m long.', 'The bridge is 1,194 m long.'];

  it('replaces the range that the tool reads', () => {
    const [read] = readQuantities(first);
    const quantities: Quantity[] = read === undefined ? [] : [{ ...read, low: 1194, high: 1194 }];
    expect(pairs(claim(first), claim(second))).toEqual(['0 1 disjoint']);
    expect(pairs(claim(first, { quantities }), claim(second))).toEqual([]);
  });

  it('takes a figure out of the comparison', () => {
    expect(pairs(claim(first, { quantities: [] }), claim(second))).toEqual([]);
  });

  it('has no effect on another wording', () => {
    const stale = { ...claim(first), correction: claim(second, { quantities: [] }).correction };
    expect(pairs(stale, claim(second))).toEqual(['0 1 disjoint']);
  });

  it('names another thing, or the thing that the words leave out', () => {
    expect(pairs(claim(first, { of: 'the tunnel' }), claim(second))).toEqual([]);
    const span = claim('From shore to shore it is 1,149 m.', { of: 'bridge' });
    expect(pairs(span, claim(second))).toEqual(['0 1 disjoint']);
    expect(pairs(claim(second), span)).toEqual(['0 1 disjoint']);
    expect(pairs(span, claim('The tower is 94 m high.'))).toEqual([]);
    const other = claim('It measures 1,194 m.', { of: 'the bridge' });
    expect(pairs(span, other)).toEqual(['0 1 disjoint']);
    expect(pairs(span, claim('The bridge weighs 900 tonnes.'))).toEqual([]);
  });

  it('names for whom', () => {
    const [some, many] = ['Take 10 mg of zinc a day.', 'Take 40 mg of zinc a day.'];
    expect(pairs(claim(some), claim(many))).toEqual(['0 1 disjoint']);
    expect(pairs(claim(some, { population: 'children' }), claim(many))).toEqual([]);
    expect(pairs(claim(some, { population: 'adults' }), claim(many))).toEqual(['0 1 disjoint']);
    const children = 'Children take 40 mg of zinc a day.';
    expect(pairs(claim(some, { population: 'children' }), claim(children))).toEqual([
      '0 1 disjoint',
    ]);
  });

  it('counts where the figure stands in no sentence of the article', () => {
    const borrowed = { ...claim(first), sources: ['This is its length.'] };
    expect(pairs(borrowed, claim(second))).toEqual([]);
    expect(pairs({ ...claim(first, {}), sources: ['This is its length.'] }, claim(second))).toEqual(
      ['0 1 disjoint'],
    );
    expect(pairs({ ...claim(first), sources: [] }, claim(second))).toEqual(['0 1 disjoint']);
    expect(pairs({ ...borrowed, byHand: true }, claim(second))).toEqual(['0 1 disjoint']);
  });
});

describe('hostile lists', () => {
  it('give pairs within the limits of what is stored, and no more of them', () => {
    const claims = Array.from({ length: 600 }, (_, at) =>
      claim(`The bridge is ${at + 100} m long.`),
    );
    const found = comparedPairs(claims, analyser);
    expect(found.length).toBeGreaterThan(1_000);
    expect(found.length).toBeLessThanOrEqual(20_000);
    for (const pair of found.slice(0, 50)) expect(FoundPair.safeParse(pair).success).toBe(true);
  });

  it('parse words in proportion to their number', () => {
    const words = (many: number) => {
      const reader = counting();
      const claims = Array.from({ length: many }, (_, at) =>
        claim(
          at % 2 === 0 ? `Line ${at % 9} is ${at} km long.` : `The herb is not safe in town ${at}.`,
        ),
      );
      comparedPairs(claims, reader);
      return reader.words();
    };
    expect(words(800)).toBeLessThanOrEqual(words(200) * 4.4);
  });

  it('leave out what is no statement', () => {
    const long = claim(`The bridge is ${'1,149 m and '.repeat(1_500)}long.`.slice(0, 19_000));
    const reader = counting();
    expect(comparedPairs([long, long], reader)).toEqual([]);
    expect(reader.words()).toBe(0);
  });
});
