/** Where the words of a quote stand in a source, whatever their marks and spaces look like. */
import { alike } from './alike.ts';
import { placeOf, type QuotePlace, type ReadyText } from './text.ts';

/** "…", "...", with or without brackets; and words in brackets, which whoever quotes has put in. */
const GAP =
  /\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,4}|(?:\. ){2,3}\.|\[[^[\]]{1,80}\]/g;
/** UTF-16 code units that may lie between two parts of one quote: about two pages. */
const WIDEST_GAP = 6_000;

/** Without marks around it: a quote may end with a full stop where the source goes on. */
function bare(text: string): string {
  return text.replace(/^[\s"'.,;:-]+/, '').replace(/[\s"'.,;:-]+$/, '');
}

/** Letters of a quote as they are looked for; empty for one without any. */
export function bareWords(quote: string): string {
  return bare(alike(quote).text);
}

const isWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);

interface Match {
  /** Into the whole text of the source. */
  readonly start: number;
  readonly end: number;
  /** Into its alike text: where the search goes on. */
  readonly next: number;
}

/** Words, not parts of words: what stands before and behind in the source is no letter or figure. */
function matchFrom(
  { whole, alike: { text, from } }: ReadyText,
  words: string,
  at: number,
): Match | null {
  for (let found = text.indexOf(words, at); found >= 0; found = text.indexOf(words, found + 1)) {
    const start = from[found] ?? 0;
    const last = from[found + words.length - 1] ?? 0;
    const end = last + String.fromCodePoint(whole.codePointAt(last) ?? 0).length;
    const behind = endOfMarks(whole, end);
    const opens = isWord(words[0]) && isWord(before(whole, start));
    const goesOn = isWord(words.at(-1)) && isWord(whole[behind]);
    if (!opens && !goesOn) return { start, end: behind, next: found + words.length };
  }
  return null;
}

/** The offset behind accents that belong to the letter before. */
function endOfMarks(whole: string, at: number): number {
  let end = at;
  while (end < whole.length && /\p{M}/u.test(whole.charAt(end))) end += 1;
  return end;
}

const before = (whole: string, at: number) => (at === 0 ? undefined : whole[at - 1]);

/** Parts in their order, none too far from the one before. */
function partsFrom(
  ready: ReadyText,
  parts: readonly string[],
): { start: number; end: number } | null {
  const first = parts[0] ?? '';
  let from = 0;
  for (;;) {
    const head = matchFrom(ready, first, from);
    if (head === null) return null;
    let end = head.end;
    let next = head.next;
    const all = parts.slice(1).every((part) => {
      const match = matchFrom(ready, part, next);
      if (match === null || match.start - end > WIDEST_GAP) return false;
      ({ end, next } = match);
      return true;
    });
    if (all) return { start: head.start, end };
    from = head.next;
  }
}

/** All of it stands there as it is, or its parts around what it leaves out. Null where it does not. */
export function findQuote(ready: ReadyText, quote: string): QuotePlace | null {
  const words = bareWords(quote);
  if (words === '') return null;
  const whole = matchFrom(ready, words, 0);
  if (whole !== null) return placeOf(ready, whole.start, whole.end);
  const parts = quote
    .split(GAP)
    .map((part) => bareWords(part))
    .filter((part) => part !== '');
  if (parts.length < 2) {
    const only = parts[0];
    const match = only === undefined || only === words ? null : matchFrom(ready, only, 0);
    return match === null ? null : placeOf(ready, match.start, match.end);
  }
  const match = partsFrom(ready, parts);
  return match === null ? null : placeOf(ready, match.start, match.end);
}

/** Every place of these words, the first `most` of them: for finding in the source. */
export function findAll(ready: ReadyText, words: string, most: number): QuotePlace[] {
  const { text, from } = ready.alike;
  const wanted = alike(words).text;
  const places: QuotePlace[] = [];
  if (wanted === '') return places;
  for (let at = text.indexOf(wanted); at >= 0 && places.length < most; ) {
    const last = from[at + wanted.length - 1] ?? 0;
    const end = last + String.fromCodePoint(ready.whole.codePointAt(last) ?? 0).length;
    places.push(placeOf(ready, from[at] ?? 0, end));
    at = text.indexOf(wanted, at + wanted.length);
  }
  return places;
}
