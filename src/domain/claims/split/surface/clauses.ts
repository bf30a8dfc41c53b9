/** Independent statements that share a sentence: semicolons, "…, but …", "While …, …", "… because …". */
import {
  type Clause,
  clauseAt,
  frameEnd,
  mainClause,
  mainVerb,
} from '../../../language/phrases.ts';
import { isFiniteVerb } from '../../../language/tags.ts';
import { altered, mapped } from '../../../language/word.ts';
import { withoutConnective } from '../wrappers.ts';
import { depths, type Rule, type Words } from './rule.ts';

/** A subject with its finite verb, or an order. */
export function isStatement(words: Words): boolean {
  const bare = withoutConnective(words) ?? words;
  const inner = bare.filter((word) => !/^["“”‘’]$/.test(word.text));
  if (inner.length < 2) return false;
  const first = inner
    .slice(frameEnd(inner))
    .find((word) => word.tag !== 'RB' && word.kind !== 'sign');
  return mainClause(inner) !== null || first?.tag === 'VB';
}

/** "A; B" → A, B, where both stand alone. */
export const splitSemicolons: Rule = (words) => {
  const depth = depths(words);
  const parts: Words[] = [];
  let from = 0;
  words.forEach((word, at) => {
    if (word.lower !== ';' || depth[at] !== 0) return;
    parts.push(words.slice(from, at));
    from = at + 1;
  });
  if (from === 0) return null;
  parts.push(words.slice(from));
  return parts.every(isStatement) ? parts : null;
};

/** Where a clause begins after "and", "but", "while" …: its own subject and verb must follow. */
function joinedClause(words: Words, at: number): number {
  const word = words[at];
  if (word === undefined) return -1;
  if (word.tag === 'CC' && /^(?:and|but|or|yet)$/.test(word.lower)) return at + 1;
  if (/^(?:so|whereas)$/.test(word.lower) && words[at - 1]?.lower === ',') return at + 1;
  if (/^(?:while|although|though|even)$/.test(word.lower) && words[at - 1]?.lower === ',') {
    return word.lower === 'even' && words[at + 1]?.lower === 'though'
      ? at + 2
      : word.lower === 'even'
        ? -1
        : at + 1;
  }
  return -1;
}

/** Inside "if …", "when …" or "that …" a joined clause still belongs to that opener. */
function underSubordinate(words: Words, at: number): boolean {
  const left = words.slice(0, at);
  return (
    mainVerb(words, 0, at) < 0 && !left.slice(frameEnd(left)).some((word) => word.tag === 'VB')
  );
}

const REPORTING =
  /^(?:say|report|find|argue|claim|suggest|show|believe|state|conclude|estimate|indicate|note|warn|reveal|think|hold|announce|mean|ensure|know)$/;

/** "A, but B" → A, B. */
export const splitJoinedClauses: Rule = (words) => {
  const depth = depths(words);
  for (let at = 2; at < words.length - 2; at += 1) {
    if (depth[at] !== 0) continue;
    const start = joinedClause(words, at);
    if (start < 0) continue;
    const comma = words[at - 1]?.lower === ',';
    let from = start;
    while (words[from]?.tag === 'RB' || words[from]?.lower === ',') from += 1;
    // "…, and, if X, Y": the opener stays with its clause.
    const right = words.slice(start);
    const clause = clauseAt(words, from);
    const order = words[from]?.tag === 'VB' && words[at]?.lower === 'but' && comma;
    const framed = clause === null && comma && mainClause(right) !== null;
    if (clause === null && !order && !framed) continue;
    if (underSubordinate(words, at)) continue;
    if (clause !== null && isReduced(words, clause, from)) continue;
    // Without a comma "and N V" is as often a list of nouns: ask for a clear subject.
    if (!comma && !clearSubject(words, from, clause?.verb ?? from)) continue;
    const left = words.slice(0, comma ? at - 1 : at);
    if (!isStatement(left) || waitsForVerb(left)) continue;
    if (reportsBefore(left) && words[at]?.lower === 'and') continue;
    return [left, right];
  }
  return null;
};

/** "funding, and interventions needed to rebuild": a participle that hangs on the last of a list, not a verb. */
function isReduced(words: Words, clause: Clause, from: number): boolean {
  const verb = words[clause.verb];
  const bare = words[from]?.tag === 'NNS' && clause.verb === from + 1;
  const next = words[clause.verb + 1]?.tag;
  return (
    bare && verb?.tag === 'VBD' && clause.head === clause.verb && (next === 'TO' || next === 'IN')
  );
}

/** "… which posits that the form | and meaning are": the clause that "that" opens still has no verb. */
function waitsForVerb(left: Words): boolean {
  const that = left.findLastIndex(
    (word) =>
      /^(?:that|whether|if|because)$/.test(word.lower) && (word.tag === 'SC' || word.tag === 'WP'),
  );
  return that > 0 && !left.slice(that).some((word) => isFiniteVerb(word));
}

/** The joined clause may still be part of what somebody says; attribution has its own rule. */
function reportsBefore(left: Words): boolean {
  const clause = mainClause(left);
  return (
    clause !== null &&
    REPORTING.test(left[clause.head]?.lemma ?? '') &&
    left[clause.head + 1]?.lower === 'that'
  );
}

function clearSubject(words: Words, from: number, verb: number): boolean {
  const first = words[from];
  if (first === undefined || verb - from > 6 || /^(?:as|than)$/.test(words[verb - 1]?.lower ?? ''))
    return false;
  if (first.tag === 'PRP') return !/^(?:them|us|me|him|one|others?|those)$/.test(first.lower);
  return (
    first.tag === 'EX' ||
    first.tag === 'DT' ||
    first.tag === 'PP$' ||
    first.tag === 'NNP' ||
    words[verb]?.tag === 'MD' ||
    words[verb]?.lemma === 'be'
  );
}

/** "While A, B" and "Although A, B" → A, B. */
export const splitConcession: Rule = (words) => {
  const first = words[0];
  const opener = first?.lower === 'even' ? words[1] : first;
  if (opener === undefined || !/^(?:while|although|though|whereas|whilst)$/.test(opener.lower))
    return null;
  const start = opener === first ? 1 : 2;
  for (let at = start + 2; at < words.length - 2; at += 1) {
    if (words[at]?.lower !== ',') continue;
    const [left, right] = [words.slice(start, at), words.slice(at + 1)];
    if (mainClause(left) !== null && isStatement(right)) return [left, right];
  }
  return null;
};

const ADVICE =
  /^(?:essential|crucial|vital|important|advisable|necessary|best|recommended|imperative|wise|critical)$/;

/** Whether the statement tells the reader what to do. */
function isAdvice(words: Words): boolean {
  if (words.find((word) => word.tag !== 'RB' && word.kind !== 'sign')?.tag === 'VB') return true;
  return words.some(
    (word, at) =>
      (ADVICE.test(word.lower) && words.slice(at + 1, at + 8).some((next) => next.tag === 'TO')) ||
      /^(?:should|must|ought)$/.test(word.lower),
  );
}

/** "A because B" → A, B and, where A is a fact, the link; "A, as B" → A, B. "This is because B" → B. */
export const splitCause: Rule = (words) => {
  const depth = depths(words);
  for (let at = 1; at < words.length - 2; at += 1) {
    const word = words[at];
    if (word === undefined || depth[at] !== 0) continue;
    const because = word.lower === 'because' && words[at + 1]?.lower !== 'of';
    const weak =
      (word.lower === 'as' || word.lower === 'since') &&
      word.tag === 'SC' &&
      words[at - 1]?.lower === ',';
    if (!because && !weak) continue;
    const left = words.slice(0, words[at - 1]?.lower === ',' ? at - 1 : at);
    const right = words.slice(at + 1);
    if (clauseAt(words, at + 1) === null) continue;
    const lead = left
      .map((part) => part.lower)
      .filter((part) => part !== ',')
      .join(' ');
    if (
      /^(?:this|that|it|which) (?:is|was|'s|may be|could be|happens|happened|occurs|occurred)(?: (?:partly|mainly|largely|probably|likely))*$/.test(
        lead,
      )
    )
      return [right];
    if (!isStatement(left) || underSubordinate(words, at)) continue;
    if (!because || isAdvice(left)) return [left, right];
    return marked(words) ? null : [left, right, mark(words)];
  }
  return null;
};

/** A link keeps both sides, so the rule has to know its own work: it puts a made "because" in it. */
function mark(words: Words): Words {
  return mapped(words, (word) =>
    word.lower === 'because' ? altered(word, { start: -1, end: -1 }) : word,
  );
}
const marked = (words: Words) => words.some((word) => word.lower === 'because' && word.start < 0);
