/** The engine's figures on the articles with claims by hand, for the regression test and for `npm run evaluate`. */
import { added, countsOf, type Figures, figuresOf } from './goldScore.ts';
import { type HandArticle, readHandArticles } from './handArticles.ts';
import { readDocument } from './predict.ts';

export interface GoldFigures {
  readonly articles: readonly { readonly name: string; readonly figures: Figures }[];
  /** Over all claims of all articles, so that a longer list weighs more. */
  readonly together: Figures;
}

const found = ({ text, format }: HandArticle) =>
  readDocument(text, { format, granularity: 'fine' }).extraction;

/** @param root the folder that holds `claims/` */
export function goldFigures(root: string): GoldFigures {
  const counted = readHandArticles(root).map((article) => ({
    name: article.name,
    counts: countsOf(article.extraction, found(article)),
  }));
  return {
    articles: counted.map(({ name, counts }) => ({ name, figures: figuresOf(counts) })),
    together: figuresOf(added(counted.map(({ counts }) => counts))),
  };
}

const decimals = (value: number) => value.toFixed(3).replace(/^0/, '');
const percent = (value: number) => `${(100 * value).toFixed(1)}%`;

const COLUMNS: readonly (readonly [head: string, cell: (figures: Figures) => string])[] = [
  ['by hand', ({ listed }) => String(listed)],
  ['found', ({ found: count }) => String(count)],
  ['F1 ≥ .6', ({ f60 }) => decimals(f60)],
  ['F1 ≥ .8', ({ f80 }) => decimals(f80)],
  ['count error', ({ countError }) => decimals(countError)],
  ['unresolved', ({ unresolved }) => percent(unresolved)],
  ['claim or none', ({ selection }) => decimals(selection)],
  ['first, ≥ .8', ({ first80 }) => decimals(first80)],
];

/** A table in Markdown whose columns also line up in a terminal. */
export function goldTable({ articles, together }: GoldFigures): string {
  const rows = [
    ['article', ...COLUMNS.map(([head]) => head)],
    ...[...articles, { name: 'together', figures: together }].map(({ name, figures }) => [
      name,
      ...COLUMNS.map(([, cell]) => cell(figures)),
    ]),
  ];
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const lines = rows.map((row) =>
    line(
      row.map((cell, at) =>
        at === 0 ? cell.padEnd(widths?.[at] ?? 0) : cell.padStart(widths?.[at] ?? 0),
      ),
    ),
  );
  const rule = line(
    widths?.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)) ?? [],
  );
  return [...lines.slice(0, 1), rule, ...lines.slice(1)].join('\n');
}
