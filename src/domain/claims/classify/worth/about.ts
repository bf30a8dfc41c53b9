/** What the score of a claim looks at: its own words, its sentence as it is written, and how its article cites. */
import type { Span } from '../../../article/schema.ts';
import type { ClaimKind } from '../../schema.ts';

/** How an article names its sources, taken once from all its sentences. */
export interface ArticleSigns {
  /** Share of the sentences that carry a reference, 0 to 1. */
  readonly cited: number;
}

/** A sentence as it stands in the article, markup included. */
export interface SentenceSigns {
  /** In lower case with single spaces, without references. */
  readonly lower: string;
  readonly references: number;
  readonly words: number;
  /** Mean number of letters of its words. */
  readonly letters: number;
  readonly commas: number;
  /** Bold type in Markdown. */
  readonly bold: boolean;
  /** It begins with a small letter: the rest of something. */
  readonly continues: boolean;
  /** Capitals within: names. Acronyms: "WHO", "DNA". */
  readonly names: boolean;
  readonly acronyms: boolean;
  /** Where in the article it stands, 0 to 1. */
  readonly place: number;
}

export interface About {
  /** The finished claim, in lower case. */
  readonly text: string;
  readonly kind: ClaimKind;
  readonly contextNeeded: boolean;
  readonly sentence: SentenceSigns;
  readonly article: ArticleSigns;
}

/** More of a sentence changes no sign. */
const LONGEST = 2_000;

/** "[3]", "[3, 4]", "(Smith, 2019)", "(Smith et al., 2019)", a link. */
const REFERENCE =
  /\[\d{1,3}(?:[,–-]\s?\d{1,3})*\]|\(\p{Lu}[\p{L}'’-]{0,40}(?:,? (?:et al\.?|and|&) ?[\p{L}'’-]{0,40})?,? ?\(?(?:19|20)\d\d\w?\)|https?:\/\//gu;

const cites = (text: string) => text.search(REFERENCE) >= 0;

export function articleSigns(text: string, sentences: readonly Span[]): ArticleSigns {
  const cited = sentences.filter(({ start, end }) =>
    cites(text.slice(start, Math.min(end, start + LONGEST))),
  );
  return { cited: sentences.length === 0 ? 0 : cited.length / sentences.length };
}

/** @param article the whole text in which `span` is a sentence */
export function sentenceSigns(article: string, { start, end }: Span): SentenceSigns {
  const whole = article.slice(start, Math.min(end, start + LONGEST));
  const references = whole.match(REFERENCE)?.length ?? 0;
  const text = whole.replace(REFERENCE, ' ').replace(/\s+/g, ' ').trim();
  const words = text.match(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  return {
    lower: text.toLowerCase(),
    references,
    words: words.length,
    letters: letters / Math.max(1, words.length),
    commas: text.split(',').length - 1,
    bold: /\*\*|__/.test(text),
    continues: /^\p{Ll}/u.test(text),
    names: /[\p{Ll},] \p{Lu}\p{Ll}/u.test(text),
    place: start / Math.max(1, article.length),
    acronyms: /\b\p{Lu}{2,}\b/u.test(text),
  };
}
