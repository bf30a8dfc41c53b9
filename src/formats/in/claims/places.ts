/**
 * Where in the article a quotation stands that came with a file. Spreadsheets change line ends, quotation marks and
 * spaces, so those may differ; everything else must be the same, and where it could stand in two places it stands nowhere.
 */
import { anchorIn } from '../../../domain/article/anchors.ts';
import type { Span } from '../../../domain/article/schema.ts';
import type { WantedPlace } from './entry.ts';

const ALIKE: ReadonlyMap<string, string> = new Map([
  ...'“”„«»'.split('').map((sign) => [sign, '"'] as const),
  ...'‘’‚'.split('').map((sign) => [sign, "'"] as const),
  ...'‐‑–—−'.split('').map((sign) => [sign, '-'] as const),
]);

interface Levelled {
  readonly text: string;
  /** Where each code unit of the levelled text stands in the original one; one more for its end. */
  readonly at: Int32Array;
}

/** White space of any length is one space; signs that word processors put for others are those others. */
function level(original: string): Levelled {
  const parts: string[] = [];
  const at = new Int32Array(original.length + 1);
  let length = 0;
  let space = false;
  for (let index = 0; index < original.length; index += 1) {
    const unit = original[index] ?? '';
    const isSpace = /\s/.test(unit);
    if (isSpace && space) continue;
    space = isSpace;
    at[length] = index;
    parts.push(isSpace ? ' ' : (ALIKE.get(unit) ?? unit));
    length += 1;
  }
  at[length] = original.length;
  return { text: parts.join(''), at };
}

const levelled = (words: string): string => level(words).text;

export type Placed =
  | { readonly ok: true; readonly span: Span }
  | { readonly ok: false; readonly reason: 'nowhere' | 'several' };

/** @param text the article's */
export function quotePlacer(text: string): (wanted: WantedPlace) => Placed {
  let alike: Levelled | null = null;
  const kept = new Map<string, Placed>();
  // No place is likelier than another: the first would be taken for its own.
  const anywhere = (whole: string, { exact, prefix, suffix }: Omit<WantedPlace, 'start'>) =>
    anchorIn(whole, { start: whole.length, end: whole.length, exact, prefix, suffix });

  function find(wanted: WantedPlace): Placed {
    const { exact, prefix, suffix, start } = wanted;
    if (start !== null && text.startsWith(exact, start))
      return { ok: true, span: { start, end: start + exact.length } };
    const exactly = anywhere(text, wanted);
    if (exactly !== null) return { ok: true, span: exactly };
    if (text.includes(exact)) return { ok: false, reason: 'several' };
    alike ??= level(text);
    const words = levelled(exact).trim();
    if (words === '') return { ok: false, reason: 'nowhere' };
    const loosely = anywhere(alike.text, {
      exact: words,
      prefix: levelled(prefix),
      suffix: levelled(suffix),
    });
    if (loosely === null) {
      return { ok: false, reason: alike.text.includes(words) ? 'several' : 'nowhere' };
    }
    const from = alike.at[loosely.start] ?? 0;
    // To the end of the last sign, not to the beginning of the next: white space between them is not part of it.
    const last = alike.at[loosely.end - 1] ?? 0;
    return { ok: true, span: { start: from, end: last + 1 } };
  }

  return (wanted) => {
    const key = JSON.stringify(wanted);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const placed = find(wanted);
    kept.set(key, placed);
    return placed;
  };
}
