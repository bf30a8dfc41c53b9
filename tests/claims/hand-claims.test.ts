/** What holds for every list of claims by hand: it fits the schema, belongs to its article, and says what stands there. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractionKeyOf } from '../../src/domain/claims/key.ts';
import { type HandArticle, readHandArticles } from '../support/handArticles.ts';
import { opensUnresolved } from '../support/matching.ts';

const ROOT = join(import.meta.dirname, '../..');
const articles = readHandArticles(ROOT);

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
/** Signs that stand around a sentence and belong to no sentence: markers of headings, items and quotations. */
const BETWEEN = /^\s*(?:(?:[-*]|\d+[.)]|#{1,6}|>)[ \t]+)*$/;
const numbers = (text: string) => text.match(/\d+(?:[.,:]\d+)*/g) ?? [];

describe('the articles with claims by hand', () => {
  it('are there, at least ten beside the sample', () => {
    expect(articles.length).toBeGreaterThan(10);
  });

  it('stay out of the app, but for the sample', () => {
    const bundled = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => [
        // Files and patterns of files beside src; modules of domain/claims end in ".ts".
        ...readFileSync(join(ROOT, 'src', file), 'utf8').matchAll(
          /['"`][./]*\/claims\/([^'"`\n]*(?:\.(?:txt|md|json)|\*)(?:\?\w+)?)['"`]/g,
        ),
      ])
      .map(([, path]) => path);
    expect(bundled.length).toBeGreaterThan(0);
    for (const path of bundled) expect(path).toMatch(/^kratom-opioid-withdrawal\//);
  });
});

describe.each(articles)('$name', ({ text, extraction }: HandArticle) => {
  const { header, claims, sentences } = extraction;

  it('belongs to its text', () => {
    const textHash = sha256(text);
    const id = sha256(extractionKeyOf('hand/1', textHash, 'fine')).slice(0, 32);
    expect(header).toMatchObject({ id, textHash, engine: 'hand/1', granularity: 'fine' });
    expect([header.claimCount, header.sentenceCount]).toEqual([claims.length, sentences.length]);
  });

  it('has sentences that leave out no word, each with claims or with a reason', () => {
    let end = 0;
    for (const sentence of sentences) {
      expect(sentence.start).toBeGreaterThanOrEqual(end);
      expect(text.slice(end, sentence.start)).toMatch(BETWEEN);
      expect(text.slice(sentence.start, sentence.end)).toMatch(/^\S(?:.*\S)?$/s);
      expect(sentence.claim).toBe(sentence.reason === undefined);
      end = sentence.end;
    }
    expect(text.slice(end).trim()).toBe('');
  });

  it('has claims that stand in whole sentences, in article order', () => {
    const place = (span: { start: number; end: number }) => `${span.start}-${span.end}`;
    const used = claims.flatMap(({ spans }) => spans.map(place));
    expect(new Set(used)).toEqual(new Set(sentences.filter((one) => one.claim).map(place)));
    expect(claims.map(({ ordinal }) => ordinal)).toEqual(claims.map((_, index) => index));
    const starts = claims.map(({ spans }) => spans[0]?.start ?? -1);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(new Set(claims.map((claim) => claim.text)).size).toBe(claims.length);
  });

  it('has claims that are finished, stand alone, and give their reasons', () => {
    for (const claim of claims) {
      expect(claim.text).toMatch(/^\S.*[.!?]["”’)]?$/);
      expect(opensUnresolved(claim.text) && !claim.contextNeeded, claim.text).toBe(false);
      expect(claim.reasons.length).toBeGreaterThan(0);
    }
  });

  it('has no number that the article does not have', () => {
    const known = new Set(numbers(text));
    for (const claim of claims) {
      for (const number of numbers(claim.text)) expect(known, claim.text).toContain(number);
    }
  });
});
