/** Lists of noun phrases, and where their first and last members begin and end. */
import { mainClause, nounPhrase, nounPhraseBefore } from '../../../../language/phrases.ts';
import { isFiniteVerb } from '../../../../language/tags.ts';
import type { Words } from '../rule.ts';
import { has, isComma, type List, LONGEST_LIST } from './model.ts';

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
    const joined = /^(?:or|and)$/.test(words[end]?.lower ?? '') ? nounPhrase(words, end + 1) : -1;
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
function firstMember(words: Words, to: number, others: readonly Words[]): number {
  const last = others.at(-1) ?? [];
  const near = nounPhraseBefore(words, to);
  if (near < 0) return -1;
  // "a charge on A and a charge on B": the members are built alike, down to their prepositions.
  const linksOf = (item: Words) =>
    item.filter((word) => word.tag === 'IN').map((word) => word.lower);
  const links = new Set(
    linksOf(last).filter((link) => others.every((item) => linksOf(item).includes(link))),
  );
  let alike = near;
  while (links.has(words[alike - 1]?.lower ?? '') && alike > 1) {
    const outer = nounPhraseBefore(words, alike - 1);
    if (outer < 0) break;
    alike = outer;
  }
  if (alike < near) return alike;
  const determined = others.every((item) => has(item[0], 'DT', 'PP$', 'CD'));
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
export function nounList(words: Words, joint: number): List | null {
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
  let from = firstMember(words, end, items);
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
  if (tail.some((word) => /^(?:such|including|like)$/.test(word.lower))) return false;
  return (
    (has(tail[0], 'IN') || (has(tail[0], 'VBN') && has(tail[1], 'IN')) || has(tail[0], 'CC')) &&
    !tail.some((word) => isFiniteVerb(word))
  );
}
