// Reads the sentences of a CoNLL-U treebank.

import { readFileSync } from 'node:fs';
import { type WordFeatures, wordFeatures } from '../../src/domain/language/tagger/features.ts';

interface TreebankWord {
  readonly form: string;
  readonly features: WordFeatures;
  /** Universal and language-specific tag: `NOUN|NN`. */
  readonly tag: string;
  /** Position of the head, from 1; 0 for the root. */
  readonly head: number;
  /** With its subtype: `nsubj:pass`. */
  readonly relation: string;
}

export type TreebankSentence = readonly TreebankWord[];

/** Sentences in order. Ranges of words written as one, and empty nodes, are left out. */
export function readTreebank(path: string): TreebankSentence[] {
  const cache = new Map<string, WordFeatures>();
  const featuresOf = (form: string): WordFeatures => {
    const known = cache.get(form) ?? wordFeatures(form);
    cache.set(form, known);
    return known;
  };
  const sentences: TreebankSentence[] = [];
  let words: TreebankWord[] = [];
  for (const line of [...readFileSync(path, 'utf8').split('\n'), '']) {
    if (line.trim() === '') {
      if (words.length > 0) sentences.push(words);
      words = [];
      continue;
    }
    const [id = '', form = '', , upos = '', xpos = '', , head = '', relation = ''] =
      line.split('\t');
    if (!/^\d+$/.test(id)) continue;
    const tag = `${upos}|${xpos}`;
    words.push({ form, features: featuresOf(form), tag, head: Number(head), relation });
  }
  return sentences;
}

/** Values in the order of how often they occur, ties in the order of their code units. */
export function byFrequency(values: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
    .map(([value]) => value);
}

/**
 * The treebank with no more than so many tags: a rarer one becomes the most frequent that has its universal tag, or
 * the most frequent of all.
 */
export function withTags(
  sentences: readonly TreebankSentence[],
  most: number,
): { readonly sentences: readonly TreebankSentence[]; readonly tags: readonly string[] } {
  const tags = byFrequency(sentences.flatMap((sentence) => sentence.map(({ tag }) => tag)));
  if (tags.length <= most) return { sentences, tags };
  const kept = tags.slice(0, most);
  const known = new Set(kept);
  const universal = (tag: string) => tag.slice(0, tag.indexOf('|'));
  const commonOf = (tag: string) =>
    known.has(tag)
      ? tag
      : (kept.find((other) => universal(other) === universal(tag)) ?? kept[0] ?? tag);
  const common = new Map(tags.map((tag) => [tag, commonOf(tag)]));
  return {
    sentences: sentences.map((sentence) =>
      sentence.map((word) => ({ ...word, tag: common.get(word.tag) ?? word.tag })),
    ),
    tags: kept,
  };
}
