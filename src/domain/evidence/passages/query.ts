/** A claim as it is looked for: its words with what each weighs, and its figures. */
import { readQuantities } from '../../quantities/read.ts';
import type { Quantity } from '../../quantities/schema.ts';
import { kinOf } from './kin.ts';
import type { PassageQuery } from './schema.ts';
import { readWords, stemOf, type Term, termsOf, type Word } from './words.ts';

/** A word of the claim: found by any of its terms. */
interface QueryWord {
  /** `itself`: the word, and not one that is akin to it. */
  readonly terms: readonly (Term & { readonly itself: boolean })[];
  readonly weight: number;
  /** Only of the article around the claim; never marked. */
  readonly context: boolean;
  /** Its place among the claim's words, for words that stand together. */
  readonly at: number;
}

export interface ReadQuery {
  readonly words: readonly QueryWord[];
  readonly quantities: readonly Quantity[];
  readonly text: string;
}

/** Names tell one thing from all others of its kind. */
const NAME_WEIGHT = 1.5;
const NUMBER_WEIGHT = 1.1;
const CONTEXT_WEIGHT = 0.15;
/** A word that says nearly the same. */
const KIN_FACTOR = 0.6;
/** A claim is a sentence or two; a pasted chapter asks for its first words. */
const MOST_WORDS = 60;
const MOST_CONTEXT_WORDS = 24;
const MOST_QUANTITIES = 12;

export function readQuery({ text, context, quantities }: PassageQuery): ReadQuery {
  const seen = new Set<string>();
  const words: QueryWord[] = [];
  const take = (word: Word, at: number, weight: number, inContext: boolean): void => {
    const english = termsOf(word, true);
    const other = termsOf(word, false);
    // A stop word of English counts in no source: claims are mostly worded in it.
    const key = english[0]?.term;
    if (key === undefined || seen.has(key)) return;
    seen.add(key);
    const kin = inContext || word.capital ? [] : kinOf(stemOf(word.folded));
    const terms = [
      ...english.map((term, index) => ({ ...term, itself: index === 0 })),
      ...other.map((term, index) => ({ ...term, itself: index === 0 })),
      ...kin.map((stem) => ({ term: `en:${stem}`, factor: KIN_FACTOR, itself: false })),
    ];
    const apart = terms.filter(
      ({ term }, index) => terms.findIndex((one) => one.term === term) === index,
    );
    words.push({ terms: apart, weight, context: inContext, at });
  };
  for (const [at, word] of readWords(text).entries()) {
    if (words.length >= MOST_WORDS) break;
    // The first word of a sentence has its capital anyway.
    const named = word.capital && at > 0;
    const number = /^\p{N}/u.test(word.folded);
    take(word, at, named ? NAME_WEIGHT : number ? NUMBER_WEIGHT : 1, false);
  }
  const own = words.length;
  for (const word of readWords(context)) {
    if (words.length >= own + MOST_CONTEXT_WORDS) break;
    take(word, -10, CONTEXT_WEIGHT, true);
  }
  const read = (quantities ?? readQuantities(text)).flatMap(withParts);
  return { words, quantities: read.slice(0, MOST_QUANTITIES), text };
}

/** "1–3 g, 4–6 times a day" is found in a passage that says the two in different sentences, too. */
function withParts(quantity: Quantity): Quantity[] {
  const parts = quantity.parts.map(
    (part): Quantity => ({ ...part, role: 'level', parts: [], arithmetic: '', missing: null }),
  );
  return [quantity, ...parts];
}
