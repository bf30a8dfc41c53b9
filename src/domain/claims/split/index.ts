/** The split stage: one sentence's words in, the words of its statements out. */
import { remembering } from '../../language/recent.ts';
import type { ClaimRule, Granularity } from '../schema.ts';
import { commasOutside, midSentence, tidy } from '../words.ts';
import { type Attributed, readAttribution } from './attribution.ts';
import { applies, type Cued, cuesOf } from './cues.ts';
import { readFrame } from './frames.ts';
import { isStatement } from './joined.ts';
import { mended } from './mend.ts';
import { ALONE, MOST_TOGETHER, type Origin, originOf } from './products.ts';
import { join, type Part, type Words } from './rule.ts';
import { COARSE, COARSE_AND_DASHED, FINE, SUBJECT } from './rules.ts';
import * as surface from './surface/index.ts';
import { treeOf } from './tree.ts';

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
