/**
 * The reader on phrases whose reading was written down before it: [words, low, high, unit, basis, hedge, kind, role].
 * A role that is left out is `level`. What is missed stands in the output.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../../src/domain/quantities/read.ts';
import { Quantity } from '../../../src/domain/quantities/schema.ts';

type Reading = readonly [
  words: string,
  low: number | null,
  high: number | null,
  unit: string,
  basis: string | null,
  hedge: string | null,
  kind: string,
  role?: string,
];
interface Phrase {
  readonly d: string;
  readonly t: string;
  readonly q: readonly Reading[];
}

const phrases = readFileSync(
  join(import.meta.dirname, '../../fixtures/quantities/phrases.jsonl'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line): Phrase => JSON.parse(line));

const round = (value: number | null) => (value === null ? null : Number(value.toPrecision(9)));
const line = ([words, low, high, unit, basis, hedge, kind, role = 'level']: Reading) =>
  [words, round(low), round(high), unit, basis, hedge, kind, role].join(' | ');

const readingsOf = (text: string) =>
  readQuantities(text).map((one) => {
    const { start, end, low, high, unit, basis, hedge, kind, role } = Quantity.parse(one);
    return line([text.slice(start, end), low, high, unit, basis, hedge, kind, role]);
  });

describe('phrases', () => {
  const results = phrases.map(({ d, t, q }) => {
    const [wanted, found] = [q.map(line), readingsOf(t)];
    return { d, t, wanted, found, exact: wanted.join('\n') === found.join('\n') };
  });

  it('are at least 320 of eight fields or more', () => {
    expect(phrases.length).toBeGreaterThanOrEqual(320);
    expect(new Set(phrases.map(({ d }) => d)).size).toBeGreaterThanOrEqual(8);
  });

  it('are read exactly in 97 of 100', () => {
    const missed = results.filter(({ exact }) => !exact);
    const share = 1 - missed.length / results.length;
    const told = missed.map(({ t, wanted, found }) =>
      [
        `  ${t}`,
        ...wanted.map((one) => `    - ${one}`),
        ...found.map((one) => `    + ${one}`),
      ].join('\n'),
    );
    process.stdout.write(
      `\nPhrases read exactly: ${(share * 100).toFixed(1)}% of ${results.length}\n${told.join('\n')}\n`,
    );
    expect(share).toBeGreaterThanOrEqual(0.97);
  });
});
