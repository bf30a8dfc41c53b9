/** What an aside speaks of: the noun before it, or the subject of its clause. */
import { type Clause, nounPhraseBefore } from '../../../../language/phrases.ts';
import type { Word } from '../../../../language/tags.ts';
import { gerundOf } from '../../../../language/verbs.ts';
import { altered } from '../../../../language/word.ts';
import { join, type Words } from '../rule.ts';
import { isComma } from './find.ts';

/** The noun phrase right before the sign, with what hangs on it, as a subject. */
export function hostBefore(words: Words, sign: number, clause: Clause | null): Words | null {
  if (clause !== null && sign === clause.subject.to) return words.slice(clause.subject.from, sign);
  if (/^["”]$/.test(words[sign - 1]?.text ?? '')) {
    const open = words.findLastIndex((word, at) => at < sign - 1 && /^["“]$/.test(word.text));
    return open < 0 ? null : words.slice(open, sign);
  }
  let from = nounPhraseBefore(words, sign);
  if (from < 0) return null;
  // "the leaves of the tree": the whole phrase. "a layer of foam on the deck, which …": what is new is spoken of.
  for (;;) {
    const link = words[from - 1];
    const outer = link?.tag === 'IN' ? nounPhraseBefore(words, from - 1) : -1;
    if (outer < 0) break;
    const fresh =
      /^an?$/.test(words[wide(words, outer)]?.lower ?? '') &&
      /^(?:the|its|their)$/.test(words[from]?.lower ?? '');
    if (link?.lower !== 'of' && !fresh) break;
    from = outer;
  }
  return words.slice(from, sign);
}

/** "a layer of foam": where the chain of "of" begins. */
function wide(words: Words, from: number): number {
  let at = from;
  while (words[at - 1]?.lower === 'of') {
    const outer = nounPhraseBefore(words, at - 1);
    if (outer < 0) break;
    at = outer;
  }
  return at;
}

/** Who or what the trailing participle speaks of. */
export function subjectOf(words: Words, clause: Clause, limit: number): Words | null {
  const subject = words.slice(clause.subject.from, Math.min(clause.subject.to, limit));
  const expletive = subject.length === 1 && /^(?:it|there)$/.test(subject[0]?.lower ?? '');
  if (expletive && subject[0]?.tag === 'EX') return null;
  const copular = words[clause.head]?.lemma === 'be';
  if (expletive && copular) {
    const to = words.findIndex(
      (word, at) => at > clause.head && at < clause.head + 5 && word.tag === 'TO',
    );
    return to < 0 ? subject : doing(words, to + 1);
  }
  // "One of its benefits is its ability to X, helping Y": the ability helps.
  if (
    copular &&
    subject[0]?.lower === 'one' &&
    /^(?:the|its|their|his|her)$/.test(words[clause.verb + 1]?.lower ?? '')
  ) {
    const comma = words.findIndex((word, at) => at > clause.verb && isComma(word));
    return comma < 0 ? subject : words.slice(clause.verb + 1, comma);
  }
  return subject;
}

/** "to consult a doctor before use, …" → "consulting a doctor before use". */
function doing(words: Words, at: number): Words | null {
  const verb = words[at];
  if (verb?.tag !== 'VB') return null;
  let end = at + 1;
  while (end < words.length && !isComma(words[end]) && words[end]?.tag !== 'CC') end += 1;
  return join(
    [altered(verb, { text: gerundOf(verb.lemma), lower: gerundOf(verb.lemma), tag: 'VBG' })],
    words.slice(at + 1, end),
  );
}

/** "The chair of X, the 28th conference, was Y" renames X; "Smith and his wife, Ann, had" renames the wife. */
export function narrow(host: Words, first: Word): Words {
  const near = nounPhraseBefore(host, host.length);
  if (near <= 0) return host;
  const renamesName =
    /^(?:a|an|the)$/.test(first.lower) &&
    host.some((word, at) => at >= near && word.tag === 'NNP') &&
    host[near - 1]?.tag === 'IN';
  const renamesLast = host[near - 1]?.tag === 'CC' && first.tag === 'NNP';
  return renamesName || renamesLast ? host.slice(near) : host;
}
