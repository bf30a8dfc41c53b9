/** The "it" that stands for nothing: "it is clear that", "it takes years to". */
import type { Word } from '../../language/tags.ts';
import type { Words } from './words.ts';

/** Verbs whose subject "it" is empty with a clause, or always. */
const IMPERSONAL = /^(?:seem|appear|turn|follow|happen|transpire)$/;
const WEATHER = /^(?:rain|snow|hail)$/;
const THOUGHT =
  /^(?:believe|think|know|say|estimate|expect|consider|recommend|advise|suggest|find|hope|note|understand|assume|report|agree|claim|argue|show|accept|discover|decide)$/;
/** "It is likely to rain" speaks of something, unlike "it is easy to see". */
const OF_SOMETHING =
  /^(?:likely|unlikely|able|unable|ready|eager|willing|due|about|set|bound|prone|free|quick|slow|resistant|available|capable|similar|sure|known|used|designed|made|meant|supposed|said|able)$/;
const EMPTY_NOUN =
  /^(?:time|idea|fact|mistake|question|matter|reason|pleasure|pity|shame|myth|secret|wonder|doubt|practice)$/;
const WINDOW = 14;

/** Whether nothing stands behind this "it". Looks a bounded way ahead. */
export function isExpletive(words: Words, at: number): boolean {
  const it = words[at];
  if (it?.lower !== 'it') return false;
  const head = words[it.head];
  if (head === undefined) return /^expl/.test(it.relation);
  if (WEATHER.test(head.lemma) && /^(?:nsubj|expl)/.test(it.relation)) return true;
  const opened = clauseAfter(words, at, head);
  if (/^expl/.test(it.relation)) return opened !== null || IMPERSONAL.test(head.lemma);
  if (!/^nsubj/.test(it.relation)) return madeSo(words, at);
  // "It was so cold that": what follows tells how cold.
  const before = opened === null ? [] : words.slice(at, opened.index);
  if (opened?.lower === 'that' && before.some((word) => HOW_MUCH.test(word.lower))) return false;
  if (it.relation === 'nsubj:pass' && saysWhat(words, head)) return true;
  if (opened === null) return false;
  if (IMPERSONAL.test(head.lemma)) return true;
  if (head.lemma === 'take' || head.lemma === 'cost') return opened.lower === 'to';
  if (THOUGHT.test(head.lemma) && head.tag === 'VBN') return opened.lower !== 'to';
  if (head.tag === 'JJ' || head.tag === 'RB')
    return opened.lower !== 'to' || !OF_SOMETHING.test(head.lower);
  return EMPTY_NOUN.test(head.lemma);
}

/** "It was explained to the council that X": a whole clause is what was explained, whatever the tree hangs it on. */
function saysWhat(words: Words, head: Word): boolean {
  if (head.tag !== 'VBN') return false;
  const after = words.slice(head.index + 1, head.index + WINDOW);
  const that = after.findIndex((word) => word.lower === 'that' && word.tag === 'SC');
  return that >= 0 && !after.slice(0, that).some((word) => word.kind === 'sign' || isVerb(word));
}

const isVerb = ({ tag }: Word): boolean => /^(?:VB[ZPDNG]?|MD)$/.test(tag);
const HOW_MUCH = /^(?:so|such|too)$/;

/** The word that opens a clause after the predicate: "that", "to", "whether". Null where none does. */
function clauseAfter(words: Words, at: number, head: Word): Word | null {
  const from = Math.max(at, head.index) + 1;
  for (let index = from; index < Math.min(words.length, from + WINDOW); index += 1) {
    const word = words[index];
    if (word === undefined) break;
    const opens =
      /^(?:that|whether|if|how|why|what|when)$/.test(word.lower) ||
      (word.lower === 'to' && words[index + 1]?.tag === 'VB');
    if (!opens) continue;
    const verb = words[word.head];
    // "a robot that sorts": the clause belongs to another word.
    if (verb === undefined || verb.head === head.index || verb.index === head.index) return word;
    if (index === head.index + 1) return word;
  }
  return null;
}

/** "makes it easier to", "find it hard that". */
function madeSo(words: Words, at: number): boolean {
  const made = /^(?:make|find|consider|render|think|keep)$/.test(words[at - 1]?.lemma ?? '');
  if (!made || words[at + 1]?.tag !== 'JJ') return false;
  return words
    .slice(at + 2, at + 8)
    .some(
      (word, index, all) =>
        word.lower === 'that' || (word.lower === 'to' && all[index + 1]?.tag === 'VB'),
    );
}
