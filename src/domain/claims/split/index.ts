/** The split stage: one sentence's words in, the words of its statements out. */
import type { Granularity } from '../schema.ts';
import { commasOutside, midSentence, tidy } from '../words.ts';
import {
  splitAsides,
  splitDashed,
  splitOpening,
  splitSubjectAsides,
  splitWhileDoing,
} from './asides/index.ts';
import { readAttribution } from './attribution.ts';
import {
  isStatement,
  splitCause,
  splitConcession,
  splitDashes,
  splitDueTo,
  splitFrontedCause,
  splitIncluding,
  splitJoinedClauses,
  splitSemicolons,
} from './clauses.ts';
import { splitDefinition } from './definitions.ts';
import { splitNounLists, splitVerbLists } from './lists/index.ts';
import { join, type Rule, type Words } from './rule.ts';
import { dropConnective, dropInterposed, dropLabel, dropNotice } from './wrappers.ts';

/** From the outside in: first what joins whole statements, then what hangs on one. */
const COARSE: readonly Rule[] = [
  dropConnective,
  dropNotice,
  dropLabel,
  dropInterposed,
  splitSemicolons,
  splitConcession,
  splitDashes,
  splitFrontedCause,
  splitJoinedClauses,
];
/** What hangs on one statement. Reached only by what no rule above takes apart. */
const FINE: readonly Rule[] = [
  splitCause,
  splitOpening,
  splitAsides,
  splitWhileDoing,
  splitDueTo,
  splitIncluding,
  splitDefinition,
  splitVerbLists,
  splitNounLists,
];

/** Sentences with more words than this are lists or broken text; they are kept whole. */
const LONGEST = 160;
/** Most applications of rules to one sentence, so that no text can make the work explode. */
const MOST_STEPS = 120;

/** The statements of a sentence in reading order. What no rule is sure about stays together. */
export function splitStatements(words: Words, granularity: Granularity): Words[] {
  return words.length > LONGEST
    ? [words]
    : split(commasOutside(words), granularity, { left: MOST_STEPS });
}

function split(words: Words, granularity: Granularity, steps: { left: number }): Words[] {
  const waiting: Words[] = [words];
  const done: Words[] = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    steps.left -= 1;
    const parts = steps.left > 0 ? firstSplit(next, COARSE) : null;
    if (parts !== null) {
      waiting.unshift(...parts);
      continue;
    }
    const dashed = granularity === 'fine' ? firstSplit(next, [splitDashed]) : null;
    if (dashed !== null) {
      waiting.unshift(...dashed);
      continue;
    }
    // Without a verb that we can find there is nothing to hang the parts on.
    if (granularity === 'fine' && !isStatement(next)) {
      done.push(next);
      continue;
    }
    const aside =
      granularity === 'fine' && steps.left > 0 ? firstSplit(next, [splitSubjectAsides]) : null;
    if (aside !== null) {
      waiting.unshift(...aside);
      continue;
    }
    const attributed = granularity === 'fine' && steps.left > 0 ? readAttribution(next) : null;
    if (attributed !== null) {
      const said = split(attributed.said, granularity, steps);
      done.push(...said.map((statement) => join(attributed.source, midSentence(statement))));
      for (const own of attributed.own) done.push(...split(own, granularity, steps));
      continue;
    }
    const finer = granularity === 'fine' && steps.left > 0 ? firstSplit(next, FINE) : null;
    if (finer === null) done.push(next);
    else waiting.unshift(...finer);
  }
  return done;
}

function firstSplit(words: Words, rules: readonly Rule[]): Words[] | null {
  for (const rule of rules) {
    const parts = rule(words);
    if (parts?.every((part) => standsAlone(part, words))) return parts;
  }
  return null;
}

/** A statement never ends in the middle of a phrase, and keeps a verb if what it came from had one. */
function standsAlone(part: Words, whole: Words): boolean {
  const list = tidy(part);
  const last = list.at(-1);
  if (last === undefined || ['DT', 'PP$', 'TO', 'CC', 'WP', 'MD', 'SC'].includes(last.tag))
    return false;
  if (
    last.tag === 'IN' &&
    /^(?:of|with|from|into|than|between|among|as|at|like|including)$/.test(last.lower)
  ) {
    const before = tidy(whole).at(-1);
    if (before?.start !== last.start) return false;
  }
  return !isStatement(whole) || isStatement(list);
}
