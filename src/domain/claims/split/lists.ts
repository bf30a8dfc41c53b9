/**
 * Coordination: "dry mouth, nausea and fatigue" gives three statements, "can reduce X and improve Y" two.
 * A list is taken apart only where its members are of one form and each can be true by itself.
 */

import { NOUNS } from '../../language/lexicon.ts';
import { frameEnd, mainClause, nounPhrase, nounPhraseBefore } from '../../language/phrases.ts';
import { isFiniteVerb, isNoun, type Tag, type Word } from '../../language/tagger.ts';
import { made } from '../words.ts';
import { agree, pluralSubject, singular } from './grammar.ts';
import { depths, join, type Rule, type Words } from './rule.ts';

/** A list of this many members is an index, not a statement. */
const LONGEST_LIST = 24;

const isComma = (word: Word | undefined) => word?.lower === ',';
const has = (word: Word | undefined, ...tags: Tag[]) =>
  word !== undefined && tags.includes(word.tag);

/** Words after which two things belong together: splitting them would say something else. */
const COLLECTIVE =
  /^(?:between|among|amongst|combination|combinations|combine|combines|combined|combining|mix|mixes|mixed|mixing|mixture|blend|blends|blended|ratio|together|difference|differences|distinction|relationship|relationships|correlation|interplay|interaction0|balance|both0|same|versus|vs|vs\.|compare|comparing|intersection|sum|total|union|merger|merge|merged|trade-off|tradeoff|gap|link|conflict|divided|alternate|alternates|either|whether|from0)$/;
const FIXED = new Set(
  `research and development|terms and conditions|supply and demand|trial and error|pros and cons|food and drug|health and safety|
  science and technology|arts and crafts|law and order|wear and tear|more and more|again and again|back and forth|up and down|
  day and night|black and white|rock and roll|signs and symptoms|salt and pepper|bed and breakfast|checks and balances|
  mergers and acquisitions|over and over|less and less|men and women|boys and girls|first and foremost|each and every|
  now and then|one and only|ups and downs|goods and services|profit and loss|assets and liabilities|thoughts and feelings|
  peace and quiet|policies and procedures|rules and regulations|nuts and bolts|question and answer|safe and sound|by and large|
  vice and virtue|time and effort|time and money|hopes and dreams|questions and answers|hundreds and thousands|cut and paste`
    .split('|')
    .map((phrase) => phrase.trim()),
);

interface List {
  /** Where the first member starts. */
  readonly from: number;
  readonly items: readonly Words[];
  /** Where the last member ends; what follows belongs to all. */
  readonly to: number;
}

function coordinators(words: Words): number[] {
  const depth = depths(words);
  return words.flatMap((word, at) =>
    word.tag === 'CC' &&
    depth[at] === 0 &&
    at > 0 &&
    at < words.length - 1 &&
    /^(?:and|or|but|nor|&)$/.test(word.lower)
      ? [at]
      : [],
  );
}

const isFixed = (words: Words, at: number) =>
  FIXED.has(`${words[at - 1]?.lower} ${words[at]?.lower} ${words[at + 1]?.lower}`);

/** A list inside "if …", "when …", "by …ing …," or after a collective word stays whole. */
function isGuarded(words: Words, from: number): boolean {
  for (let back = from - 1; back >= Math.max(0, from - 6); back -= 1) {
    const word = words[back];
    if (word === undefined || isFiniteVerb(word)) break;
    if (COLLECTIVE.test(word.lower)) return true;
    if (word.lower === 'of' && /^made|^consist0|^composed/.test(words[back - 1]?.lower ?? ''))
      return true;
  }
  for (let back = from - 1; back >= frameEnd(words); back -= 1) {
    const word = words[back];
    if (word === undefined) break;
    if (
      word.tag === 'SC' &&
      /^(?:if|when|whenever|unless|because|once|whether|until|since|after|before|although|though|while)$/.test(
        word.lower,
      )
    )
      return true;
    if (/^(?:when|where|than)$/.test(word.lower) && word.tag !== 'RB') return true;
    if (isComma(word) && mainVerbBefore(words, back)) break;
  }
  return false;
}

const mainVerbBefore = (words: Words, at: number) =>
  words.slice(0, at).some((word) => isFiniteVerb(word));

/** Later than the main verb, or within the subject, but never in the frame before it. */
function inFrame(words: Words, at: number): boolean {
  if (at < frameEnd(words)) return true;
  const clause = mainClause(words);
  if (clause === null) return false;
  // "Understanding X and Y is crucial": what one does is one thing.
  return at < clause.verb && has(words[clause.subject.from], 'VBG', 'TO', 'WP');
}

// ---- verb phrases ---------------------------------------------------------------------------------------------

const PAST: readonly Tag[] = ['VBD'];
const PRESENT: readonly Tag[] = ['VBZ', 'VBP', 'MD'];
const ANY_FINITE: readonly Tag[] = ['VBZ', 'VBP', 'VBD', 'MD'];

/** Which verb form opens here, adverbs passed over. */
function verbAt(words: Words, from: number): { at: number; forms: readonly Tag[] } | null {
  let at = from;
  while (has(words[at], 'RB') || /^(?:then|also)$/.test(words[at]?.lower ?? '')) at += 1;
  const word = words[at];
  if (word === undefined) return null;
  if (isFiniteVerb(word) && (word.lemma === 'be' || word.lemma === 'have'))
    return { at, forms: ANY_FINITE };
  if (word.tag === 'VBD') return { at, forms: PAST };
  if (word.tag === 'VBZ' || word.tag === 'VBP') return { at, forms: PRESENT };
  if (word.tag === 'MD') return { at, forms: ANY_FINITE };
  if (word.tag === 'VB') return { at, forms: ['VB'] };
  if (word.tag === 'VBN') return { at, forms: ['VBN'] };
  if (word.tag === 'VBG') return { at, forms: ['VBG'] };
  if (word.tag === 'TO' && has(words[at + 1], 'VB', 'RB')) return { at, forms: ['TO'] };
  return null;
}

function partnerBefore(words: Words, to: number, forms: readonly Tag[]): number {
  const depth = depths(words);
  for (let at = to - 1; at >= 0; at -= 1) {
    const word = words[at];
    if (word === undefined || depth[at] !== 0) continue;
    if (has(word, ...forms)) return verbStart(words, at, forms);
    // A finite verb closes off the participles and infinitives before it.
    if (
      isFiniteVerb(word) &&
      !forms.some((form) => form.startsWith('VBZ') || form === 'VBD' || form === 'MD')
    ) {
      return forms.includes('VB') && has(word, 'MD') ? -1 : -1;
    }
  }
  return -1;
}

/** "has been shown and has proved": the group begins at its auxiliary. */
function verbStart(words: Words, at: number, forms: readonly Tag[]): number {
  if (
    forms.includes('VBG') ||
    forms.includes('VBN') ||
    forms.includes('VB') ||
    forms.includes('TO')
  )
    return at;
  let start = at;
  while (has(words[start - 1], 'MD') || (isFiniteVerb(words[start - 1]) && start > 0)) start -= 1;
  return start;
}

function verbList(words: Words, joint: number): List | null {
  const right = verbAt(words, joint + 1);
  if (right === null) return null;
  const oxford = isComma(words[joint - 1]);
  const limit = oxford ? joint - 1 : joint;
  let left = partnerBefore(words, limit, right.forms);
  if (left < 0) return null;
  // "V1 A, V2 B, and V3 C": earlier members start after commas with the same form.
  const starts = [left];
  for (;;) {
    const first = starts[0] ?? left;
    let before = first;
    while (has(words[before - 1], 'RB')) before -= 1;
    if (!isComma(words[before - 1])) break;
    const earlier = partnerBefore(words, before - 1, right.forms);
    if (earlier < 0 || starts.length > LONGEST_LIST) break;
    starts.unshift(earlier);
    left = earlier;
  }
  if (starts.length > 1 && !oxford && isComma(words[joint - 1])) return null;
  let from = starts[0] ?? left;
  // An adverb before the first verb is its own only when the others have theirs.
  const ownAdverb =
    right.at > joint + 1 &&
    has(words[from - 1], 'RB') &&
    words[from - 1]?.lower !== 'not' &&
    has(words[from - 2], 'TO');
  if (ownAdverb) from -= 1;
  const bounds = [...starts.slice(1), limit + (oxford ? 1 : 0)];
  const items: Words[] = starts.map((start, index) => {
    const begin = index === 0 ? from : start;
    let lead = begin;
    while (index > 0 && has(words[lead - 1], 'RB')) lead -= 1;
    let end = index + 1 < starts.length ? (starts[index + 1] ?? limit) : limit;
    while (has(words[end - 1], 'RB') && index + 1 < starts.length) end -= 1;
    if (isComma(words[end - 1])) end -= 1;
    return words.slice(lead, end);
  });
  if (bounds.length === 0) return null;
  const last = words.slice(joint + 1);
  if (has(words[right.at], 'TO') === false && has(words[from], 'TO')) return null;
  return { from, items: shareObject([...items, last]), to: words.length };
}

/** "finding and attracting candidates": the object of the last verb is everybody's. */
function shareObject(items: readonly Words[]): Words[] {
  const last = items.at(-1) ?? [];
  const bare = items
    .slice(0, -1)
    .every((item) => item.filter((word) => word.tag !== 'RB').length === 1);
  if (!bare) return [...items];
  let verb = 0;
  while (has(last[verb], 'RB')) verb += 1;
  if (has(last[verb], 'VBN') && items.length < 2) return [...items];
  const object = last.slice(verb + 1);
  const transitive = nounPhrase(object, 0) > 0 || (has(object[0], 'IN') && !has(last[verb], 'VBN'));
  if (!transitive && !has(last[verb], 'VBN')) return [...items];
  return items.map((item, index) => (index + 1 < items.length ? join(item, object) : item));
}

// ---- noun phrases ---------------------------------------------------------------------------------------------

/** "in rare cases, adverse reactions": a member may open with a phrase of its own. */
function memberEnd(words: Words, from: number): number {
  let start = from;
  if (has(words[start], 'IN') && !/^(?:of)$/.test(words[start]?.lower ?? '')) {
    const inner = nounPhrase(words, start + 1);
    if (inner > 0 && isComma(words[inner])) start = inner + 1;
  }
  if (
    /^(?:even|also|sometimes|often|occasionally|especially|eventually|possibly|potentially)$/.test(
      words[start]?.lower ?? '',
    )
  )
    start += 1;
  // "milk, meat, and plowing fields": something done may stand among things.
  const doing = has(words[start], 'VBG') && isComma(words[from - 2]);
  const end = nounPhrase(words, doing ? start + 1 : start);
  if (end < 0 || has(words[start], 'PRP')) return -1;
  return tailOf(words, end);
}

/** Nouns that an infinitive completes: "the ability to see and the right to speak". Elsewhere it serves all members. */
const OWN_INFINITIVE =
  /^(?:ability|right|need|plan|plans|effort|efforts|way|ways|attempt|attempts|desire|tendency|failure|willingness|capacity|opportunity|opportunities|decision|power|time|intention|refusal|obligation|duty|potential|chance|permission|access)$/;

/** A member keeps "of …", and other tails unless they speak of time or place for the whole list. */
function tailOf(words: Words, from: number): number {
  let end = from;
  for (;;) {
    const word = words[end];
    if (word?.lower === 'such' && words[end + 1]?.lower === 'as') return words.length;
    if (has(word, 'TO') && !OWN_INFINITIVE.test(words[end - 1]?.lower ?? '')) return end;
    if (has(word, 'VBN', 'VBG', 'WP', 'TO') || (has(word, 'JJ') && has(words[end + 1], 'IN')))
      return clauseTail(words, end);
    if (!has(word, 'IN')) return end;
    if (sharedTail(words, end)) return end;
    const next = nounPhrase(words, end + 1);
    if (next < 0) return has(words[end + 1], 'VBG') ? clauseTail(words, end) : end;
    end = next;
    // "towards someone or something": the pair hangs on the preposition.
    const joined = words[end]?.lower === 'or' ? nounPhrase(words, end + 1) : -1;
    if (joined > 0) end = joined;
  }
}

/** The tail runs to the end of the words, or to the verb whose subject the list is. */
function clauseTail(words: Words, from: number): number {
  const clause = mainClause(words);
  if (clause !== null && from < clause.verb) return clause.verb;
  const comma = words.findIndex((word, at) => at > from && isComma(word));
  return comma < 0 ? words.length : comma;
}

const SHARED =
  /^(?:during|throughout|before|after|until|since|while|worldwide|within|following|amid|per|despite|because|due|depending|based|without|via)$/;

function sharedTail(words: Words, at: number): boolean {
  const lower = words[at]?.lower ?? '';
  if (SHARED.test(lower)) return true;
  const next = words[at + 1];
  return (
    /^(?:in|on|by|for|over|from)$/.test(lower) && /^(?:1[5-9]|20)\d\d$/.test(next?.lower ?? '')
  );
}

/** Start of the first member: the nearest phrase, or a wider one that opens as the last one does. */
function firstMember(words: Words, to: number, last: Words): number {
  const near = nounPhraseBefore(words, to);
  if (near < 0) return -1;
  // "a charge on A and a charge on B": the members are built alike, down to their prepositions.
  const links = new Set(last.filter((word) => word.tag === 'IN').map((word) => word.lower));
  let alike = near;
  while (links.has(words[alike - 1]?.lower ?? '') && alike > 1) {
    const outer = nounPhraseBefore(words, alike - 1);
    if (outer < 0) break;
    alike = outer;
  }
  if (alike < near) return alike;
  const determined = has(last[0], 'DT', 'PP$', 'CD');
  if (!determined || has(words[near], 'DT', 'PP$', 'CD')) return near;
  let from = near;
  while (has(words[from - 1], 'IN') && from > 1) {
    const outer = nounPhraseBefore(words, from - 1);
    if (outer < 0) break;
    from = outer;
    if (has(words[from], 'DT', 'PP$', 'CD')) return from;
  }
  return near;
}

/** Members between commas, from the right: each has to be a noun phrase from end to end. */
function nounList(words: Words, joint: number): List | null {
  const whole = memberEnd(words, joint + 1);
  const to = whole < 0 ? whole : sharedFrom(words, joint, whole);
  if (to < 0) return null;
  // "… and N V": that is a clause of its own.
  const clause = mainClause(words);
  const last = words.slice(joint + 1, to);
  const oxford = isComma(words[joint - 1]);
  let end = oxford ? joint - 1 : joint;
  const items: Words[] = [last];
  for (;;) {
    let comma = end - 1;
    let depth = 0;
    while (comma >= 0) {
      const sign = words[comma]?.text ?? '';
      if (/^[)\]]$/.test(sign)) depth += 1;
      if (/^[([]$/.test(sign)) depth -= 1;
      if (
        depth === 0 &&
        (isComma(words[comma]) || isFiniteVerb(words[comma]) || /^[;:—–]$/.test(sign))
      )
        break;
      comma -= 1;
    }
    const complete =
      isComma(words[comma]) &&
      comma + 1 < end &&
      isMember(words, comma + 1, end) &&
      items.length < LONGEST_LIST &&
      (oxford || items.length > 1 || comma > 0);
    if (!complete) break;
    items.unshift(words.slice(comma + 1, end));
    end = comma;
  }
  if (oxford && items.length === 1) return null;
  let from = firstMember(words, end, last);
  if (from < 0) return null;
  // "web and mobile apps, games, and tools": the first member is a pair itself.
  if (items.length > 1 && has(words[from - 1], 'CC')) {
    const wider = nounPhraseBefore(words, from - 1);
    if (wider < 0) return null;
    from = wider;
  }
  if (clause !== null && from <= clause.verb && end > clause.verb) return null;
  items.unshift(words.slice(from, end));
  return { from, items, to };
}

/** "the growth and spread of X", "padding and grip for Y": two bare nouns share what follows the second. */
function sharedFrom(words: Words, joint: number, to: number): number {
  const bare = nounPhrase(words, joint + 1);
  const left = nounPhraseBefore(words, joint);
  if (bare !== joint + 2 || bare === to || left < 0 || isComma(words[joint - 1])) return to;
  if (words[left - 1]?.tag === 'IN' && words[left - 1]?.lower === words[bare]?.lower) return to;
  const determined = has(words[left], 'DT', 'PP$') && joint - left === 2;
  const plain = joint - left === 1 && !has(words[left], 'NNP');
  return has(words[bare], 'IN') && (determined || plain) ? bare : to;
}

function isMember(words: Words, from: number, to: number): boolean {
  const end = nounPhrase(words, from);
  if (end < 0 || has(words[from], 'PRP')) return false;
  if (end === to) return true;
  const tail = words.slice(end, to);
  return (
    (has(tail[0], 'IN') || (has(tail[0], 'VBN') && has(tail[1], 'IN')) || has(tail[0], 'CC')) &&
    !tail.some((word) => isFiniteVerb(word))
  );
}

/** "the size and shape", "a poet and novelist": a determiner of the first is everybody's. */
function shareDeterminer(items: readonly Words[]): Words[] {
  const lead = items[0]?.[0];
  // "approximately 21% oxygen and 79% nitrogen": the hedge is everybody's.
  if (has(lead, 'RB', 'IN') && has(items[0]?.[1], 'CD') && lead !== undefined) {
    return items.map((item, index) =>
      index > 0 && has(item[0], 'CD') ? join([lead], item) : item,
    );
  }
  if (
    lead === undefined ||
    !(
      has(lead, 'PP$') || /^(?:the|a|an|this|these|his|her|its|their|our|my|your)$/.test(lead.lower)
    )
  )
    return [...items];
  const owner =
    items[0]?.findIndex(
      (word, at) => /['’]s?$/.test(word.text) && isNoun(word) && at < (items[0]?.length ?? 0) - 1,
    ) ?? -1;
  return items.map((item, index) => {
    const first = item[0];
    if (index > 0 && owner >= 0 && !has(first, 'DT', 'PP$', 'CD', 'PRP', 'NNP', 'IN'))
      return join((items[0] ?? []).slice(0, owner + 1), item);
    if (index === 0 || first === undefined || has(first, 'DT', 'PP$', 'CD', 'PRP', 'NNP', 'IN'))
      return item;
    const head = item[nounPhrase(item, 0) - 1];
    if (/^an?$/.test(lead.lower) && has(head, 'NNS')) return item;
    return join([{ ...lead, start: -1, end: -1 }], item);
  });
}

/** Names and numbers that only look like lists: "Disease Control and Prevention", "15 and 16 August". */
function isOneName(words: Words, list: List, joint: number): boolean {
  const last = list.items.at(-1) ?? [];
  const first = list.items.at(-2) ?? [];
  const right = words[joint + 1];
  if (has(right, 'NNP') && list.items.length === 2) {
    const before = words.slice(Math.max(0, list.from - 4), list.from);
    if (
      before.some((word) => word.lower === 'for' || word.lower === 'of') &&
      before.some((word) => has(word, 'NNP'))
    )
      return true;
    const nextTo = words[joint - 1];
    if (words[joint]?.lower === '&' && has(nextTo, 'NNP')) return true;
  }
  const bareNumber = (item: Words) => item.length === 1 && has(item[0], 'CD');
  return bareNumber(last) || bareNumber(first);
}

/** "mind and body practices": the last noun may be meant for both, so the pair stays. */
function sharesHead(list: List): boolean {
  if (list.items.length > 2) return false;
  const [left, right] = list.items;
  if (left === undefined || right === undefined) return true;
  const nouns = right.filter((word) => isNoun(word)).length;
  // "the Indian and Pacific oceans"
  const names = left.every((word) => has(word, 'NNP', 'DT'));
  if (
    names &&
    right.slice(0, -1).every((word) => has(word, 'NNP')) &&
    right.length > 1 &&
    has(right.at(-1), 'NN', 'NNS')
  )
    return true;
  const bare =
    left.length === 1 &&
    has(left[0], 'NN') &&
    !/(?:tion|ness|ity|ment|ance|ence|ism|ia|ing|th|cy|sis|ety|ain|ion)$/.test(
      left[0]?.lower ?? '',
    );
  if (bare && nouns > 1 && right.every((word) => isNoun(word))) return true;
  // "bizarre and prophetic dreams": a lone unknown word before an adjective is one itself, as like as not.
  const known =
    /(?:tion|ness|ity|ment|ance|ence|ism|ing|s)$/.test(left[0]?.lower ?? '') ||
    has(left[0], 'NNP') ||
    NOUNS.has(left[0]?.lower ?? '');
  return left.length === 1 && !known && has(left[0], 'NN') && has(right[0], 'JJ', 'RB');
}

// ---- adjectives -----------------------------------------------------------------------------------------------

/** "is safe and effective"; "a safer and more accessible option". */
function adjectiveList(words: Words, joint: number): List | null {
  let right = joint + 1;
  while (has(words[right], 'RB') && !has(words[right + 1], 'VB')) right += 1;
  if (!has(words[right], 'JJ') && !(has(words[right], 'VBN') && has(words[joint - 1], 'JJ', 'VBN')))
    return null;
  const end = right + 1;
  if (!has(words[joint - 1], 'JJ', 'VBN')) return null;
  let from = joint - 1;
  while (has(words[from - 1], 'RB') && !isFiniteVerb(words[from - 1])) from -= 1;
  const items: Words[] = [words.slice(from, joint), words.slice(joint + 1, end)];
  while (isComma(words[from - 1]) && has(words[from - 2], 'JJ')) {
    const stop = from - 1;
    from -= 2;
    while (has(words[from - 1], 'RB')) from -= 1;
    items.unshift(words.slice(from, stop));
  }
  const predicate =
    words[from - 1]?.lemma === 'be' ||
    (has(words[from - 1], 'RB') && words[from - 2]?.lemma === 'be');
  if (predicate && !isNoun(words[end]) && !has(words[end], 'JJ')) {
    const tail = words[end];
    if (tail === undefined || has(tail, 'IN', 'SIGN', 'TO', 'SC')) return { from, items, to: end };
    return null;
  }
  const comparatives = items.every(
    (item) => /^(?:more|less)$/.test(item[0]?.lower ?? '') || /er$/.test(item.at(-1)?.lower ?? ''),
  );
  return comparatives && (isNoun(words[end]) || (has(words[end], 'JJ') && isNoun(words[end + 1])))
    ? { from, items, to: end }
    : null;
}

/** "its analgesic, mood-regulating, and anxiety-reducing properties": three or more before one noun. */
function modifierSeries(words: Words, joint: number): List | null {
  if (!isComma(words[joint - 1]) || !has(words[joint + 1], 'JJ', 'NN') || !isNoun(words[joint + 2]))
    return null;
  const items: Words[] = [words.slice(joint + 1, joint + 2)];
  let end = joint - 1;
  for (;;) {
    const word = words[end - 1];
    if (!has(word, 'JJ', 'NN') || (!/-/.test(word?.lower ?? '') && !has(word, 'JJ', 'NN'))) break;
    items.unshift(words.slice(end - 1, end));
    if (!isComma(words[end - 2])) {
      const head = words[joint + 2];
      const hyphens = items.filter(
        (item) => /-/.test(item[0]?.lower ?? '') || has(item[0], 'JJ'),
      ).length;
      if (items.length < 3 || hyphens < items.length - 1 || !has(head, 'NNS')) return null;
      return { from: end - 1, items, to: joint + 2 };
    }
    end -= 2;
  }
  return null;
}

// ---- prepositional phrases --------------------------------------------------------------------------------------

/** "for adults and for children". */
function prepositionList(words: Words, joint: number): List | null {
  const lead = words[joint + 1];
  if (!has(lead, 'IN') || lead === undefined) return null;
  const limit = isComma(words[joint - 1]) ? joint - 1 : joint;
  for (let at = limit - 1; at >= Math.max(0, limit - 14); at -= 1) {
    if (isFiniteVerb(words[at])) return null;
    if (words[at]?.lower === lead.lower && has(words[at], 'IN')) {
      const items = [words.slice(at, limit), words.slice(joint + 1)];
      return { from: at, items, to: words.length };
    }
  }
  return null;
}

// ---- putting together -------------------------------------------------------------------------------------------

/** The statements that a list stands for: what precedes it, one member, what follows it. */
function distribute(words: Words, list: List, isOr: boolean): Words[] | null {
  let before = words.slice(0, list.from);
  const after = words.slice(list.to);
  const lead = before.at(-1)?.lower;
  if (lead === 'both' || lead === 'either' || lead === 'neither') before = before.slice(0, -1);
  if (isOr && lead === 'either') return null;
  const clause = mainClause(words);
  const inSubject = clause !== null && list.to <= clause.verb && list.from >= clause.subject.from;
  const statements: Words[] = [];
  for (const item of list.items) {
    const subject = inSubject
      ? join(before.slice(clause.subject.from), item, words.slice(list.to, clause.verb))
      : null;
    const rest =
      subject === null || clause === null
        ? after
        : predicateFor(words, clause.verb, subject, words.slice(list.to, clause.verb));
    if (rest === null) return null;
    statements.push(raised(before, item, rest));
  }
  return statements;
}

/** "may lead to X such as in rare cases, Y": the condition goes where it can be read, after "may" or to the front. */
function raised(before: Words, item: Words, rest: Words): Words {
  const comma = item.findIndex(isComma);
  if (!has(item[0], 'IN') || comma < 1 || comma > 5) return join(before, item, rest);
  const phrase = item.slice(0, comma);
  const modal = before.findIndex((word) => has(word, 'MD'));
  const body = join(item.slice(comma + 1), rest);
  if (modal < 0) return join(phrase, [made(',', 'SIGN')], before, body);
  const [sign, end] = [made(',', 'SIGN'), made(',', 'SIGN')];
  return join(before.slice(0, modal + 1), [sign], phrase, [end], before.slice(modal + 1), body);
}

/** The predicate of a list of subjects, made to fit one of them. Null where it speaks of all of them together. */
function predicateFor(words: Words, verb: number, subject: Words, between: Words): Words | null {
  const finite = words[verb];
  if (finite === undefined) return null;
  let rest = words.slice(verb + 1);
  if (
    rest.some((word) =>
      /^(?:together|jointly|collectively|combined|respectively|alike|other|total|similar|same|different|equal|opposites?|both0)$/.test(
        word.lower,
      ),
    )
  )
    return null;
  if (
    /^(?:differ|meet|marry|combine|merge|interact|coincide|agree|disagree|compete|collaborate|form|constitute|make|account|total|comprise|share|cooperate|overlap|be0)$/.test(
      words[verb]?.lemma ?? '',
    )
  )
    return null;
  if (/^(?:all|both|each)$/.test(rest[0]?.lower ?? '')) rest = rest.slice(1);
  const alone = !pluralSubject(subject);
  if (alone && finite.lemma === 'be' && rest[0] !== undefined) {
    let at = 0;
    while (has(rest[at], 'RB')) at += 1;
    const end = nounPhrase(rest, at);
    const head = rest[end - 1];
    if (end > at && has(head, 'NNS') && !has(rest[at], 'DT', 'PP$', 'CD', 'PRP')) {
      const one = head === undefined ? null : singular(head);
      if (one === null) return null;
      rest = join(
        rest.slice(0, at),
        [made('a', 'DT')],
        rest.slice(at, end - 1),
        [one],
        rest.slice(end),
      );
    }
    if (has(rest[at], 'CD') && Number(rest[at]?.lower) !== 1) return null;
  }
  return join(between, [agree(finite, subject)], rest);
}

/** "A or B" asserts neither alone, save for what may happen and for examples. */
function orIsOpen(words: Words, from: number): boolean {
  const clause = mainClause(words);
  const relative =
    clause !== null && words.slice(clause.head + 1, from).some((word) => has(word, 'WP'));
  if (relative) return false;
  const before = words.slice(Math.max(0, from - 8), from);
  return before.some((word) =>
    /^(?:can|may|might|could|like|such|including|include|includes|as)$/.test(word.lower),
  );
}

export const splitVerbLists: Rule = (words) => {
  for (const joint of coordinators(words)) {
    if (words[joint]?.lower === 'nor') continue;
    const list = verbList(words, joint);
    if (list === null || isGuarded(words, list.from) || inFrame(words, list.from)) continue;
    if (words[joint]?.lower === 'or' && !orIsOpen(words, list.from + 1)) continue;
    const order =
      words.find((word) => word.tag !== 'RB')?.tag === 'VB' &&
      has(words[list.from], 'VB') &&
      list.from < 2;
    if (order && nounPhrase(list.items.at(-1) ?? [], 1) < 0) continue;
    return distribute(words, list, words[joint]?.lower === 'or');
  }
  return null;
};

interface Found {
  readonly list: List;
  readonly joint: number;
}

/** All lists of the sentence, the longest first: a pair inside a member of a longer list waits for its turn. */
function listsOf(words: Words): Found[] {
  const found = coordinators(words).flatMap((joint): Found[] => {
    const lower = words[joint]?.lower ?? '';
    if (lower === 'but' || lower === 'nor' || isFixed(words, joint)) return [];
    const list =
      modifierSeries(words, joint) ??
      adjectiveList(words, joint) ??
      nounList(words, joint) ??
      prepositionList(words, joint);
    return list === null || list.items.some((item) => item.length === 0) ? [] : [{ list, joint }];
  });
  const outer = found.filter(
    ({ list, joint }) =>
      !found.some(
        (other) =>
          other.list !== list &&
          other.list.items.length > 2 &&
          list.items.length === 2 &&
          joint > other.list.from &&
          joint < other.list.to,
      ),
  );
  return outer.sort((a, b) => b.list.items.length - a.list.items.length);
}

export const splitNounLists: Rule = (words) => {
  for (const { list, joint } of listsOf(words)) {
    const lower = words[joint]?.lower ?? '';
    if (isGuarded(words, list.from) || inFrame(words, list.from)) continue;
    if (lower === 'or' && !orIsOpen(words, list.from)) continue;
    if (isOneName(words, list, joint) || sharesHead(list) || isIdentity(words, list)) continue;
    if (countedWhole(words, list) || contrasted(words, list) || isTorn(words, list)) continue;
    const statements = distribute(
      words,
      { ...list, items: shareDeterminer(list.items) },
      lower === 'or',
    );
    if (statements !== null) return statements;
  }
  return null;
};

/** Whether the list goes on beyond the members that were understood: taking part of it out would leave a stump. */
function isTorn(words: Words, list: List): boolean {
  const clause = mainClause(words);
  const next = words[list.to];
  const goesOn = isComma(next) && has(words[list.to + 1], 'CC');
  const before = words[list.from - 1];
  const inPredicate = clause === null || list.from > clause.verb;
  const startsLate =
    isComma(before) && inPredicate && !has(words[list.from], 'VBG', 'VBN') && list.from > 2;
  return goesOn || startsLate;
}

/** "on Earth and Mars, but not on Neptune": the exception holds for the list as a whole. */
const contrasted = (words: Words, list: List) =>
  words
    .slice(list.from)
    .some(
      (word, at, rest) =>
        (word.lower === 'but' || word.lower === 'rather') &&
        /^(?:not|than|never)$/.test(rest[at + 1]?.lower ?? ''),
    );

/** "The active compounds are A and B": together they are what the subject names. A colon announces such a sum too. */
function isIdentity(words: Words, list: List): boolean {
  const clause = mainClause(words);
  if (words.slice(0, list.from).some((word) => word.lower === ':')) return true;
  if (clause === null || words[clause.head]?.lemma !== 'be' || list.from <= clause.verb)
    return false;
  const before = words
    .slice(clause.head + 1, list.from)
    .filter((word) => !has(word, 'RB') && word.lower !== 'both');
  return (
    before.length === 0 &&
    isNoun(list.items[0]?.at(-1)) &&
    pluralSubject(words.slice(clause.subject.from, clause.verb))
  );
}

/** "two programs: A and B", "A and her husband have five sons": a count speaks of the members together. */
function countedWhole(words: Words, list: List): boolean {
  const clause = mainClause(words);
  const inSubject = clause !== null && list.to <= clause.verb;
  if (inSubject && clause !== null) {
    return (
      words.slice(clause.verb, clause.verb + 4).some((word) => has(word, 'CD')) &&
      words[clause.verb]?.lemma !== 'be' &&
      !list.items.every((item) => has(item.at(-1), 'NNS'))
    );
  }
  return words
    .slice(Math.max(0, list.from - 3), list.from)
    .some((word) => word.lower === 'respectively');
}
