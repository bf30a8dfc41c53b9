/** How often kinds, and what is no claim and why, agree with what a person gave, in the articles of claims/. */
import { readDocument } from '../../src/cli/document.ts';
import { kindOf } from '../../src/domain/claims/classify/kind.ts';
import { CLAIM_KINDS, type ClaimKind } from '../../src/domain/claims/schema.ts';
import { readTokens } from '../../src/domain/language/tokens.ts';
import { analyser } from './analyser.ts';
import type { HandArticle } from './handArticles.ts';

export interface KindFigures {
  readonly right: number;
  readonly all: number;
  /** By hand in rows, found in columns. */
  readonly confusion: ReadonlyMap<ClaimKind, ReadonlyMap<ClaimKind, number>>;
}

/** On the wordings by hand, so that the figures say nothing of how sentences are taken apart. */
export function kindFigures(articles: readonly HandArticle[]): KindFigures {
  const confusion = new Map(CLAIM_KINDS.map((kind) => [kind, new Map<ClaimKind, number>()]));
  let right = 0;
  let all = 0;
  for (const { extraction } of articles) {
    for (const { text, kind } of extraction.claims) {
      const found = kindOf(text.toLowerCase(), analyser.analyse(readTokens(text)));
      const row = confusion.get(kind);
      row?.set(found, (row.get(found) ?? 0) + 1);
      all += 1;
      if (found === kind) right += 1;
    }
  }
  return { right, all, confusion };
}

export function kindTable({ confusion }: KindFigures): string {
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(12) : cell.slice(0, 6).padStart(7))).join('');
  return [
    line(['by hand', ...CLAIM_KINDS]),
    ...CLAIM_KINDS.map((hand) =>
      line([hand, ...CLAIM_KINDS.map((kind) => String(confusion.get(hand)?.get(kind) ?? '.'))]),
    ),
  ].join('\n');
}

export interface SelectionFigures {
  /** Of what is shown as no claim, the share that is none. */
  readonly precision: number;
  /** Of what is no claim, the share that is shown as none. */
  readonly recall: number;
  /** Of what both call no claim, the share with the same reason. */
  readonly reasons: number;
}

export function selectionFigures(articles: readonly HandArticle[]): SelectionFigures {
  const count = { both: 0, ours: 0, theirs: 0, reasons: 0 };
  for (const { text, format, extraction } of articles) {
    const found = readDocument(text, { format, granularity: 'fine' }, analyser).extraction
      .sentences;
    for (const { start, end, claim, reason } of extraction.sentences) {
      const shared = (one: { start: number; end: number }) =>
        Math.min(one.end, end) - Math.max(one.start, start);
      const ours = found.reduce((best, one) => (shared(one) > shared(best) ? one : best));
      if (!ours.claim) count.ours += 1;
      if (!claim) count.theirs += 1;
      if (ours.claim || claim) continue;
      count.both += 1;
      if (ours.reason === reason) count.reasons += 1;
    }
  }
  return {
    precision: count.both / count.ours,
    recall: count.both / count.theirs,
    reasons: count.reasons / count.both,
  };
}
