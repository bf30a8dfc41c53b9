/** Phrases that leave out what the article has said: "the most commonly reported", "side effects" of what. */
import type { Span } from '../../article/schema.ts';
import { isNoun } from '../../language/tags.ts';
import { altered } from '../../language/word.ts';
import { made } from '../words.ts';
import type { Reading } from './links.ts';
import { detached, spanOf } from './wording.ts';
import type { Words } from './words.ts';

export interface Completed {
  readonly words: Words;
  readonly source: Span | null;
  /** A noun is missing, and the article does not clearly give it. */
  readonly open: boolean;
}

const RELATIONAL = /^(?:dosage|dose|effect|benefit|risk|use)$/;
const RELATIONAL_ADJECTIVE =
  /^(?:side|adverse|high|higher|low|lower|large|small|typical|recommended|common|long-term|short-term|moderate|possible|potential|daily|maximum|optimal|correct|safe|excessive|reported|commonly|most|more|the|key|main|health)$/;

/** Parts and measures that a thing has one of: "the fur" of the animal that the article is about. */
const PART =
  /^(?:fur|coat|tail|wingspan|skin|plumage|diet|lifespan|habitat|screen|display|battery|camera|keyboard|frame|weight|price|cost|surface|atmosphere|density|mass|temperature|orbit|population|capital|economy|climate|area|leaves|roots|flowers|seeds|bark|plot|design|software|hardware|engine|interior|taste|flavour|flavor|texture|dosage|dose|mechanism|origin|purpose|name|term)$/;

/** "The fur is brown": whose, where the article is about one thing and has not told otherwise. */
function completePart(words: Words, reading: Reading): Completed | null {
  const { topic } = reading;
  if (topic === null || topic.mention.sort === 'person' || topic.mention.many === true) return null;
  const [the, noun, next] = words;
  if (the?.lower !== 'the' || noun === undefined || noun.start < 0 || !PART.test(noun.lower))
    return null;
  if (
    !/^nsubj/.test(noun.relation) ||
    next === undefined ||
    !/^(?:VB[ZPD]|MD|RB|VBN)$/.test(next.tag)
  )
    return null;
  if (
    topic.keys.has(noun.lower) ||
    words.some((word) => topic.keys.has(word.lower.replace(/'s$/, '')))
  )
    return null;
  if (reading.owned.has(noun.lemma)) return null;
  return {
    words: [the, noun, made('of', 'IN'), ...detached(topic.words), ...words.slice(2)],
    source: spanOf(topic.mention.words),
    open: false,
  };
}

/** "Side effects may include X" in an article on something that is taken: whose side effects. */
export function completeRelational(words: Words, reading: Reading): Completed | null {
  const { topic } = reading;
  const part = completePart(words, reading);
  if (part !== null) return part;
  if (topic === null || !topic.taken) return null;
  const first = words.findIndex((word) => word.start >= 0 && word.kind !== 'sign');
  const mention = reading.mentions.find(
    (one) => one.words[0]?.start === words[first]?.start || one.head.start === words[first]?.start,
  );
  const head = mention?.head;
  const at = words.findIndex((word) => word.start === head?.start);
  if (mention === undefined || head === undefined || at < 0) return null;
  if (mention.role === 'other' || mention.role === 'object' || !RELATIONAL.test(head.lemma))
    return null;
  const modifiers = words.slice(0, at);
  if (!modifiers.every((word) => RELATIONAL_ADJECTIVE.test(word.lower) || word.tag === 'VBN'))
    return null;
  if (words[at + 1]?.lower === 'of' || words[at + 1]?.lower === 'for') return null;
  if (words.some((word) => topic.keys.has(word.lower.replace(/'s$/, '')))) return null;
  const owner = detached(topic.words);
  return {
    words: [...words.slice(0, at + 1), made('of', 'IN'), ...owner, ...words.slice(at + 1)],
    source: spanOf(topic.mention.words),
    open: false,
  };
}

/** "The most commonly reported include X": the noun that the sentence before has just used. */
export function completeHeadless(words: Words, reading: Reading): Completed | null {
  if (words[0]?.lower !== 'the') return null;
  let at = 1;
  while (words[at]?.tag === 'RB' || words[at]?.tag === 'JJ') at += 1;
  const superlative = words
    .slice(1, at)
    .some((word) => /^(?:most|least)$/.test(word.lower) || /est$/.test(word.lower));
  if (words[at]?.tag === 'VBN' || words[at]?.tag === 'VBD') at += 1;
  const verb = words[at];
  if (!superlative || verb === undefined || isNoun(verb) || !/^VB[PZD]?$|^MD$/.test(verb.tag))
    return null;
  const plural = verb.tag === 'VBP' || verb.tag === 'VB' || /^(?:were|are)$/.test(verb.lower);
  const source = reading.before.findLast(
    (mention) => mention.many === plural && mention.role !== 'owner' && mention.role !== 'subject',
  );
  const noun = source?.words.filter((word) => isNoun(word)) ?? [];
  if (noun.length === 0) return { words, source: null, open: true };
  return {
    words: [
      ...words.slice(0, at),
      ...detached(noun),
      altered(verb, { tag: verb.tag === 'VB' ? 'VBP' : verb.tag }),
      ...words.slice(at + 1),
    ],
    source: spanOf(noun),
    open: false,
  };
}
