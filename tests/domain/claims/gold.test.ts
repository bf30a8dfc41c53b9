/**
 * The engine on articles whose claims were listed by hand before it read them. The figures stand in the output of the
 * test; a drop below the floors in tests/fixtures/gold-floors.json fails it. After a gain, raise the floors.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from '../../../src/domain/zod.ts';
import type { Figures } from '../../support/goldScore.ts';
import { goldFigures, goldTable } from '../../support/goldTable.ts';

const ROOT = join(import.meta.dirname, '../../..');

const Floor = z.strictObject({ f60: z.number().min(0).max(1), f80: z.number().min(0).max(1) });
const floors = z
  .strictObject({
    everyArticle: Floor,
    together: Floor,
    /** Floors of single articles, by folder. */
    articles: z.record(z.string(), Floor),
  })
  .parse(JSON.parse(readFileSync(join(ROOT, 'tests/fixtures/gold-floors.json'), 'utf8')));

const gold = goldFigures(ROOT);
process.stdout.write(`\n${goldTable(gold)}\n\n`);

function expectAtLeast(figures: Figures, floor: z.infer<typeof Floor>): void {
  expect(figures.f60, 'F1 at ≥ .6').toBeGreaterThanOrEqual(floor.f60);
  expect(figures.f80, 'F1 at ≥ .8').toBeGreaterThanOrEqual(floor.f80);
}

describe('claims of articles with a list by hand', () => {
  it.each(gold.articles)('$name', ({ name, figures }) => {
    expectAtLeast(figures, floors.articles[name] ?? floors.everyArticle);
  });

  it('all together', () => {
    expectAtLeast(gold.together, floors.together);
  });

  it('has floors only for articles that are there', () => {
    const names = gold.articles.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(floors.articles)));
  });
});
