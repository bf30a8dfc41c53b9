/** Phrases that leave out what the article has said: "the most commonly reported", "side effects" of what. */
import { mainClause, nounPhrase } from '../../language/phrases.ts';
import { isNoun } from '../../language/tags.ts';
import { made, midSentence } from '../words.ts';
import { type Discourse, detached, type Resolved, type Words } from './discourse.ts';

const RELATIONAL = /^(?:dosage|dosages|dose|doses|effects?|benefits?|risks?)$/;
const RELATIONAL_ADJECTIVE =
  /^(?:side|adverse|high|higher|low|lower|large|small|typical|recommended|common|long-term|short-term|moderate|possible|potential|daily|maximum|optimal|correct|safe|excessive|reported|commonly|most|more|the)$/;

/** "Side effects may include X" in an article on something that is taken: whose side effects. */
export function completeRelational(words: Words, discourse: Discourse): Words {
  const { topic } = discourse;
  const clause = mainClause(words);
  if (topic === null || !topic.taken || clause === null) return words;
  const { from } = clause.subject;
  const end = nounPhrase(words, from);
  const head = words[end - 1];
  if (end !== clause.subject.to || head === undefined || !RELATIONAL.test(head.lower)) return words;
  const phrase = words.slice(from, end);
  const modifiers = phrase.slice(0, -1);
  if (!modifiers.every((word) => RELATIONAL_ADJECTIVE.test(word.lower) || word.tag === 'VBN'))
    return words;
  if (words.some((word) => topic.key.split(' ')[0] === word.lower.replace(/'s$/, ''))) return words;
  const owner = midSentence(topic.words).map(detached);
  return [...words.slice(0, end), made('of', 'IN'), ...owner, ...words.slice(end)];
}

/** "The most commonly reported include X": the noun that the sentence before has just used. */
export function completeHeadless(words: Words, discourse: Discourse): Resolved | null {
  if (words[0]?.lower !== 'the') return null;
  let at = 1;
  while (words[at]?.tag === 'RB' || words[at]?.tag === 'JJ') at += 1;
  const superlative = words
    .slice(1, at)
    .some((word) => /^(?:most|least)$/.test(word.lower) || /est$/.test(word.lower));
  if (words[at]?.tag === 'VBN') at += 1;
  const verb = words[at];
  if (!superlative || verb === undefined || isNoun(words[at]) || !/^VB[PZD]?$|^MD$/.test(verb.tag))
    return null;
  const plural =
    verb.tag === 'VBP' || verb.tag === 'VB' || verb.lower === 'were' || verb.lower === 'are';
  const source = discourse.before[0]?.findLast(
    (mention) => mention.plural === plural && mention.role !== 'owner',
  );
  const noun = source?.words.filter((word) => isNoun(word)) ?? [];
  if (noun.length === 0) return { words, contextNeeded: true };
  return {
    words: [
      ...words.slice(0, at),
      ...noun.map(detached),
      { ...verb, tag: verb.tag === 'VB' ? 'VBP' : verb.tag },
      ...words.slice(at + 1),
    ],
    contextNeeded: false,
  };
}
