/** "This herb", "this range": phrases that point back with a noun of their own. */
import { isPlural, mainClause, nounPhrase } from '../../language/phrases.ts';
import type { Word } from '../../language/tags.ts';
import { made, midSentence } from '../words.ts';
import { type Discourse, detached, type Resolved, type Words } from './discourse.ts';

const CLASS_NOUN =
  /^(?:herb|plant|substance|drug|medication|medicine|supplement|compound|product|chemical|company|firm|organization|organisation|agency|country|city|state|species|animal|disease|condition|disorder|language|game|device|technology|film|movie|book|album|song|band|team|university|school|material|metal|gas|planet|food|fruit|vegetable|nutrient|vitamin|mineral|program|programme|platform|tool|app|software|framework|library|treatment|therapy|vaccine|virus|bacterium|remedy|ingredient|beverage|drink|practice|virus|currency|cryptocurrency|asset|fund|plan|law|treaty|organism|crop|technique|sport)$/;

/** "This natural herb offers" → the topic, where the noun only names its class. */
export function resolveDemonstrative(words: Words, discourse: Discourse): Resolved | null {
  const clause = mainClause(words);
  const from = clause?.subject.from ?? 0;
  const first = words[from];
  if (first === undefined || !/^(?:this|these|such|that|the)$/.test(first.lower)) return null;
  const end = nounPhrase(words, from);
  const head = words[end - 1];
  if (head === undefined || end - from < 2)
    return first.lower === 'the' ? null : { words, contextNeeded: first.lower !== 'such' };
  const quantity = quantityFor(head, discourse.previous);
  if (quantity !== null && first.lower === 'this') {
    const noun = { ...head };
    return {
      words: [
        ...words.slice(0, from),
        made('the', 'DT'),
        noun,
        made('of', 'IN'),
        ...quantity,
        ...words.slice(end),
      ],
      contextNeeded: false,
    };
  }
  const { topic } = discourse;
  const classNoun = CLASS_NOUN.test(head.lower.replace(/s$/, '')) || CLASS_NOUN.test(head.lower);
  const saidBefore =
    discourse.before[0]?.some((mention) => mention.words.at(-1)?.lower === head.lower) ?? false;
  const matches = topic !== null && topic.plural === isPlural(words, { from, to: end });
  const bare = first.lower !== 'the' || end - from === 2;
  if (
    classNoun &&
    matches &&
    topic !== null &&
    !saidBefore &&
    bare &&
    !topic.key.includes(head.lower)
  ) {
    const rest = words.slice(end);
    return {
      words: [...words.slice(0, from), ...midSentence(topic.words).map(detached), ...rest],
      contextNeeded: false,
    };
  }
  if (first.lower === 'the') return null;
  return { words, contextNeeded: !(first.lower === 'such' && words[from + 1]?.lower === 'as') };
}

/** "this range" after "1-3 grams of dry leaf per dose": the quantity itself, from the sentence before. */
function quantityFor(head: Word, previous: Words): Words | null {
  if (!/^(?:range|dose|dosage|amount|quantity|interval|limit)$/.test(head.lower)) return null;
  const at = previous.findIndex(
    (word) => word.tag === 'CD' && (head.lower !== 'range' || /\d\s?[-–]\s?\d/.test(word.text)),
  );
  if (at < 0) return null;
  let end = nounPhrase(previous, at);
  if (end < 0) return null;
  for (;;) {
    const next =
      previous[end]?.tag === 'IN' && /^(?:of|per|a|in|for)$/.test(previous[end]?.lower ?? '')
        ? nounPhrase(previous, end + 1)
        : -1;
    if (next < 0) break;
    end = next;
  }
  const phrase = [...previous.slice(at, end)];
  // The rate that belongs to it: ", taken 4-6 times daily".
  const rest = previous.slice(end);
  const rate =
    rest[0]?.lower === ',' && rest[1]?.tag === 'VBN' && rest.some((word) => word.tag === 'CD');
  const stop = rest.slice(1).findIndex((word) => word.kind === 'sign');
  if (rate) phrase.push(...rest.slice(0, stop < 0 ? rest.length : stop + 1), made(',', 'SIGN'));
  return phrase.map(detached);
}
