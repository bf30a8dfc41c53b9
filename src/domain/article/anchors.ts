/**
 * Passages that can be found again in a changed text: exactly, or not at all. A verdict that moved to a wrong
 * place is worse than one whose place is lost, so every doubt ends in null.
 */
import type { Anchor, Span } from './schema.ts';

/** Code units of surroundings kept on each side; Hypothesis found 32 enough to tell most repeats apart. */
const CONTEXT = 32;
/** The longest quotation an anchor holds (the schema's limit). */
const LONGEST = 20_000;
/** Share of the kept surroundings that must still stand around a passage for it to be the same one. */
const ENOUGH_CONTEXT = 0.5;
/** How much better than the next candidate the best one has to fit. */
const CLEAR_LEAD = 0.2;
/** A passage of this length that stands once in the text is itself proof enough. */
const TELLING_LENGTH = 24;
/** More places than this cannot be told apart by 64 code units, and looking at all would cost too much. */
const MOST_PLACES = 2_000;

const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** Moves an offset off the middle of a surrogate pair. */
function whole(text: string, offset: number, step: 1 | -1): number {
  const inside = offset > 0 && offset < text.length && isLow(text.charCodeAt(offset));
  return inside ? offset + step : offset;
}

/**
 * An anchor for `[start, end)`, in UTF-16 code units. Offsets outside the text are pulled in, and a span that
 * is longer than an anchor can hold is cut at its end, so that `text.slice(start, end) === exact` always holds.
 */
export function anchorAt(text: string, start: number, end: number): Anchor {
  const from = whole(text, Math.max(0, Math.min(start, text.length)), -1);
  const limit = Math.min(Math.max(from, end), text.length, from + LONGEST);
  const to = limit === from + LONGEST ? whole(text, limit, -1) : whole(text, limit, 1);
  return {
    start: from,
    end: to,
    exact: text.slice(from, to),
    prefix: text.slice(whole(text, Math.max(0, from - CONTEXT), 1), from),
    suffix: text.slice(to, whole(text, Math.min(text.length, to + CONTEXT), -1)),
  };
}

/** Share of the anchor's surroundings that stands around this place, 0 to 1; 1 when it has none. */
function contextAt(text: string, anchor: Anchor, start: number): number {
  const end = start + anchor.exact.length;
  let before = 0;
  while (
    before < anchor.prefix.length &&
    start - before > 0 &&
    text[start - 1 - before] === anchor.prefix[anchor.prefix.length - 1 - before]
  ) {
    before += 1;
  }
  let after = 0;
  while (after < anchor.suffix.length && text[end + after] === anchor.suffix[after]) after += 1;
  const kept = anchor.prefix.length + anchor.suffix.length;
  return kept === 0 ? 1 : (before + after) / kept;
}

/** Every place where the words stand, or null when they are too many to be told apart. */
function placesOf(text: string, exact: string): number[] | null {
  const places: number[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    places.push(at);
    if (places.length > MOST_PLACES) return null;
  }
  return places;
}

/**
 * Where the anchor's passage stands in a text, which may be another revision: at its own offsets with its own
 * surroundings; or the only place that has its words, if they are long enough or its surroundings fit; or, of
 * several places, the one whose surroundings fit clearly best. Null otherwise.
 */
export function anchorIn(text: string, anchor: Anchor): Span | null {
  const { exact } = anchor;
  if (exact === '') return null;
  const spanAt = (start: number): Span => ({ start, end: start + exact.length });
  if (text.startsWith(exact, anchor.start) && contextAt(text, anchor, anchor.start) === 1) {
    return spanAt(anchor.start);
  }
  const places = placesOf(text, exact);
  if (places === null) return null;
  const ranked = places
    .map((start) => ({ start, context: contextAt(text, anchor, start) }))
    .sort((a, b) => b.context - a.context);
  const [best, second] = ranked;
  if (best === undefined) return null;
  if (second === undefined) {
    const sure = exact.length >= TELLING_LENGTH || best.context >= ENOUGH_CONTEXT;
    return sure ? spanAt(best.start) : null;
  }
  const clear = best.context >= ENOUGH_CONTEXT && best.context - second.context >= CLEAR_LEAD;
  return clear ? spanAt(best.start) : null;
}
