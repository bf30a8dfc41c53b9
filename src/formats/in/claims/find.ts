/** Which claim of the review an entry is about, or where a new one would stand; with a reason where neither can be told. */
import type { Span } from '../../../domain/article/schema.ts';
import type { ClaimId } from '../../../domain/ids.ts';
import type { ClaimRow } from '../../../domain/review/claim.ts';
import type { ClaimEntry } from './entry.ts';
import { quotePlacer } from './places.ts';
import { sameWords, wordingKey } from './same.ts';

export type Found =
  | {
      readonly ok: true;
      /** Equal for two entries about one claim. */
      readonly key: string;
      readonly row: ClaimRow;
      /** By its id, so that another wording is a change of the wording. */
      readonly byId: boolean;
    }
  | {
      readonly ok: true;
      readonly key: string;
      readonly row: null;
      readonly text: string;
      readonly spans: readonly Span[];
    }
  | { readonly ok: false; readonly reason: string };

interface Listed {
  readonly text: string;
  readonly rows: readonly ClaimRow[];
  readonly rowById: ReadonlyMap<ClaimId, ClaimRow>;
}

const spanKey = ({ start, end }: Span): string => `${start}-${end}`;

function grouped(rows: readonly ClaimRow[], keyOf: (row: ClaimRow) => string) {
  const groups = new Map<string, ClaimRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

const LONGEST_TEXT = 20_000;

/** @param sameArticle whether the file was written about this very text; null where it does not say */
export function claimFinder(
  { text, rows, rowById }: Listed,
  sameArticle: boolean | null,
): (entry: ClaimEntry) => Found {
  const place = quotePlacer(text);
  const byWording = grouped(rows, (row) => wordingKey(row.text));
  const byPlace = grouped(rows, (row) => spanKey(row.spans[0] ?? { start: 0, end: 0 }));
  const known = (row: ClaimRow, byId: boolean): Found => ({ ok: true, key: row.id, row, byId });

  /** An id alone proves nothing where the file does not name its text: the words that it goes with must be the claim's. */
  function byIdOf({ id, text: wording, places }: ClaimEntry): ClaimRow | null {
    const row = id === null ? undefined : rowById.get(id as ClaimId);
    if (row === undefined || sameArticle === false) return null;
    if (sameArticle === true) return row;
    const main = row.spans[0] ?? { start: 0, end: 0 };
    const quote = places[0]?.exact ?? '';
    const passage = text.slice(main.start, main.end);
    if (quote !== '') return wordingKey(quote) === wordingKey(passage) ? row : null;
    return wording === '' || sameWords(wording, row.text) ? row : null;
  }

  function spansOf(entry: ClaimEntry): Span[] | string {
    if (entry.spans !== null && entry.spans.length > 0) return [...entry.spans];
    const bare = { exact: entry.text, prefix: '', suffix: '', start: null };
    const wanted = entry.places.length > 0 ? entry.places : [bare];
    const spans: Span[] = [];
    for (const one of wanted) {
      const placed = place(one);
      if (placed.ok) spans.push(placed.span);
      else if (placed.reason === 'several') {
        return entry.places.length > 0
          ? 'Its quote stands in several places of the article. Add the words before or after it.'
          : 'Its words stand in several places of the article. Add a quote with the words around it.';
      } else if (entry.places.length > 0) return 'Its quote is not in the article.';
      else return 'It has no quote, and its own words are not in the article.';
    }
    return spans;
  }

  return (entry) => {
    const own = byIdOf(entry);
    if (own !== null) return known(own, true);
    if (entry.text === '' && entry.places.length === 0 && entry.spans === null) {
      return {
        ok: false,
        reason:
          entry.id === null
            ? 'It has neither a claim nor a quote.'
            : 'No claim of this review has its ID.',
      };
    }
    if (entry.text.length > LONGEST_TEXT) {
      return {
        ok: false,
        reason: `The claim has more than ${LONGEST_TEXT.toLocaleString('en')} characters.`,
      };
    }
    const worded = entry.text === '' ? [] : (byWording.get(wordingKey(entry.text)) ?? []);
    const quoted = entry.places.length > 0 || entry.spans !== null;
    const [only, another] = worded;
    if (!quoted && only !== undefined) {
      return another === undefined
        ? known(only, false)
        : { ok: false, reason: 'Several claims have this wording. Add a quote to tell which.' };
    }
    const spans = spansOf(entry);
    if (typeof spans === 'string') return { ok: false, reason: spans };
    const main = spans[0] ?? { start: 0, end: 0 };
    const there = worded.find((row) =>
      row.spans.some((span) => span.start < main.end && main.start < span.end),
    );
    if (there !== undefined) return known(there, false);
    const at = byPlace.get(spanKey(main)) ?? [];
    if (entry.text === '' && at[0] !== undefined) {
      return at.length === 1
        ? known(at[0], false)
        : {
            ok: false,
            reason: 'Several claims stand in these words. Add the wording to tell which.',
          };
    }
    const passage = text.slice(main.start, main.end).replace(/\s+/g, ' ').trim();
    const wording = (entry.text === '' ? passage : entry.text).slice(0, LONGEST_TEXT);
    return {
      ok: true,
      key: `new ${spanKey(main)} ${wordingKey(wording)}`,
      row: null,
      text: wording,
      spans,
    };
  };
}
