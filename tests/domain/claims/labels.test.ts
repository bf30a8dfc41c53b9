/** Kinds, and what is no claim and why, beside what a person gave. The figures stand in the output of the test. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readHandArticles } from '../../support/handArticles.ts';
import { kindFigures, kindTable, selectionFigures } from '../../support/labels.ts';

const articles = readHandArticles(join(import.meta.dirname, '../../..'));
const share = (value: number) => value.toFixed(3).replace(/^0/, '');

it('gives most claims the kind that a person gave them', () => {
  const figures = kindFigures(articles);
  process.stdout.write(`\nKinds: ${figures.right} of ${figures.all}\n${kindTable(figures)}\n`);
  expect(figures.right / figures.all).toBeGreaterThan(0.85);
});

it('shows as no claim what a person did, for the same reason', () => {
  const { precision, recall, reasons } = selectionFigures(articles);
  process.stdout.write(
    `\nNo claim: precision ${share(precision)}, recall ${share(recall)}, same reason ${share(reasons)}\n`,
  );
  expect(precision).toBeGreaterThan(0.9);
  expect(recall).toBeGreaterThan(0.9);
  expect(reasons).toBeGreaterThan(0.85);
});
