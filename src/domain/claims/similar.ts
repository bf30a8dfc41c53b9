/**
 * Claims that say nearly the same, so that repeats are judged alike or merged.
 *
 * score(a, b) = 2 · Σ w(shared terms) / (Σ w(terms of a) + Σ w(terms of b)), a Dice coefficient over sets of terms with
 * w(term) = (2 for a number, 1 for a word) · ln(1 + N / df(term)), N claims of which df hold the term. Numbers count
 * twice because claims with the same words and other numbers are what a checker must tell apart; rare terms count more
 * because every claim of an article on one subject holds that subject's name.
 *
 * Linear in the words of all claims. Terms of a claim are kept as long as the claim's object, so that an edit of one
 * claim costs one claim.
 */
import type { ClaimId } from '../ids.ts';
import { canonicalForm } from './statement/canonical.ts';

export interface ComparedClaim {
  readonly id: ClaimId;
  readonly text: string;
  readonly dismissed: unknown;
}

export interface SimilarClaim {
  readonly id: ClaimId;
  /** 0 to 1; 1 for the same terms. */
  readonly score: number;
}

/** Below this two claims share a subject and little else. */
const LEAST_SCORE = 0.3;

const WORD = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?/gu;

const NUMBER_WORDS = new Map(
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map(
    (word, index) => [word, String(index + 1)],
  ),
);

/** Words that say nothing about what a claim is about. Negation and hedges are not among them. */
const STOP = new Set(
  `a an the this that these those of in on at to for from by with as and or is are was were be been being it its
   their his her our your they he she we you which who whom whose than then there here also into onto over under
   about such do does did has have had`.split(/\s+/),
);

/** Plurals only: a stemmer would join words that claims keep apart. */
function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word))
    return word.slice(0, -1);
  return word;
}

/** The terms of a text: numbers without thousands separators, words in lower case without stop words. */
function termsOf(text: string): Set<string> {
  const terms = new Set<string>();
  for (const [match] of text.normalize('NFKC').toLowerCase().matchAll(WORD)) {
    if (/^\p{N}/u.test(match)) {
      terms.add(match.replace(/,(?=\p{N}{3}(?!\p{N}))/gu, ''));
      continue;
    }
    const word = match.replace(/['’].*$/u, '');
    const digits = NUMBER_WORDS.get(word);
    if (digits !== undefined) terms.add(digits);
    else if (!STOP.has(word)) terms.add(stem(word));
  }
  return terms;
}

export interface Similarity {
  /**
   * Takes in up to `most` of the claims not yet read and says whether all are. A new list begins anew, with what is
   * known of claims that are the same objects as before.
   */
  prepare(rows: readonly ComparedClaim[], most: number): boolean;
  /** The most similar claims among those prepared, best first, then in article order. Dismissed ones are left out. */
  find(target: ComparedClaim, limit: number): SimilarClaim[];
}

export function createSimilarity(): Similarity {
  const numbers = new Map<string, number>();
  const isNumber: boolean[] = [];
  const known = new WeakMap<ComparedClaim, Int32Array>();
  let rows: readonly ComparedClaim[] = [];
  let terms: Int32Array[] = [];
  let frequency: number[] = [];
  let totals: Float64Array | null = null;

  const read = (row: ComparedClaim): Int32Array => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const ids = Int32Array.from(termsOf(row.text), (term) => {
      const id = numbers.get(term) ?? numbers.size;
      numbers.set(term, id);
      isNumber[id] = /^\p{N}/u.test(term);
      return id;
    });
    known.set(row, ids);
    return ids;
  };
  const weight = (term: number): number =>
    (isNumber[term] === true ? 2 : 1) *
    Math.log(1 + terms.length / Math.max(1, frequency[term] ?? 0));
  const total = (ids: Int32Array): number => ids.reduce((sum, term) => sum + weight(term), 0);

  return {
    prepare(next, most) {
      if (next !== rows) {
        rows = next;
        terms = [];
        frequency = [];
        totals = null;
      }
      const end = Math.min(rows.length, terms.length + most);
      for (const row of rows.slice(terms.length, end)) {
        const ids = read(row);
        terms.push(ids);
        for (const term of ids) frequency[term] = (frequency[term] ?? 0) + 1;
      }
      return terms.length === rows.length;
    },

    find(target, limit) {
      totals ??= Float64Array.from(terms, total);
      const own = read(target);
      const shared = new Set(own);
      const ownTotal = total(own);
      const found: { readonly id: ClaimId; readonly score: number; readonly at: number }[] = [];
      terms.forEach((ids, at) => {
        const row = rows[at];
        if (row === undefined || row.id === target.id || row.dismissed !== null) return;
        let overlap = 0;
        for (const term of ids) if (shared.has(term)) overlap += weight(term);
        const both = ownTotal + (totals?.[at] ?? 0);
        const score = both === 0 ? 0 : Math.min(1, (2 * overlap) / both);
        if (score >= LEAST_SCORE) found.push({ id: row.id, score, at });
      });
      found.sort((a, b) => b.score - a.score || a.at - b.at);
      return found.slice(0, limit).map(({ id, score }) => ({ id, score }));
    },
  };
}

/** The claims most similar to one, in one go. For long lists prepare a `Similarity` in steps. */
export function similarClaims(
  target: ComparedClaim,
  rows: readonly ComparedClaim[],
  limit: number,
): SimilarClaim[] {
  const similarity = createSimilarity();
  similarity.prepare(rows, rows.length);
  return similarity.find(target, limit);
}

export interface Sameness {
  /** A verdict on the one serves the other. */
  readonly same: boolean;
  /** Share of the terms that both hold, 0 to 1; 1 where they are the same. */
  readonly score: number;
}

/**
 * What claims that state the same have in common; for finding them among many, by index. Claims of different articles
 * are compared by it too, so those that need context have none.
 */
export const statementKey = (text: string): string => canonicalForm(text);

/** Whether two claims state the same in other words. High precision: what is not surely the same is not. */
export function sameStatement(a: string, b: string): Sameness {
  const key = canonicalForm(a);
  if (key !== '' && key === canonicalForm(b)) return { same: true, score: 1 };
  const [x, y] = [termsOf(a), termsOf(b)];
  const shared = [...x].filter((term) => y.has(term)).length;
  const score = x.size + y.size === 0 ? 0 : (2 * shared) / (x.size + y.size);
  return { same: false, score: Math.min(score, 0.99) };
}
