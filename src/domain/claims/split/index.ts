/** The split stage: one sentence's words in, the words of its statements out. */
import { remembering } from '../../language/recent.ts';
import type { ClaimRule, Granularity } from '../schema.ts';
import { commasOutside, midSentence, tidy } from '../words.ts';
import {
  splitAsides,
  splitDashed,
  splitOpening,
  splitSubjectAsides,
  splitWhileDoing,
} from './asides/index.ts';
import { type Attributed, readAttribution } from './attribution.ts';
import { splitCause, splitDueTo, splitFrontedCause } from './cause.ts';
import { applies, CUE, type Cued, cued, cuesOf } from './cues.ts';
import { splitDefinition } from './definitions.ts';
import { readFrame } from './frames.ts';
import { splitIncluding } from './including.ts';
import {
  isStatement,
  splitClauseSeries,
  splitConcession,
  splitDashes,
  splitJoinedClauses,
} from './joined.ts';
import { splitNounLists, splitVerbLists } from './lists/index.ts';
import { mended } from './mend.ts';
import { splitParentheses } from './parentheses.ts';
import { ALONE, MOST_TOGETHER, type Origin, originOf } from './products.ts';
import { join, type Part, type Words } from './rule.ts';
import * as surface from './surface/index.ts';
import { treeOf } from './tree.ts';
import { dropConnective, dropInterposed, dropLabel, dropNotice } from './wrappers.ts';

/**
 * From the outside in: first what joins whole statements, then what hangs on one. Where a statement begins, its signs
 * and words tell better than the parse: there the rules over the surface come first, and those over the tree add what
 * these miss. Inside a statement it is the other way round.
 */
const COARSE: readonly Cued[] = [
  cued(dropConnective),
  cued(dropNotice, CUE.that),
  cued(dropLabel, CUE.colon),
  cued(dropInterposed, CUE.comma | CUE.also),
  cued(surface.splitSemicolons, CUE.semicolon),
  cued(surface.splitConcession, CUE.contrast),
  cued(splitConcession, CUE.contrast),
  cued(splitDashes, CUE.dash | CUE.colon),
  cued(splitFrontedCause, CUE.because | CUE.since),
  cued(splitClauseSeries, CUE.conjunct | CUE.parataxis),
  cued(surface.splitJoinedClauses, CUE.coordinator | CUE.contrast | CUE.so),
  cued(splitJoinedClauses, CUE.conjunct | CUE.parataxis),
];
/** And what dashes enclose, where every statement is wanted. */
const COARSE_AND_DASHED: readonly Cued[] = [
  ...COARSE,
  cued(splitDashed, CUE.dash),
  cued(surface.splitDashed, CUE.dash),
];
const SET_OFF = CUE.comma | CUE.dash | CUE.semicolon;
const SUBJECT: readonly Cued[] = [
  cued(splitSubjectAsides, SET_OFF),
  cued(surface.splitSubjectAsides, SET_OFF),
];
/** What hangs on one statement. Reached only by what no rule above takes apart. */
const FINE: readonly Cued[] = [
  cued(splitCause, CUE.because | CUE.since),
  cued(surface.splitCause, CUE.because | CUE.since),
  cued(splitParentheses, CUE.bracket),
  cued(splitOpening, CUE.comma),
  cued(splitAsides, SET_OFF),
  cued(splitWhileDoing, CUE.contrast),
  cued(splitDueTo, CUE.due | CUE.because),
  cued(splitIncluding, CUE.including),
  cued(splitDefinition, CUE.clause),
  cued(surface.splitDefinition, CUE.relative),
  cued(splitVerbLists, CUE.conjunct),
  cued(surface.splitVerbLists, CUE.coordinator),
  cued(splitNounLists, CUE.conjunct),
  cued(surface.splitNounLists, CUE.coordinator),
];

/** Sentences with more words than this are lists or broken text; they are kept whole. */
const LONGEST = 160;
/** Most applications of rules to one sentence, so that no text can make the work explode. */
const MOST_STEPS = 120;

export interface Statement {
  readonly words: Words;
  /** The rules that made it, the outermost first; empty where the sentence stands as it was. */
  readonly rules: readonly ClaimRule[];
}

/** The statements of a sentence in reading order. What no rule is sure about stays together. */
export function splitStatements(words: Words, granularity: Granularity): Statement[] {
  const whole: Statement = { words, rules: [] };
  return words.length > LONGEST || words.length === 0
    ? [whole]
    : split({ words: tidy(commasOutside(mended(words))), rules: [] }, granularity, {
        left: MOST_STEPS,
      });
}

function split(
  statement: Statement,
  granularity: Granularity,
  steps: { left: number },
): Statement[] {
  const waiting: (Statement & Origin)[] = [placed(statement, ALONE)];
  const done: Statement[] = [];
  const fine = granularity === 'fine';
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    steps.left -= 1;
    const { words, rules } = next;
    const framed = steps.left > 0 ? readFrame(treeOf(words)) : null;
    if (framed !== null) {
      const origin: Statement = { words: tidy(framed.said), rules: [...rules, 'attribution'] };
      for (const inner of split(origin, granularity, steps))
        done.push({
          ...inner,
          words: join(
            framed.before,
            framed.before.length > 0 ? midSentence(inner.words) : inner.words,
            framed.after,
          ),
        });
      continue;
    }
    const found = steps.left > 0 ? firstSplit(words, fine ? COARSE_AND_DASHED : COARSE) : null;
    // Without a verb that we can find there is nothing to hang the parts on.
    const open = fine && steps.left > 0 && stands(words);
    const parts = found ?? (open ? firstSplit(words, SUBJECT) : null);
    if (parts !== null) {
      waiting.unshift(...parts.map((part) => placed(follow(rules, part), ALONE)));
      continue;
    }
    const attributed = open ? (readAttribution(treeOf(words)) ?? surfaceAttribution(words)) : null;
    if (attributed !== null) {
      const said = split(
        { words: attributed.said, rules: [...rules, 'attribution'] },
        granularity,
        steps,
      );
      done.push(
        ...said.map((inner) => ({
          words: join(attributed.source, midSentence(inner.words)),
          rules: inner.rules,
        })),
      );
      for (const own of attributed.own) done.push(...split(follow(rules, own), granularity, steps));
      continue;
    }
    const fined = open ? firstSplit(words, FINE) : null;
    const origin = fined === null ? ALONE : originOf(words, next, fined);
    const finer = origin.times > MOST_TOGETHER ? null : fined;
    if (finer === null) done.push(next);
    else waiting.unshift(...finer.map((part) => placed(follow(rules, part), origin)));
  }
  return done;
}

const placed = ({ words, rules }: Statement, { times, common }: Origin): Statement & Origin => ({
  words,
  rules,
  times,
  common,
});

const follow = (rules: readonly ClaimRule[], part: Part): Statement => ({
  words: part.words,
  rules: part.rule === undefined || rules.includes(part.rule) ? rules : [...rules, part.rule],
});

function firstSplit(words: Words, rules: readonly Cued[]): Part[] | null {
  if (words.length === 0) return null;
  const tree = treeOf(words);
  const cues = cuesOf(words);
  for (const cue of rules) {
    if (!applies(cue, cues)) continue;
    const parts = cue.rule(tree)?.map(({ words: own, rule }) => ({ words: tidy(own), rule }));
    if (parts?.every((part) => standsAlone(part.words, words))) return parts;
  }
  return null;
}

/** A statement never ends in the middle of a phrase, and keeps a verb if what it came from had one. */
function standsAlone(part: Words, whole: Words): boolean {
  const last = part.at(-1);
  const ends = last !== undefined && whole.at(-1)?.index === last.index;
  if (last === undefined) return false;
  if (!ends && ['DT', 'PP$', 'TO', 'CC', 'WP', 'MD', 'SC'].includes(last.tag)) return false;
  // "is a broader and deeper link": the noun was meant for both.
  const stump = last.upos === 'ADJ' && /^an?$/.test(part.at(-2)?.lower ?? '');
  if (stump && whole.at(-1)?.index !== last.index) return false;
  // "I have never been and I will never be": the rest was to serve both.
  if (last.upos === 'AUX' && whole.at(-1)?.index !== last.index) return false;
  if (
    last.tag === 'IN' &&
    /^(?:of|with|from|into|than|between|among|as|at|like|including)$/.test(last.lower)
  ) {
    const before = tidy(whole).at(-1);
    if (before?.start !== last.start) return false;
  }
  return !stands(whole) || stands(part);
}

/** A subject with its finite verb, or an order, by the tree or by its surface. Remembered: most rules ask for it. */
const stands: (words: Words) => boolean = remembering(
  (words) => isStatement(words) || surface.isStatement(words),
);

function surfaceAttribution(words: Words): Attributed | null {
  const found = surface.readAttribution(words);
  return found === null ? null : { ...found, own: found.own.map((part) => ({ words: part })) };
}
