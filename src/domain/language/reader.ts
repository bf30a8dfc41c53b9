/**
 * Tags and trees for sentences that are already words of the treebank's kind: the tagger and the parser together,
 * with what they keep from one sentence to the next.
 */
import { DependencyParser, MOST_WORDS } from './parser/parser.ts';
import { windowsOf } from './parser/windows.ts';
import { Recent } from './recent.ts';
import { type WordFeatures, wordFeatures } from './tagger/features.ts';
import { createTagger, type Tagger } from './tagger/perceptron.ts';
import type { Model } from './weights/model.ts';
import { mapped } from './word.ts';

/** A sentence's tags, heads (-1 for the root) and relations, each a place in the model's lists. Do not write to it. */
export interface Reading {
  /** Tags as the tagger alone guessed them, which the parser read. */
  readonly guesses: Uint8Array;
  readonly tags: Uint8Array;
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
}

/** What depends on a word's form alone: some 4 KB. */
interface WordType {
  readonly features: WordFeatures;
  readonly scores: Int32Array;
  readonly share: Float32Array;
}

/** Kept word types and sentences; at most twice as many, so up to about 32 MB and 2 MB. */
const WORD_TYPES = 4_096;
const SENTENCES = 1_024;
/** Longer "words" are noise that would fill the memory. */
const LONGEST_KEPT = 64;

export class SentenceReader {
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  /** Whether the SIMD kernel runs. */
  readonly simd: boolean;
  private readonly tagger: Tagger;
  private readonly parser: DependencyParser;
  private readonly parataxis: number;
  private readonly types = new Recent<WordType>(WORD_TYPES);
  private readonly sentences = new Recent<Reading>(SENTENCES);

  constructor({ tags, relations, tagger, parser }: Model, options: { readonly simd: boolean }) {
    this.tags = tags;
    this.relations = relations;
    this.tagger = createTagger(tags.length, tagger);
    this.parser = new DependencyParser(parser, relations.indexOf('root'), options.simd);
    this.simd = this.parser.simd;
    this.parataxis = Math.max(0, relations.indexOf('parataxis'));
  }

  /** Reads one sentence. In time linear in its length, however long it is. */
  read(forms: readonly string[]): Reading {
    if (forms.length > MOST_WORDS) return this.readAfresh(forms);
    const key = forms.join('\n');
    const known = this.sentences.get(key);
    if (known !== undefined) return known;
    const reading = this.readAfresh(forms);
    this.sentences.set(key, reading);
    return reading;
  }

  private readAfresh(forms: readonly string[]): Reading {
    const types = this.typesOf(forms);
    const reading = {
      guesses: new Uint8Array(forms.length),
      tags: new Uint8Array(forms.length),
      heads: new Int32Array(forms.length),
      relations: new Uint8Array(forms.length),
    };
    const features: WordFeatures[] = [];
    const scores: Int32Array[] = [];
    const shares: Float32Array[] = [];
    for (const type of types) {
      features.push(type.features);
      scores.push(type.scores);
      shares.push(type.share);
    }
    this.tagger.tag(features, scores, reading.guesses);
    let from = 0;
    let root = -1;
    for (const end of windowsOf(forms, MOST_WORDS)) {
      root = this.readWindow(shares, reading, from, end, root);
      from = end;
    }
    return reading;
  }

  /** Parses the words of a window and hangs their root on that of the first window, which it gives back. */
  private readWindow(
    shares: readonly Float32Array[],
    { guesses, tags, heads, relations }: Reading,
    from: number,
    end: number,
    first: number,
  ): number {
    const windowHeads = heads.subarray(from, end);
    const windowRelations = relations.subarray(from, end);
    this.parser.parse(
      shares.slice(from, end),
      guesses.subarray(from, end),
      tags.subarray(from, end),
      windowHeads,
      windowRelations,
    );
    let root = first;
    for (let at = 0; at < windowHeads.length; at += 1) {
      const head = windowHeads[at] ?? -1;
      if (head >= 0) {
        windowHeads[at] = head + from;
      } else if (first < 0) {
        root = from + at;
      } else {
        windowHeads[at] = first;
        windowRelations[at] = this.parataxis;
      }
    }
    return root;
  }

  private typesOf(forms: readonly string[]): WordType[] {
    const found: WordType[] = [];
    const unknown = new Set<string>();
    for (const form of forms) {
      const type = this.types.get(form);
      if (type === undefined) unknown.add(form);
      else found.push(type);
    }
    if (unknown.size === 0) return found;
    const missing = [...unknown];
    const features = mapped(missing, wordFeatures);
    const shares = this.parser.sharesOf(features);
    const made = new Map<string, WordType>();
    missing.forEach((form, at) => {
      const own = features[at];
      const share = shares[at];
      if (own === undefined || share === undefined) return;
      const type = { features: own, scores: this.tagger.typeScores(own), share };
      made.set(form, type);
      if (form.length <= LONGEST_KEPT) this.types.set(form, type);
    });
    let next = 0;
    return mapped(forms, (form) => made.get(form) ?? (found[next++] as WordType));
  }
}
