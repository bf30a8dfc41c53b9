/** The "it" that stands for nothing: "it is clear that", "it takes years to". */
import { isNoun } from '../../language/tags.ts';
import type { Words } from './discourse.ts';

const EMPTY_NOUN =
  /^(?:time|idea|fact|mistake|question|matter|reason|pleasure|pity|shame|myth|secret|wonder|doubt)$/;

/** "it is clear that", "it takes", "it rains": nothing stands behind it. */
export function isExpletive(words: Words, at: number): boolean {
  if (words[at]?.lower !== 'it') return false;
  let next = at + 1;
  while (
    words[next]?.tag === 'RB' ||
    words[next]?.tag === 'MD' ||
    (words[next]?.lemma === 'be' && words[next]?.tag === 'VB')
  )
    next += 1;
  const verb = words[next];
  if (verb === undefined) return false;
  if (/^(?:seem|appear|turn|rain|snow|follow|happen|remain|become)$/.test(verb.lemma)) return true;
  // "it takes two hours to"; "makes it easier to".
  if (verb.lemma === 'take' && words.slice(next).some((word) => word.tag === 'TO')) return true;
  const made = /^(?:make|find|consider|render|think|keep)$/.test(words[at - 1]?.lemma ?? '');
  if (made && verb.tag === 'JJ') return true;
  if (verb.lemma !== 'be' && words[next - 1]?.lemma !== 'be') return false;
  const rest = words.slice(next, next + 8);
  const describes = rest.some(
    (word) =>
      word.tag === 'JJ' ||
      word.tag === 'VBN' ||
      word.lower === 'worth' ||
      word.lower === 'time' ||
      word.lower === 'no',
  );
  const opens = words
    .slice(next, next + 12)
    .some(
      (word) =>
        word.tag === 'TO' ||
        word.lower === 'that' ||
        word.lower === 'when' ||
        word.lower === 'if' ||
        word.lower === 'how' ||
        word.lower === 'whether',
    );
  const found = rest.findIndex((word) => word.tag === 'TO' || word.lower === 'that');
  // "It is used to treat X" speaks of something.
  const passive = rest.some(
    (word, index) =>
      word.tag === 'VBN' &&
      index < found &&
      /^(?:use|design|make|intend|need|require|know|give|take|apply|add|build|create|mean|allow|try|bind)$/.test(
        word.lemma,
      ),
  );
  // "It is a promising way to …" speaks of something; "it is time to" does not.
  const end = found < 0 ? rest.length : found;
  const whom = rest.findIndex((word) => word.lower === 'for');
  const told = rest.slice(0, whom >= 0 && whom < end ? whom : end);
  const names = told.some((word) => isNoun(word) && !EMPTY_NOUN.test(word.lower));
  return describes && opens && !passive && !names;
}
