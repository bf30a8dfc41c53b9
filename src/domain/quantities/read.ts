/**
 * Reads the quantities of a text: amounts, doses, frequencies, dates, shares and counts, each with its place, its exact
 * range and how it was worked out. One walk over the lexemes; what a place may look at before and after it is bounded,
 * so that the time is linear in the length of the text, whatever it holds.
 */

import { amountAt } from './amounts.ts';
import { frequencyDraft } from './compose.ts';
import { type DateAt, dateAt, dateHedge, isMonth } from './dates.ts';
import type { Draft } from './drafts.ts';
import { frequencyAt } from './frequencies.ts';
import { hedgeBefore, opensAbove, opensBelow } from './hedges.ts';
import type { Lexeme } from './lexeme.ts';
import { readLexemes } from './lexemes.ts';
import { nameEnd } from './names.ts';
import { ofNumber, toNumber } from './rational.ts';
import { roleOf } from './roles.ts';
import type { Hedge, Quantity, QuantityPart } from './schema.ts';
import { type ShareAt, shareAt } from './shares.ts';

/**
 * The quantities of the text in order; they do not overlap. Places are UTF-16 code units of `text`. Never throws,
 * whatever the text holds.
 */
export function readQuantities(text: string): Quantity[] {
  const list = readLexemes(text);
  const drafts: Draft[] = [];
  let at = 0;
  let floor = 0;
  while (at < list.length) {
    const draft = draftAt(list, at, floor);
    if (draft === null) {
      at = nameEnd(list, at) ?? at + 1;
      continue;
    }
    shareUnit(list, drafts, draft);
    drafts.push(draft);
    at = draft.to;
    floor = draft.to;
  }
  return drafts.map((draft) => quantityOf(list, draft));
}

/** Words that a quantity may begin with; at all others nothing needs to be tried. */
const STARTS = new Set(
  `a an half in every once twice thrice daily weekly monthly yearly annually hourly nightly quarterly early late mid between
  from ad minus under over double doubled doubles triple treble tripled triples trebled quadrupled quintupled halved halves
  dozens tens scores hundreds thousands millions billions us au ca nz hk c s usd eur gbp jpy chf cad aud nzd cny inr sek nok
  dkk pln czk huf rub try brl mxn zar krw sgd hkd ils`.split(/\s+/),
);
const SIGNS = new Set('$ £ € ¥ ₹ ₽ ₩ ± + - − –'.split(' '));

function mayBegin({ kind, lower, text }: Lexeme): boolean {
  if (kind === 'number') return true;
  if (kind === 'sign') return SIGNS.has(text);
  return kind === 'word' && (STARTS.has(lower) || lower.endsWith('fold') || isMonth(lower));
}

function draftAt(list: readonly Lexeme[], at: number, floor: number): Draft | null {
  const one = list[at];
  if (one === undefined || !mayBegin(one)) return null;
  const date = dateAt(list, at);
  if (date !== null) return dateDraft(list, date, floor);
  if (nameEnd(list, at) !== null) return null;
  const often = frequencyAt(list, at, true);
  if (often !== null) return hedged(list, frequencyDraft(often), floor);
  const amount = amountAt(list, at, floor, 'parts');
  if (amount !== null) return amount;
  const share = shareAt(list, at);
  if (share !== null) return hedged(list, shareDraft(share), floor);
  return amountAt(list, at, floor, 'figures');
}

/** "From 50,000 to 80,000 inhabitants": both are inhabitants. */
function shareUnit(list: readonly Lexeme[], drafts: Draft[], next: Draft): void {
  const last = drafts.at(-1);
  if (last?.role !== 'from' || last.unit !== '' || list[last.to]?.lower !== 'to') return;
  if (next.from !== last.to + 1) return;
  const { unit, dimension, kind } = next;
  drafts[drafts.length - 1] = { ...last, unit, dimension, kind, missing: next.missing };
}

const bare = {
  basis: null,
  hedge: null,
  role: 'level',
  parts: [],
  arithmetic: '',
  missing: null,
} as const;

function dateDraft(list: readonly Lexeme[], date: DateAt, floor: number): Draft {
  const hedge = date.from > floor ? dateHedge(list[date.from - 1]) : null;
  return {
    ...bare,
    from: hedge === null ? date.from : date.from - 1,
    to: date.to,
    low: opensBelow(hedge) ? null : ofNumber(date.low),
    high: opensAbove(hedge) ? null : ofNumber(date.high),
    unit: date.unit,
    hedge,
    kind: 'date',
    dimension: date.unit === 'month-day' ? 'day of a year' : 'date',
    missing: date.unit === 'month-day' ? 'year' : null,
  };
}

function shareDraft({ low, high, unit, kind, from, to }: ShareAt): Draft {
  const dimension =
    kind === 'magnitude'
      ? `order of ${unit}`
      : unit === '1'
        ? 'share'
        : unit === '×'
          ? 'factor'
          : 'proportion';
  const hedge: Hedge | null = kind === 'magnitude' ? 'order of magnitude' : null;
  return { ...bare, from, to, low, high, unit, kind, dimension, hedge };
}

/** The draft with the hedge before it, and its role. */
function hedged(list: readonly Lexeme[], draft: Draft, floor: number): Draft {
  const before = draft.hedge === null ? hedgeBefore(list, draft.from, floor) : null;
  const from = before?.at ?? draft.from;
  const hedge = before?.hedge ?? draft.hedge;
  return {
    ...draft,
    from,
    hedge,
    low: opensBelow(hedge) ? null : draft.low,
    high: opensAbove(hedge) ? null : draft.high,
    role: draft.kind === 'frequency' ? 'level' : roleOf(list, from, draft.to),
  };
}

function partOf(list: readonly Lexeme[], draft: Draft): QuantityPart {
  return {
    start: list[draft.from]?.start ?? 0,
    end: list[draft.to - 1]?.end ?? 1,
    low: draft.low === null ? null : toNumber(draft.low),
    high: draft.high === null ? null : toNumber(draft.high),
    unit: draft.unit,
    basis: draft.basis,
    hedge: draft.hedge,
    kind: draft.kind,
    dimension: draft.dimension,
  };
}

const quantityOf = (list: readonly Lexeme[], draft: Draft): Quantity => ({
  ...partOf(list, draft),
  role: draft.role,
  parts: draft.parts.map((part) => partOf(list, part)),
  arithmetic: draft.arithmetic,
  missing: draft.missing,
});
