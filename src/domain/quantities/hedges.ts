/** The words that loosen or bound a figure, before it and after it. */
import type { Lexeme } from './lexeme.ts';
import type { Hedge } from './schema.ts';

const BEFORE: ReadonlyMap<string, Hedge> = new Map(
  (
    [
      [
        'about',
        'about|around|roughly|approximately|approx|approx .|some|circa|c|ca|~|≈|an estimated|estimated|in the region of',
      ],
      ['almost', 'nearly|almost|just under|close to|just below|not quite'],
      [
        'up to',
        'up to|at most|no more than|not more than|not later than|no later than|a maximum of|maximum of|maximum|max|max .|as much as|as many as|as long as|no longer than|≤|within|no higher than|no greater than|no older than',
      ],
      [
        'at least',
        'at least|no less than|not less than|no fewer than|a minimum of|minimum of|as little as|as few as|≥|start from|starts from|start at|starts at|starting at|starting from',
      ],
      [
        'less than',
        'less than|under|below|fewer than|lower than|smaller than|shorter than|lighter than|younger than|<|under the age of',
      ],
      [
        'more than',
        'more than|over|above|exceeding|upwards of|greater than|higher than|longer than|older than|heavier than|larger than|in excess of|>|over the age of|well over',
      ],
    ] as const
  ).flatMap(([hedge, phrases]) => phrases.split('|').map((phrase) => [phrase, hedge] as const)),
);
const LONGEST = 4;

const AFTER: ReadonlyMap<string, Hedge> = new Map(
  (
    [
      [
        'at least',
        'or more|or higher|or older|or above|or greater|or longer|or over|and over|and above|and older|and up|or later',
      ],
      [
        'up to',
        'or less|or fewer|or younger|or under|or below|or lower|and under|and younger|or earlier',
      ],
      ['about', 'or so'],
    ] as const
  ).flatMap(([hedge, phrases]) => phrases.split('|').map((phrase) => [phrase, hedge] as const)),
);

export interface HedgeAt {
  readonly hedge: Hedge;
  /** Its first lexeme, or for one behind the figure the lexeme after it. */
  readonly at: number;
}

const joined = (list: readonly Lexeme[], from: number, to: number): string => {
  let text = '';
  for (let at = from; at < to; at += 1) text += `${at > from ? ' ' : ''}${list[at]?.lower ?? ''}`;
  return text;
};

/** The hedge that ends before `at`, but not before `floor`. */
export function hedgeBefore(list: readonly Lexeme[], at: number, floor: number): HedgeAt | null {
  for (let length = Math.min(LONGEST, at - floor); length > 0; length -= 1) {
    const from = at - length;
    const hedge = BEFORE.get(joined(list, from, at));
    if (hedge === undefined) continue;
    // "C. 3 m", and no other lone letter.
    if (list[from]?.lower === 'c' && length === 1) continue;
    const denies = list[at - 1]?.lower === 'than' || list[at - 1]?.lower === 'exceeding';
    return { hedge: denies ? denied(list, from, hedge) : hedge, at: from };
  }
  const verb = list[at - 1];
  if (at > floor && verb !== undefined && /^exceed(?:s|ed)?$/.test(verb.lower)) {
    return { hedge: denied(list, at - 1, 'more than'), at: at - 1 };
  }
  return null;
}

/** The hedge that begins at `at`, behind the figure. */
export function hedgeAfter(list: readonly Lexeme[], at: number): HedgeAt | null {
  const one = list[at];
  if (one?.text === '+' && one.glued) return { hedge: 'at least', at: at + 1 };
  const hedge = AFTER.get(joined(list, at, at + 2));
  return hedge === undefined ? null : { hedge, at: at + 2 };
}

const NEGATION = /^(?:not|never|no|cannot|nobody|n['’]t|\p{L}+n['’]t|cannot)$/u;
/** How far before "more than" its negation may stand: "do not take more than". */
const REACH = 6;

function denied(list: readonly Lexeme[], from: number, hedge: Hedge): Hedge {
  if (hedge !== 'more than' && hedge !== 'less than') return hedge;
  for (let at = from - 1; at >= Math.max(0, from - REACH); at -= 1) {
    const one = list[at];
    if (one === undefined || one.kind !== 'word' || /^(?:and|but|if|because)$/.test(one.lower))
      break;
    if (NEGATION.test(one.lower)) return hedge === 'more than' ? 'up to' : 'at least';
  }
  return hedge;
}

/** Which bounds a hedge leaves open. */
export const opensBelow = (hedge: Hedge | null): boolean =>
  hedge === 'up to' || hedge === 'less than' || hedge === 'by' || hedge === 'before';
export const opensAbove = (hedge: Hedge | null): boolean =>
  hedge === 'at least' || hedge === 'more than' || hedge === 'since' || hedge === 'after';
