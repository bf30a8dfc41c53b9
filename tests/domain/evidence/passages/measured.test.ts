/** The passage finder on texts and claims of our own; the figures are in docs/quality.md. */
import { expect, it } from 'vitest';
import {
  passageFigures,
  passagePairs,
  passageText,
  rankedPairs,
} from '../../../support/passageFigures.ts';

const ROOT = process.cwd();
const pairs = passagePairs(ROOT);
const sources = [...new Set(pairs.map(({ source }) => source))];

it('is measured on enough claims, each with words that stand once in one long text', () => {
  expect(pairs.length).toBeGreaterThanOrEqual(80);
  expect(sources.length).toBeGreaterThanOrEqual(10);
  for (const source of sources) {
    const whole = passageText(ROOT, source).text.pages.map(({ text }) => text);
    expect(whole.join(' ').split(/\s+/).length).toBeGreaterThanOrEqual(1_500);
  }
  for (const { source, claim, words, part } of pairs) {
    const whole = passageText(ROOT, source)
      .text.pages.map(({ text }) => text)
      .join('\n');
    expect(whole.split(words)).toHaveLength(2);
    expect(whole).not.toContain(claim);
    expect(['tuned', 'blind']).toContain(part);
  }
});

it('has the right passage among the first three of ten texts for nine claims in ten', () => {
  const [tuned, blind, all] = passageFigures(rankedPairs(ROOT));
  expect(all?.recall3).toBeGreaterThanOrEqual(0.9);
  expect(all?.recall1).toBeGreaterThanOrEqual(0.75);
  expect(tuned?.recall3).toBeGreaterThanOrEqual(0.88);
  expect(blind?.recall3).toBeGreaterThanOrEqual(0.88);
});
