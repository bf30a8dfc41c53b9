/** What an article as a whole is about, where one thing clearly stands out. */
import { mainClause, nounPhrase } from '../../language/phrases.ts';
import { isNoun, type Word } from '../../language/tags.ts';
import { made, midSentence } from '../words.ts';

type Words = readonly Word[];

export interface Topic {
  /** As it is written inside a sentence. */
  readonly words: Words;
  readonly plural: boolean;
  /** Something that people take or use, so that it has doses and side effects. */
  readonly taken: boolean;
  /** Lower-cased, single-spaced. */
  readonly key: string;
}

/** A topic is named in this share of the sentences at least, and this many times. */
const SHARE = 0.2;
const TIMES = 3;
/** How far it has to be ahead of the next candidate. */
const LEAD = 1.4;
const LONGEST = 4;

const GENERIC =
  /^(?:it|this|that|they|people|person|users?|patients?|individuals?|study|studies|research|researchers?|authors?|data|results?|effects?|article|one|many|some|others|thing|way|time|years?|day|example|percent|number|it|there|experts?|scientists?|doctors?|company|government|children|adults|men|women)$/;
const TAKING =
  /^(?:take|taking|takes|taken|took|use|using|uses|used|consume|consuming|try|trying|dose|doses|dosage|capsules?|tablets?|supplements?|extracts?|intake|powder|pills?)$/;

interface Candidate {
  readonly words: Words;
  readonly plural: boolean;
  /** Sentences whose subject it is, and those of them that call it "the …". */
  subjects: number;
  definite: number;
}

const keyOf = (words: Words) => words.map((word) => word.lower.replace(/'s?$/, '')).join(' ');

function bare(words: Words): Words {
  let from = 0;
  while (words[from]?.tag === 'DT' || words[from]?.tag === 'PP$' || words[from]?.kind === 'sign')
    from += 1;
  return words.slice(from);
}

/** Reads the article's first sentences (already tagged) and names what most of them have in their subject or text. */
export function findTopic(sentences: readonly Words[]): Topic | null {
  const candidates = new Map<string, Candidate>();
  for (const words of sentences) {
    const clause = mainClause(words);
    if (clause === null) continue;
    const end = nounPhrase(words, clause.subject.from);
    const phrase = bare(words.slice(clause.subject.from, Math.max(end, clause.subject.from)));
    const last = phrase.at(-1);
    if (last === undefined || phrase.length > LONGEST || !isNoun(last) || GENERIC.test(last.lower))
      continue;
    if (phrase.some((word) => word.tag === 'PRP' || word.tag === 'CD')) continue;
    const key = keyOf(phrase);
    const definite = words[clause.subject.from]?.lower === 'the' ? 1 : 0;
    const known = candidates.get(key);
    if (known === undefined) {
      candidates.set(key, { words: phrase, plural: last.tag === 'NNS', subjects: 1, definite });
    } else {
      known.subjects += 1;
      known.definite += definite;
    }
  }
  const texts = sentences.map((words) => ` ${keyOf(words)} `);
  const ranked = [...candidates]
    .filter(([, entry]) => entry.subjects > 0)
    .sort((a, b) => b[1].subjects - a[1].subjects)
    .slice(0, 12)
    .map(([key, entry]) => {
      const named = texts.filter((text) => text.includes(` ${key} `)).length;
      return { key, entry, named, score: named + 2 * entry.subjects };
    })
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (best === undefined || best.named < TIMES || best.named < SHARE * texts.length) return null;
  const rival = ranked.find(
    (other) => other !== best && !other.key.includes(best.key) && !best.key.includes(other.key),
  );
  if (rival !== undefined && best.score < rival.score * LEAD) return null;
  return {
    words:
      best.entry.definite > best.entry.subjects / 2
        ? [made('the', 'DT'), ...midSentence(best.entry.words)]
        : asWritten(best.key, best.entry.words, sentences),
    plural: best.entry.plural,
    taken: isTaken(best.key, sentences),
    key: best.key,
  };
}

/** The spelling inside sentences: "kratom", although the first sentence opens with "Kratom". */
function asWritten(key: string, words: Words, sentences: readonly Words[]): Words {
  const first = key.split(' ')[0];
  for (const sentence of sentences) {
    const at = sentence.findIndex((word, index) => index > 0 && word.lower === first);
    if (at > 0 && sentence[at - 1]?.kind !== 'sign') {
      const found = sentence.slice(at, at + words.length);
      if (keyOf(found) === key) return found;
    }
  }
  return words;
}

function isTaken(key: string, sentences: readonly Words[]): boolean {
  const first = key.split(' ')[0];
  return sentences.some((words) =>
    words.some(
      (word, at) =>
        word.lower === first &&
        [-2, -1, 1].some((step) => TAKING.test(words[at + step]?.lower ?? '')),
    ),
  );
}
