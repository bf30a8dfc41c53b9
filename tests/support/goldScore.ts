/** The figures of the quality table: what the engine finds in an article beside what a person has listed for it. */
import type { Span } from '../../src/domain/article/schema.ts';
import type { Extraction } from '../../src/domain/claims/schema.ts';
import { bestPairs, likeness, opensUnresolved, wordsOf } from './matching.ts';

/** From this check-worthiness on, a claim is worth checking first. */
const FIRST = 0.5;

/** Counts that can be added up over articles. A claim counts in each of its places. */
export interface Counts {
  readonly sentences: number;
  readonly listed: number;
  readonly found: number;
  /** Pairs of a listed and a found claim of one sentence that are alike to at least .6, and to at least .8. */
  readonly alike60: number;
  readonly alike80: number;
  /** Over the sentences, how many claims too many or too few were found. */
  readonly miscounted: number;
  /** Found claims that open with a pronoun that nothing in them explains. */
  readonly unresolved: number;
  /** Sentences of which both sides say that they hold a claim, and that either side says it of. */
  readonly bothClaim: number;
  readonly listedClaim: number;
  readonly foundClaim: number;
  /** The same as above for claims that are worth checking first. */
  readonly listedFirst: number;
  readonly foundFirst: number;
  readonly first80: number;
}

export interface Figures {
  readonly listed: number;
  readonly found: number;
  readonly f60: number;
  readonly f80: number;
  /** Mean over the sentences. */
  readonly countError: number;
  /** Shares, 0 to 1. */
  readonly unresolved: number;
  readonly selection: number;
  readonly first80: number;
}

interface Placed {
  readonly text: string;
  readonly first: boolean;
}

/** The claims of each sentence. A claim belongs to the sentence that its place shares most with. */
function bySentence({ claims }: Extraction, sentences: readonly Span[]): Placed[][] {
  const lists: Placed[][] = sentences.map(() => []);
  for (const { spans, text, checkworthiness } of claims) {
    for (const span of spans) {
      let most = 0;
      let at = -1;
      sentences.forEach((sentence, index) => {
        const shared = Math.min(sentence.end, span.end) - Math.max(sentence.start, span.start);
        if (shared <= most) return;
        most = shared;
        at = index;
      });
      lists[at]?.push({ text, first: checkworthiness >= FIRST });
    }
  }
  return lists;
}

/** How alike the paired claims are, in the pairing that is best for all of them together. */
function likenesses(listed: readonly Placed[], found: readonly Placed[]): number[] {
  const columns = listed.map(({ text }) => wordsOf(text));
  const table = found.map(({ text }) => {
    const words = wordsOf(text);
    return columns.map((column) => likeness(words, column));
  });
  return bestPairs(table).map(({ weight }) => weight);
}

const sumOver = <Item>(items: readonly Item[], value: (item: Item) => number) =>
  items.reduce((sum, item) => sum + value(item), 0);
const atLeast = (limit: number, weights: readonly number[]) =>
  weights.filter((weight) => weight >= limit).length;

/** @param found what the engine made of the same text */
export function countsOf(byHand: Extraction, found: Extraction): Counts {
  const listedLists = bySentence(byHand, byHand.sentences);
  const foundLists = bySentence(found, byHand.sentences);
  const sentences = byHand.sentences.map((_, index) => {
    const listed = listedLists[index] ?? [];
    const mine = foundLists[index] ?? [];
    const firstOf = (claims: readonly Placed[]) => claims.filter(({ first }) => first);
    const weights = likenesses(listed, mine);
    return {
      listed,
      found: mine,
      weights,
      listedFirst: firstOf(listed),
      foundFirst: firstOf(mine),
      firstWeights: likenesses(firstOf(listed), firstOf(mine)),
    };
  });
  type Sentence = (typeof sentences)[number];
  const sum = (value: (sentence: Sentence) => number) => sumOver(sentences, value);
  return {
    sentences: sentences.length,
    listed: sum((one) => one.listed.length),
    found: sum((one) => one.found.length),
    alike60: sum((one) => atLeast(0.6, one.weights)),
    alike80: sum((one) => atLeast(0.8, one.weights)),
    miscounted: sum((one) => Math.abs(one.listed.length - one.found.length)),
    unresolved: sum((one) => one.found.filter(({ text }) => opensUnresolved(text)).length),
    bothClaim: sum((one) => (one.listed.length > 0 && one.found.length > 0 ? 1 : 0)),
    listedClaim: sum((one) => (one.listed.length > 0 ? 1 : 0)),
    foundClaim: sum((one) => (one.found.length > 0 ? 1 : 0)),
    listedFirst: sum((one) => one.listedFirst.length),
    foundFirst: sum((one) => one.foundFirst.length),
    first80: sum((one) => atLeast(0.8, one.firstWeights)),
  };
}

export function added(all: readonly Counts[]): Counts {
  const total = (key: keyof Counts) => sumOver(all, (counts) => counts[key]);
  return {
    sentences: total('sentences'),
    listed: total('listed'),
    found: total('found'),
    alike60: total('alike60'),
    alike80: total('alike80'),
    miscounted: total('miscounted'),
    unresolved: total('unresolved'),
    bothClaim: total('bothClaim'),
    listedClaim: total('listedClaim'),
    foundClaim: total('foundClaim'),
    listedFirst: total('listedFirst'),
    foundFirst: total('foundFirst'),
    first80: total('first80'),
  };
}

/** Of `part` in `whole`; nothing in nothing is 0. */
const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
/** F1 of hits among what one side has and the other has. */
const f1 = (hits: number, one: number, other: number) => share(2 * hits, one + other);

export function figuresOf(counts: Counts): Figures {
  const { listed, found } = counts;
  return {
    listed,
    found,
    f60: f1(counts.alike60, listed, found),
    f80: f1(counts.alike80, listed, found),
    countError: share(counts.miscounted, counts.sentences),
    unresolved: share(counts.unresolved, found),
    selection: f1(counts.bothClaim, counts.listedClaim, counts.foundClaim),
    first80: f1(counts.first80, counts.listedFirst, counts.foundFirst),
  };
}
