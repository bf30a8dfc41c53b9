/**
 * Where the article says a quantity of a claim. A quantity is read in the claim's wording, which is made of the
 * article's words: some left out, some put in from elsewhere ("this range").
 */
import type { Span } from '../article/schema.ts';
import type { Lexeme } from './lexeme.ts';
import { readLexemes } from './lexemes.ts';

export interface PlacedClaim {
  readonly text: string;
  /** The place in the article that is looked at. */
  readonly span: Span;
  /** The article's words that the claim is made of, antecedents included, where they are known. */
  readonly words?: readonly Span[] | undefined;
}

/** Finds the places of one claim's quantities; keep it for the claim, since it remembers what it has given away. */
export interface Placing {
  /** The article's words for these of the wording: UTF-16 code units, within the article, never empty but for an empty article. */
  place(quantity: Span): Span;
}

/** @param article the text that the claim's places count in; it need not be normalised */
export function placeInArticle(article: string, claim: PlacedClaim): Placing {
  const { span, words = [] } = claim;
  const wording = readLexemes(claim.text);
  const sentence = lexemesOf(article, span);
  const inside = (one: Span): boolean =>
    words.some((word) => word.start < one.end && one.start < word.end);
  const elsewhere = words
    .filter((word) => word.end <= span.start || word.start >= span.end)
    .flatMap((word) => lexemesOf(article, word));
  const all = new Zone(sentence);
  const antecedents = new Zone(elsewhere);
  const own = sentence.map(inside);
  // The claim's own words first; what was put in stands where its antecedent does. A repeat has its words at the first place.
  const zones = own.includes(true)
    ? [new Zone(sentence, own), antecedents, all]
    : [all, antecedents];
  const find = (wanted: readonly Lexeme[], take = false): Span | null => {
    for (const zone of zones) {
      const found = zone.find(wanted, take);
      if (found !== null) return found;
    }
    return null;
  };
  const placed = new Map<string, Span>();
  return {
    place: (quantity) => {
      const { start, end } = quantity;
      const key = `${start} ${end}`;
      const known = placed.get(key);
      if (known !== undefined) return known;
      const from = firstEnding(wording, start);
      let to = from;
      while ((wording[to]?.start ?? end) < end) to += 1;
      const wanted = wording.slice(from, Math.min(to, from + LONGEST));
      const found = find(wanted, true) ?? apart(wanted, find) ?? span;
      placed.set(key, found);
      return found;
    },
  };
}

/** A quantity has fewer words; a hostile one is placed by its first. */
const LONGEST = 60;

/** The first lexeme that ends behind `place`. */
function firstEnding(list: readonly Lexeme[], place: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

const lexemesOf = (article: string, { start, end }: Span): Lexeme[] =>
  readLexemes(article.slice(start, end)).map((one) => ({
    ...one,
    start: one.start + start,
    end: one.end + start,
  }));

/** What has to be the same for two lexemes to be one and the same. */
const keyOf = ({ kind, spelled, text, lower }: Lexeme): string =>
  (kind === 'number' && !spelled) || lower === '' ? text : lower;

const BREAKS = /^[,;:.()[\]]$/;

/** Lexemes of the article among which words are sought. */
class Zone {
  private readonly list: readonly Lexeme[];
  private readonly allowed: readonly boolean[] | null;
  private readonly keys: readonly string[];
  /** Where each lexeme stands. */
  private readonly places = new Map<string, number[]>();
  /** For words that have been taken: at which of their first lexeme's places to go on. */
  private readonly taken = new Map<string, number>();

  constructor(list: readonly Lexeme[], allowed: readonly boolean[] | null = null) {
    this.list = list;
    this.allowed = allowed;
    this.keys = list.map(keyOf);
    for (const [at, key] of this.keys.entries()) {
      const places = this.places.get(key);
      if (places === undefined) this.places.set(key, [at]);
      else places.push(at);
    }
  }

  /**
   * Where the words stand one after the other. Words that were taken before are found at their next place, and once
   * there is none at their last.
   */
  find(wanted: readonly Lexeme[], take: boolean): Span | null {
    const keys = wanted.map(keyOf);
    const places = this.places.get(keys[0] ?? '') ?? [];
    const name = take ? keys.join(' ') : '';
    const from = take ? (this.taken.get(name) ?? 0) : 0;
    for (let index = from; index < Math.min(places.length, from + MOST_TRIED); index += 1) {
      const at = places[index] ?? 0;
      if (!this.stands(keys, at)) continue;
      const isLast = index === places.length - 1;
      if (take) this.taken.set(name, isLast ? index : index + 1);
      return this.at(at, keys.length);
    }
    // The next place was none: the last one that was.
    return from > 0 && this.stands(keys, places[from - 1] ?? -1)
      ? this.at(places[from - 1] ?? 0, keys.length)
      : null;
  }

  private at(at: number, length: number): Span {
    return { start: this.list[at]?.start ?? 0, end: this.list[at + length - 1]?.end ?? 1 };
  }

  private stands(keys: readonly string[], at: number): boolean {
    return (
      at >= 0 &&
      keys.every((key, step) => this.keys[at + step] === key && (this.allowed?.[at + step] ?? true))
    );
  }
}

/** Places of one word that are tried: one that is repeated a thousand times stays linear. */
const MOST_TRIED = 400;

/**
 * Words that do not stand together: from the first figure to the last, each with the words that stand beside it both in
 * the wording and in the article; null when no figure is found.
 */
function apart(
  wanted: readonly Lexeme[],
  find: (words: readonly Lexeme[]) => Span | null,
): Span | null {
  const figures = wanted.flatMap((one, at) => (one.kind === 'number' ? [at] : []));
  const runs = (figures.length > 0 ? figures : wanted.map((_, at) => at)).flatMap((at) => {
    const run = grown(wanted, at, find);
    return run === null ? [] : [run];
  });
  const [first] = runs;
  if (first === undefined) return null;
  return runs.reduce(
    (whole, run) =>
      run.start >= whole.start && run.end - whole.start <= MOST_APART
        ? { start: whole.start, end: Math.max(whole.end, run.end) }
        : whole,
    first,
  );
}

/** Figures of one quantity stand nearer to each other. */
const MOST_APART = 200;

/** The figure at this place with as many of the words behind it as stand there in the article too. */
function grown(
  wanted: readonly Lexeme[],
  at: number,
  find: (words: readonly Lexeme[]) => Span | null,
): Span | null {
  let best = find(wanted.slice(at, at + 1));
  for (let to = at + 2; best !== null && to <= wanted.length; to += 1) {
    const last = wanted[to - 1];
    if (last === undefined || BREAKS.test(last.text)) break;
    const more = find(wanted.slice(at, to));
    if (more === null) break;
    best = more;
  }
  return best;
}
