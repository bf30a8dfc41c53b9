/**
 * The resolve stage: pronouns, "this herb" and phrases without their noun get the words of their antecedent where
 * the article leaves one that is clear. Otherwise the text stays and the claim is flagged.
 */
import type { Span } from '../../article/schema.ts';
import { isNoun, type Word } from '../../language/tags.ts';
import type { Unresolved } from '../schema.ts';
import { completeHeadless, completeRelational } from './completions.ts';
import type { Entity } from './entities.ts';
import type { Candidate, Link, Reading } from './links.ts';
import { asMeasure, quantityFor } from './quantities.ts';
import { thirdPerson } from './speaker.ts';
import { withSubject } from './subjectless.ts';
import { spanOf } from './wording.ts';
import type { Words } from './words.ts';

/** Words of a statement that stay open. */
interface Open {
  readonly words: Words;
  readonly candidates: readonly Candidate[];
}

export interface Resolved {
  readonly words: Words;
  readonly contextNeeded: boolean;
  /** Where the article says what was put in. Empty where nothing was. */
  readonly sources: readonly Span[];
  readonly open: readonly Open[];
}

/** Longer statements are lists or broken text: they name what they speak of, or nobody could say what it is. */
const LONGEST = 160;
const MOST_OPEN = 10;

/** Words that "they" takes up whatever their number: "if a child is awake, ask them". */
const HUMAN =
  /^(?:many|some|others|those|people|everyone|someone|anyone|most|human|person|individual|child|patient|student|user|adult|parent|victim|customer|client|employee|worker|member|reader|teacher|applicant|tenant|citizen|infant|baby|you|one)$/;

/** One statement made to stand alone as far as the article allows. */
export function resolveStatement(given: Words, reading: Reading): Resolved {
  if (given.length > LONGEST) return { words: given, contextNeeded: false, sources: [], open: [] };
  const statement = withSubject(given);
  const sources: Span[] = [];
  const open: Open[] = [];
  const headless = completeHeadless(statement, reading);
  if (headless?.source != null) sources.push(headless.source);
  const start = headless?.words ?? statement;
  const put = new Set<Entity>();
  const list: Word[] = [];
  for (let at = 0; at < start.length; ) {
    const word = start[at];
    if (word === undefined) break;
    const quantity = measure(start, at, reading);
    if (quantity !== null) {
      list.push(...quantity.words);
      sources.push(quantity.source);
      at += 2;
      continue;
    }
    const link = word.start < 0 ? undefined : reading.links.get(word.start);
    if (link === undefined || !whole(link, start, at)) {
      list.push(word);
      at += 1;
      continue;
    }
    if (link.speaker === true) {
      const verb = verbAfter(start, at);
      const agreeing = verb === null ? null : thirdPerson(verb.word);
      const subject = /^(?:i|we)$/.test(word.lower);
      if (subject && (verb === null || agreeing === null)) {
        list.push(word);
        at += 1;
        continue;
      }
      list.push(...link.words);
      sources.push(...link.sources);
      at += 1;
      if (subject && verb !== null && agreeing !== null) {
        list.push(...start.slice(at, verb.at), agreeing);
        at = verb.at + 1;
      }
      continue;
    }
    const words = start.slice(at, at + link.length);
    at += link.length;
    if (
      link.entity !== null &&
      !(put.has(link.entity) && link.length === 1) &&
      replaces(link, words, start, reading)
    ) {
      list.push(...link.words);
      put.add(link.entity);
      sources.push(...link.sources);
      // "They publish novels" of a firm: "The firm publishes novels".
      const verb = word.lower === 'they' && isOne(link.words) ? verbAfter(start, at - 1) : null;
      const agreeing = verb === null ? null : thirdPerson(verb.word);
      if (verb !== null && agreeing !== null) {
        list.push(...start.slice(at, verb.at), agreeing);
        at = verb.at + 1;
      }
    } else {
      if (link.entity === null && !explained(link, words, start, reading, put))
        open.push({ words, candidates: link.candidates });
      list.push(...words);
    }
  }
  const relational = completeRelational(list, reading);
  if (relational?.source != null) sources.push(relational.source);
  return {
    words: relational?.words ?? list,
    contextNeeded: open.length > 0 || headless?.open === true,
    sources,
    open: open.slice(0, MOST_OPEN),
  };
}

/** Whether an antecedent, as it is put in, takes a verb in the singular. */
function isOne(words: Words): boolean {
  const head = words.findLast((word) => isNoun(word));
  if (words.some((word) => /^(?:and|or|&|of)$/.test(word.lower)) || head === undefined)
    return false;
  return head.tag !== 'NNS' && head.xpos !== 'NNPS' && !/[^s]s$/.test(head.text);
}

/** The finite verb right after a subject, adverbs between them passed over. */
function verbAfter(words: Words, subject: number): { word: Word; at: number } | null {
  for (let at = subject + 1; at <= subject + 3; at += 1) {
    const word = words[at];
    if (word === undefined || word.glued) return null;
    if (word.tag !== 'RB') return { word, at };
  }
  return null;
}

/** Whether all the words of the link are in the statement, next to each other. */
function whole(link: Link, words: Words, at: number): boolean {
  for (let step = 1; step < link.length; step += 1) {
    const before = words[at + step - 1];
    const word = words[at + step];
    if (before === undefined || word === undefined || word.index !== before.index + 1) return false;
  }
  return true;
}

/** "This range" where the sentence before gives one. */
function measure(
  words: Words,
  at: number,
  reading: Reading,
): { words: Words; source: Span } | null {
  const noun = words[at + 1];
  if (words[at]?.lower !== 'this' || noun === undefined || noun.start < 0) return null;
  const quantity = quantityFor(noun, reading.previous);
  const source = quantity === null ? null : spanOf(quantity);
  return quantity === null || source === null ? null : { words: asMeasure(noun, quantity), source };
}

/** Whether the statement names, outside of these words, one of the entities. */
function names(
  entities: readonly Entity[],
  own: Words,
  statement: Words,
  reading: Reading,
): boolean {
  const [first] = own;
  const last = own.at(-1);
  return statement.some((word) => {
    if (word.start < 0) return false;
    if (
      first !== undefined &&
      last !== undefined &&
      word.start >= first.start &&
      word.start <= last.start
    )
      return false;
    const entity = reading.named.get(word.start);
    return entity !== undefined && entities.includes(entity);
  });
}

/** "its dosage" must not become "the dosage’s dosage", nor what the statement says itself be said twice. */
function replaces(link: Link, own: Words, statement: Words, reading: Reading): boolean {
  const { entity } = link;
  if (entity === null) return false;
  if (names([entity], own, statement, reading)) return false;
  if (!link.owner) return true;
  const at = statement.findIndex((word) => word.start === link.start);
  const last = entity.words.at(-1)?.lower;
  return !statement.slice(at + 1, at + 5).some((word) => word.lower === last);
}

/** A reader of the statement alone knows as much as a reader of the article. */
function explained(
  link: Link,
  own: Words,
  statement: Words,
  reading: Reading,
  put: ReadonlySet<Entity>,
): boolean {
  if (
    link.rivals.length > 0 &&
    (names(link.rivals, own, statement, reading) || link.rivals.some((one) => put.has(one)))
  ) {
    return true;
  }
  const plural = /^(?:they|them|their)$/.test(own[0]?.lower ?? '');
  const at = statement.findIndex((word) => word.start === link.start);
  return plural && statement.slice(0, at).some((word) => HUMAN.test(word.lower));
}

/**
 * What stayed open, by its places in the claim's wording.
 *
 * @param text the wording that was made of the resolved words
 */
export function unresolvedIn(text: string, resolved: Resolved): Unresolved[] {
  if (resolved.open.length === 0) return [];
  const places = placesIn(text, resolved.words);
  const list: Unresolved[] = [];
  for (const { words, candidates } of resolved.open) {
    const [first] = words;
    const last = words.at(-1);
    const start = first === undefined ? undefined : places.get(first)?.start;
    const end = last === undefined ? undefined : places.get(last)?.end;
    if (start === undefined || end === undefined || end <= start) continue;
    list.push({
      start,
      end,
      candidates: candidates.map(({ text: name, place }) => ({ text: name, place })),
    });
  }
  return list;
}

/** Where each word stands in the wording; words that tidying left out have no place. */
function placesIn(text: string, words: Words): Map<Word, Span> {
  const places = new Map<Word, Span>();
  const lower = text.toLowerCase();
  let from = 0;
  for (const word of words) {
    const start = lower.indexOf(word.text.toLowerCase(), from);
    // Between two words there is a space and a sign at most.
    if (start < 0 || start - from > 3) continue;
    places.set(word, { start, end: start + word.text.length });
    from = start + word.text.length;
  }
  return places;
}

/** The article's words in a claim with those of its antecedents: in order, joined where only white space is between. */
export function wordsOf(resolved: Resolved, text: string): Span[] {
  const spans = [
    ...resolved.words.filter(({ start }) => start >= 0).map(({ start, end }) => ({ start, end })),
    ...resolved.sources,
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      (span.start <= last.end || /^\s*$/.test(text.slice(last.end, span.start)))
    ) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else joined.push(span);
  }
  return joined.slice(0, 400);
}
