/**
 * What a claim says, the article says: every number, negation, hedge and word of content of a claim stands in the
 * sentence that it was made from, or before it in the article, where an antecedent can come from.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../src/domain/article/normalise.ts';
import { predict } from '../../support/predict.ts';

const ROOT = join(import.meta.dirname, '../../..');

function textsUnder(directory: string): [string, string][] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.(?:txt|md)$/.test(entry.name) && !entry.name.includes('.claims.'),
    )
    .map((entry): [string, string] => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(ROOT.length + 1), normaliseText(readFileSync(path, 'utf8'))];
    });
}

const TEXTS = [
  ...textsUnder(join(ROOT, 'tests/fixtures/claims')),
  ...textsUnder(join(ROOT, 'tests/fixtures/articles')),
  ...textsUnder(join(ROOT, 'claims')),
];

const words = (text: string) =>
  text
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .match(/[\p{L}\p{N}]+(?:['.,-][\p{L}\p{N}]+)*%?/gu) ?? [];
const numbers = (text: string) => text.match(/\d+(?:[.,:]\d+)*%?/g) ?? [];
const NEGATION = /^(?:not|no|never|neither|nor|without|cannot|hardly|\w+n't)$/;
const HEDGE =
  /^(?:may|might|can|could|typically|usually|often|sometimes|possibly|probably|likely|about|around|approximately|nearly|almost|only|up|least)$/;
/** What rules put in: forms of "be", "have" and "do", articles, "because", "that", and inflected forms of the article's own words. */
const MADE =
  /^(?:is|are|was|were|has|have|had|do|does|did|the|a|an|of|that|because|he|she|it|they|we|i)$/;

const stem = (word: string) =>
  word
    .replace(/'s?$|s'$/, '')
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ing|ed|es|s|e)$/, '')
    .replace(/(.)\1$/, '$1');

describe.each(TEXTS)('%s', (name, text) => {
  const { claims } = predict(text, name.endsWith('.md') ? 'markdown' : 'plain');

  it('has claims', () => {
    expect(claims.length).toBeGreaterThan(2);
  });

  it.each(claims.map((claim) => [claim.text, claim] as const))('%s', (_wording, claim) => {
    const sentence = text.slice(claim.start, claim.end);
    const before = text.slice(0, claim.end);
    for (const number of numbers(claim.text)) expect(numbers(before)).toContain(number);
    const own = words(sentence);
    for (const word of words(claim.text)) {
      // "Neither A nor B" is told apart as "not A" and "not B".
      if (word === 'not' && own.some((other) => /^n(?:either|or)$/.test(other))) continue;
      if (NEGATION.test(word) || HEDGE.test(word)) expect(words(before)).toContain(word);
    }
    const known = new Set(words(before).map(stem));
    const foreign = words(claim.text).filter((word) => !MADE.test(word) && !known.has(stem(word)));
    // Irregular pasts ("began" for "beginning") are the only words that may look new; one at most.
    expect(foreign.length).toBeLessThanOrEqual(1);
    if (
      own.some((word) => NEGATION.test(word)) &&
      claims.filter(({ start }) => start === claim.start).length === 1
    ) {
      expect(words(claim.text).some((word) => NEGATION.test(word))).toBe(true);
    }
  });

  it('reads as finished sentences', () => {
    for (const claim of claims) {
      expect(claim.text).toMatch(/[.!?…]["”’)]?$/);
      expect(claim.text).toMatch(/^["“‘(]?[\p{Lu}\p{N}$€£.]|^\p{Ll}+\p{Lu}/u);
      expect(claim.text).not.toMatch(
        / {2}|[ ,;]\.|,,| ,|\b(?:and|or|the|of|which|that is are|a|an)\.$/i,
      );
      // "Martes martes" is doubled by the article itself.
      const doubled = /\b(\w{3,}) \1\b/i.exec(claim.text)?.[0];
      if (doubled !== undefined) expect(text.toLowerCase()).toContain(doubled.toLowerCase());
      expect((claim.text.match(/\(/g) ?? []).length).toBe((claim.text.match(/\)/g) ?? []).length);
    }
  });
});
