/** Finds commands by what a person types, and tells which letters matched. */
import type { Action } from '../features/shared/actions.ts';
import { GROUP_ORDER } from './groupOrder.ts';

/** Offsets in UTF-16 code units, end exclusive, in order and apart. */
export type Marks = readonly (readonly [start: number, end: number])[];

export interface Match {
  /** Higher is better. */
  readonly score: number;
  readonly marks: Marks;
}

const WORD_START = 3;
const INSIDE = 2;
const KEYWORD = 1;

function joined(marks: (readonly [number, number])[]): Marks {
  const sorted = marks.toSorted((a, b) => a[0] - b[0]);
  const result: [number, number][] = [];
  for (const [start, end] of sorted) {
    const previous = result.at(-1);
    if (previous !== undefined && start <= previous[1]) previous[1] = Math.max(previous[1], end);
    else result.push([start, end]);
  }
  return result;
}

/** Lower case that keeps every offset: a letter that would become two stays as it is. */
function folded(text: string): string {
  return text.replace(/./gsu, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });
}

/**
 * Every word of the query has to be found, at the start of a word, inside one, or in the keywords.
 * Null when one is missing. An empty query matches everything with no marks.
 */
export function matchText(label: string, query: string, keywords = ''): Match | null {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const text = folded(label);
  const others = folded(keywords);
  const marks: (readonly [number, number])[] = [];
  let score = 0;
  for (const word of words) {
    const atStart = startOfWord(text, word);
    const found = atStart === -1 ? text.indexOf(word) : atStart;
    if (found !== -1) {
      marks.push([found, found + word.length]);
      score += atStart === -1 ? INSIDE : WORD_START;
      // What begins with the query stands before what merely contains it.
      if (found === 0) score += 0.5;
    } else if (others.includes(word)) score += KEYWORD;
    else return null;
  }
  return { score, marks: joined(marks) };
}

function startOfWord(text: string, word: string): number {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return at;
  }
  return -1;
}

export interface FoundAction {
  readonly action: Action;
  readonly marks: Marks;
}

/** The commands that can be run now and match, best first; equal ones by group, then as they were registered. */
export function findActions(actions: readonly Action[], query: string): FoundAction[] {
  return actions
    .filter((action) => action.hideInPalette !== true && (action.enabled?.() ?? true))
    .flatMap((action) => {
      const match = matchText(action.label, query, `${action.group} ${action.keywords ?? ''}`);
      return match === null ? [] : [{ action, match }];
    })
    .toSorted(
      (a, b) =>
        b.match.score - a.match.score ||
        GROUP_ORDER.indexOf(a.action.group) - GROUP_ORDER.indexOf(b.action.group),
    )
    .map(({ action, match }) => ({ action, marks: match.marks }));
}
