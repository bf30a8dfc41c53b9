/** One source as it is searched: its sentences, and for each term the sentences that hold it. */
import { detectLanguage } from '../../article/language.ts';
import { readQuantities } from '../../quantities/read.ts';
import type { Quantity } from '../../quantities/schema.ts';
import type { SourceText } from '../source-text.ts';
import { type PageSentence, sentencesOf } from './sentences.ts';
import { readWords, termsOf } from './words.ts';

/** A source to be searched. */
export interface SourceToRead {
  readonly id: string;
  /** Words of the title count for every passage; empty where it is not known. */
  readonly title: string;
  readonly text: SourceText;
}

interface IndexedSentence extends PageSentence {
  readonly page: number;
  /** Words that count, stop words apart. */
  readonly length: number;
}

export interface IndexedSource {
  readonly id: string;
  readonly text: SourceText;
  readonly sentences: readonly IndexedSentence[];
  readonly titleTerms: ReadonlySet<string>;
  /** Term → sentence, count, sentence, count …; sentences by their place in the list. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
  /** Of all sentences. */
  readonly length: number;
  readonly english: boolean;
  /** The figures of a sentence, with places in the sentence; read when they are first asked for. */
  quantitiesOf(sentence: number): readonly Quantity[];
  /** Sentences with an amount that has a unit, by what it measures; read when they are first asked for. */
  measured(): ReadonlyMap<string, readonly MeasuredSentence[]>;
}

interface MeasuredSentence {
  readonly sentence: number;
  readonly quantity: Quantity;
}

/** Shares, counts and dates are found by their digits; what has a unit may stand in another one. */
export const isMeasured = ({ kind, unit }: Quantity): boolean =>
  unit !== '' && !/^(?:count|date|percent|percentage-points|ratio|factor|magnitude)$/.test(kind);

const DETECTED_FROM = 20_000;

/** English unless it is told to be something else: short notes of English words are often not told at all. */
function isEnglish(text: SourceText): boolean {
  let sample = '';
  for (const page of text.pages) {
    if (sample.length >= DETECTED_FROM) break;
    sample += `${page.text.slice(0, DETECTED_FROM)}\n`;
  }
  const language = detectLanguage(sample);
  return language === 'en' || language === 'und';
}

/** Reads a source once. Linear in its length. */
export function indexSource({ id, title, text }: SourceToRead): IndexedSource {
  const english = isEnglish(text);
  const sentences: IndexedSentence[] = [];
  const postings = new Map<string, number[]>();
  let total = 0;
  text.pages.forEach((page, pageAt) => {
    for (const sentence of sentencesOf(page.text)) {
      const counts = new Map<string, number>();
      let length = 0;
      for (const word of readWords(page.text.slice(sentence.start, sentence.end))) {
        const terms = termsOf(word, english);
        if (terms.length > 0) length += 1;
        for (const { term, factor } of terms) counts.set(term, (counts.get(term) ?? 0) + factor);
      }
      for (const [term, count] of counts) {
        const list = postings.get(term);
        if (list === undefined) postings.set(term, [sentences.length, count]);
        else list.push(sentences.length, count);
      }
      sentences.push({ ...sentence, page: pageAt, length });
      total += length;
    }
  });
  const titleTerms = new Set(
    readWords(title).flatMap((word) => termsOf(word, english).map(({ term }) => term)),
  );
  const read = new Map<number, readonly Quantity[]>();
  let byDimension: Map<string, MeasuredSentence[]> | null = null;
  return {
    id,
    text,
    sentences,
    titleTerms,
    postings,
    length: total,
    english,
    quantitiesOf(at) {
      const known = read.get(at);
      if (known !== undefined) return known;
      const sentence = sentences[at];
      const words =
        sentence === undefined
          ? ''
          : (text.pages[sentence.page]?.text.slice(sentence.start, sentence.end) ?? '');
      const made = readQuantities(words);
      read.set(at, made);
      return made;
    },
    measured() {
      if (byDimension !== null) return byDimension;
      byDimension = new Map();
      for (let sentence = 0; sentence < sentences.length; sentence += 1) {
        for (const quantity of this.quantitiesOf(sentence)) {
          if (!isMeasured(quantity)) continue;
          const own = byDimension.get(quantity.dimension);
          if (own === undefined) byDimension.set(quantity.dimension, [{ sentence, quantity }]);
          else own.push({ sentence, quantity });
        }
      }
      return byDimension;
    },
  };
}
