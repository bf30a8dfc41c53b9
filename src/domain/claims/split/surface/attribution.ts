/** Who says so: "Studies suggest that A and B" keeps its source on every statement made from it. */
import { clauseAt, mainClause } from '../../../language/phrases.ts';
import { detachNames, detachTrailing } from './asides/index.ts';
import type { Words } from './rule.ts';

const SAYING =
  /^(?:say|tell|report|find|argue|claim|suggest|show|believe|state|conclude|estimate|indicate|note|warn|reveal|think|hold|announce|demonstrate|confirm|propose|explain|recommend|add|write|predict|expect|assert|maintain|determine|discover|observe|hypothesize|speculate|caution|advise|consider|understand|mean|imply|allege|contend|admit|acknowledge|insist|agree|deny|stress|emphasize)$/;

export interface Attributed {
  /** "Studies suggest that", with "that". */
  readonly source: Words;
  /** What is said, without what the author adds. */
  readonly said: Words;
  /** The author's own: a second name of the subject, a trailing participle ("…, making it a good choice"). */
  readonly own: readonly Words[];
}

/** The source and what it says, where the sentence is of that form; else null. */
export function readAttribution(words: Words): Attributed | null {
  const clause = mainClause(words);
  if (clause === null) return null;
  const head = words[clause.head];
  const that = words.findIndex(
    (word, at) => at > clause.verb && word.lower === 'that' && at <= clause.head + 8,
  );
  if (head === undefined) return null;
  // "Some studies suggest it may help": the same without "that".
  const bare =
    that < 0 &&
    SAYING.test(head.lemma) &&
    /^(?:PRP|DT|PP\$)$/.test(words[clause.head + 1]?.tag ?? '');
  const from = bare ? clause.head : that;
  if (from < 0 || clauseAt(words, from + 1) === null) return null;
  if (bare && words[clause.head + 1]?.lower === 'that') return null;
  const between = words.slice(clause.head + 1, from);
  const said =
    SAYING.test(head.lemma) &&
    between.every((word) => word.tag !== 'WP' && word.tag !== 'SC' && word.kind !== 'sign');
  // "There is evidence that", "It is believed that", "It is generally thought that".
  const noun =
    between.some((word) =>
      /^(?:evidence|consensus|belief|concern|concerns|claim|claims|indication|indications|hypothesis|theory|view|doubt|agreement|idea|notion|clear|likely|possible|unlikely|probable|thought|believed)$/.test(
        word.lower,
      ),
    ) && words[from - 1]?.lower !== ',';
  if (!said && !noun) return null;
  // "…, finding that": the source goes on speaking.
  const more = detachTrailing(words, (verb) => SAYING.test(verb.lemma));
  const inner = (more?.rest ?? words).slice(from + 1);
  const trailing = detachTrailing(inner, (verb) => !SAYING.test(verb.lemma));
  const named = detachNames(trailing?.rest ?? inner);
  const own = [named?.part, more?.part, trailing?.part].filter((part) => part !== undefined);
  return { source: words.slice(0, from + 1), said: named?.rest ?? trailing?.rest ?? inner, own };
}
