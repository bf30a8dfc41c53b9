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
  const own: Zone = { list: sentence, allows: inside };
  const all: Zone = { list: sentence, allows: () => true };
  const antecedents: Zone = { list: elsewhere, allows: () => true };
  // The claim's own words first; what was put in stands where its antecedent does. A repeat has its words at the first place.
  const zones = sentence.some(inside) ? [own, antecedents, all] : [all, antecedents];
  const given = new Set<number>();
  const placed = new Map<string, Span>();
  const find = (wanted: readonly Lexeme[]): Span | null => {
    for (const zone of zones) {
      const found = runIn(zone, wanted, given);
      if (found !== null) return found;
    }
    return null;
  };
  const place = ({ start, end }: Span): Span => {
    const wanted = wording.filter((one) => one.start < end && start < one.end);
    const whole = find(wanted);
    const found = whole ?? apart(wanted, find) ?? span;
    if (whole !== null) given.add(whole.start);
    return found;
  };
  return {
    place: (quantity) => {
      const key = `${quantity.start} ${quantity.end}`;
      const known = placed.get(key) ?? place(quantity);
      placed.set(key, known);
      return known;
    },
  };
}

const lexemesOf = (article: string, { start, end }: Span): Lexeme[] =>
  readLexemes(article.slice(start, end)).map((one) => ({
    ...one,
    start: one.start + start,
    end: one.end + start,
  }));

interface Zone {
  readonly list: readonly Lexeme[];
  readonly allows: (one: Span) => boolean;
}

/** What has to be the same for two lexemes to be one and the same. */
const keyOf = ({ kind, spelled, text, lower }: Lexeme): string =>
  (kind === 'number' && !spelled) || lower === '' ? text : lower;

const BREAKS = /^[,;:.()[\]]$/;

/** Where the lexemes stand one after the other; where they do more than once, at the first place not given away yet. */
function runIn(
  { list, allows }: Zone,
  wanted: readonly Lexeme[],
  given: ReadonlySet<number>,
): Span | null {
  const keys = wanted.map(keyOf);
  let last: Span | null = null;
  for (const [at, one] of list.entries()) {
    const isHere = keys.every((key, step) => {
      const other = list[at + step];
      return other !== undefined && keyOf(other) === key && allows(other);
    });
    if (!isHere || keys.length === 0) continue;
    last = { start: one.start, end: list[at + keys.length - 1]?.end ?? one.end };
    if (!given.has(one.start)) return last;
  }
  return last;
}

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
