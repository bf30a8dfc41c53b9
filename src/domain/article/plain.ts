/**
 * Blocks of plain text. A line is a paragraph, unless an editor broke the lines at a fixed width: then the
 * lines that are full and end no sentence belong together.
 */
import { carriedOn } from './broken-lines.ts';
import { endsSentence, type Line, readLines } from './lines.ts';
import type { Block } from './schema.ts';

/** Nobody wraps text at fewer columns than the first, and few at more than the second. */
const NARROWEST_WRAP = 50;
const WIDEST_WRAP = 120;
/** Share of a run's lines that must be full for the run to count as wrapped. */
const WRAPPED_SHARE = 0.6;
const LONGEST_HEADING = 100;
const MOST_HEADING_WORDS = 14;
/** What stands under a heading is prose at least this long. */
const PROSE = 60;

interface Draft {
  kind: 'prose' | 'item' | 'quote';
  marker: string;
  start: number;
  end: number;
  /** A blank line stands before it. */
  apart: boolean;
  lines: number;
}

const length = (line: { start: number; end: number }) => line.end - line.start;

function firstWord(text: string, line: Line): number {
  let at = line.start;
  while (at < line.end && text[at] !== ' ') at += 1;
  return at - line.start;
}

/** Whether the next line's first word would not have fitted here. */
function isFull(text: string, line: Line, next: Line, width: number): boolean {
  return length(line) + line.indent + 1 + firstWord(text, next) > width;
}

/** The width at which this run of neighbouring lines was wrapped, or null. */
function wrapWidth(text: string, run: readonly Line[]): number | null {
  let width = 0;
  for (const line of run) width = Math.max(width, length(line) + line.indent);
  if (run.length < 2 || width < NARROWEST_WRAP || width > WIDEST_WRAP) return null;
  let full = 0;
  let open = 0;
  for (let index = 0; index + 1 < run.length; index += 1) {
    const line = run[index];
    const next = run[index + 1];
    if (line === undefined || next === undefined) continue;
    if (isFull(text, line, next, width)) full += 1;
    if (!endsSentence(text, line)) open += 1;
  }
  const pairs = run.length - 1;
  // Two lines are too few to tell by widths: the first must also break off in mid-sentence.
  const unfinished = pairs < 3 ? open === pairs : open >= pairs / 2;
  return full >= pairs * WRAPPED_SHARE && unfinished ? width : null;
}

/** Whether `next` carries on the paragraph that `line` belongs to. */
function continues(text: string, line: Line, next: Line, width: number | null): boolean {
  if (next.kind !== 'prose' || width === null || length(line) < NARROWEST_WRAP / 2) return false;
  return isFull(text, line, next, width);
}

/** A list item's second line: set in under the words, or a wrapped line that starts in lower case. */
function continuesItem(text: string, item: Line, line: Line, next: Line): boolean {
  if (next.kind !== 'prose' || endsSentence(text, line)) return false;
  const lower = /\p{Ll}/u.test(text[next.start] ?? '');
  return (next.indent > item.indent && lower) || (length(line) >= NARROWEST_WRAP && lower);
}

function draftsOf(text: string, lines: readonly Line[]): Draft[] {
  const drafts: Draft[] = [];
  let at = 0;
  let apart = true;
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.kind === 'blank') {
      apart = true;
      at += 1;
      continue;
    }
    let runEnd = at;
    while (lines[runEnd]?.kind === line.kind) runEnd += 1;
    const run = lines.slice(at, runEnd);
    const width = line.kind === 'item' ? null : wrapWidth(text, run);
    const carried = line.kind === 'prose' ? carriedOn(text, run) : [];
    for (let index = 0; index < run.length; index += 1) {
      const first = run[index];
      if (first === undefined) break;
      const draft: Draft = { ...first, kind: line.kind, apart, lines: 1 };
      apart = false;
      let last = first;
      if (line.kind === 'quote') {
        // A quotation's lines are one block: its marker already says that they belong together.
        draft.end = run.at(-1)?.end ?? first.end;
        draft.lines = run.length;
        index = run.length;
      } else if (line.kind === 'prose') {
        for (
          let next = run[index + 1];
          next && (continues(text, last, next, width) || carried[index + 1] === true);
        ) {
          draft.end = next.end;
          draft.lines += 1;
          last = next;
          index += 1;
          next = run[index + 1];
        }
      } else if (index + 1 === run.length) {
        let next = lines[runEnd];
        while (next && continuesItem(text, first, last, next)) {
          draft.end = next.end;
          draft.lines += 1;
          last = next;
          runEnd += 1;
          next = lines[runEnd];
        }
      }
      if (draft.end > draft.start) drafts.push(draft);
    }
    at = runEnd;
  }
  return drafts;
}

/** Whether these words could head a section: short, capital first, no full stop. */
function looksLikeHeading(text: string, draft: Draft): boolean {
  if (draft.kind === 'quote' || draft.lines > 1 || length(draft) > LONGEST_HEADING) return false;
  if (draft.kind === 'item' && !/^\d+$/.test(draft.marker)) return false;
  const words = text.slice(draft.start, draft.end);
  if (!/^["'“‘(]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(words) || !/\p{L}/u.test(words)) return false;
  if (/[.!;,…]["'”’)]?$/.test(words) || /^https?:/i.test(words)) return false;
  return words.split(/\s+/).length <= MOST_HEADING_WORDS;
}

const isProse = (text: string, draft: Draft | undefined) =>
  draft !== undefined &&
  draft.kind === 'prose' &&
  length(draft) >= PROSE &&
  endsSentence(text, { start: draft.start, end: draft.end });

/**
 * What a line heads: prose that is clearly longer, a list after a line of its own, or another heading over prose.
 * Lines of verse, addresses and signatures are followed by lines as short as themselves, or by nothing.
 */
function headsSomething(text: string, drafts: readonly Draft[], index: number): boolean {
  const draft = drafts[index];
  const next = drafts[index + 1];
  if (draft === undefined || next === undefined || !looksLikeHeading(text, draft)) return false;
  if (isProse(text, next)) return length(next) > length(draft) * 1.5;
  if (draft.kind === 'item' || /:$/.test(text.slice(draft.start, draft.end))) return false;
  const after = drafts[index + 2];
  if (next.kind === 'item') return draft.apart && !isShortLineRun(drafts, index);
  return (
    looksLikeHeading(text, next) &&
    (next.apart || index === 0) &&
    isProse(text, after) &&
    length(after ?? next) > length(next) * 1.5
  );
}

/** Whether the line before is just as short and touches this one, as in an address or a poem. */
function isShortLineRun(drafts: readonly Draft[], index: number): boolean {
  const before = drafts[index - 1];
  const draft = drafts[index];
  return before !== undefined && draft?.apart === false && length(before) < PROSE;
}

/** "2.1 Results" lies a level deeper than "2 Methods". */
function levelOf(text: string, draft: Draft): number {
  const numbers = /^\d+((?:\.\d+){0,4})\b/.exec(text.slice(draft.start, draft.start + 20));
  return Math.min(6, 2 + (numbers?.[1]?.split('.').length ?? 1) - 1);
}

export function readPlain(text: string): Block[] {
  const drafts = draftsOf(text, readLines(text));
  return drafts.map((draft, index): Block => {
    const span = { start: draft.start, end: draft.end };
    if (headsSomething(text, drafts, index)) {
      const level = index === 0 ? 1 : levelOf(text, draft);
      return { kind: 'heading', ...span, level };
    }
    if (draft.kind === 'item') return { kind: 'list-item', ...span };
    return { kind: draft.kind === 'quote' ? 'quote' : 'paragraph', ...span };
  });
}
