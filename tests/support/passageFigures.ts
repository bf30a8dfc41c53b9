/**
 * How often the passage finder has the right passage among its first: claims of our own, each with the words of the one
 * place that it is checked against, looked for in all ten texts at once.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPassages } from '../../src/domain/evidence/passages/find.ts';
import { readQuery } from '../../src/domain/evidence/passages/query.ts';
import { indexSource } from '../../src/domain/evidence/passages/source.ts';
import type { SourceText } from '../../src/domain/evidence/source-text.ts';

const PARTS = ['tuned', 'blind'] as const;
type Part = (typeof PARTS)[number];

export interface PassagePair {
  readonly source: string;
  readonly part: Part;
  readonly claim: string;
  /** Words of the sentence that the claim is checked against. */
  readonly words: string;
}

export interface PassageFigures {
  readonly part: Part | 'all';
  readonly pairs: number;
  readonly recall1: number;
  readonly recall3: number;
  /** Mean reciprocal rank; a passage beyond the tenth counts nothing. */
  readonly mrr: number;
}

export interface RankedPair extends PassagePair {
  /** 1-based; null beyond the tenth. */
  readonly rank: number | null;
  /** What came first. */
  readonly first: string;
}

const folder = (root: string) => join(root, 'tests/fixtures/passages');

/** Pages begin with `[page N]`; what stands above the first of them is the title. */
export function readPages(file: string): { readonly title: string; readonly text: SourceText } {
  const [title = '', ...rest] = file.split(/^\[page (\d+)\]\n/m);
  const pages = [];
  for (let at = 0; at + 1 < rest.length; at += 2) {
    pages.push({ label: rest[at] ?? '', text: rest[at + 1] ?? '' });
  }
  return { title: title.trim(), text: { pages } };
}

export function passagePairs(root: string): PassagePair[] {
  const lines = readFileSync(join(folder(root), 'pairs.txt'), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [source = '', part = '', claim = '', words = ''] = line.split('|');
    return { source, part: part as Part, claim, words };
  });
}

export const passageText = (root: string, source: string) =>
  readPages(readFileSync(join(folder(root), `${source}.txt`), 'utf8'));

export function rankedPairs(root: string): RankedPair[] {
  const pairs = passagePairs(root);
  const sources = [...new Set(pairs.map(({ source }) => source))].map((id) =>
    indexSource({ id, ...passageText(root, id) }),
  );
  return pairs.map((pair) => {
    const query = readQuery({ text: pair.claim, context: '', quantities: null });
    const found = findPassages(query, sources, 10);
    const at = found.findIndex(
      ({ sourceId, text }) => sourceId === pair.source && text.includes(pair.words),
    );
    return { ...pair, rank: at < 0 ? null : at + 1, first: found[0]?.text ?? '' };
  });
}

export function passageFigures(ranked: readonly RankedPair[]): PassageFigures[] {
  const share = (own: readonly RankedPair[], most: number) =>
    own.filter(({ rank }) => rank !== null && rank <= most).length / own.length;
  return ([...PARTS, 'all'] as const).map((part) => {
    const own = part === 'all' ? ranked : ranked.filter((pair) => pair.part === part);
    const mrr = own.reduce((sum, { rank }) => sum + (rank === null ? 0 : 1 / rank), 0);
    return {
      part,
      pairs: own.length,
      recall1: share(own, 1),
      recall3: share(own, 3),
      mrr: mrr / own.length,
    };
  });
}
