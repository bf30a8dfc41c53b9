/**
 * Hybrid logical clock (Kulkarni et al. 2014) as text that sorts in time order:
 * 11 base-36 digits of milliseconds since 1970, `-`, 4 base-36 digits of a counter.
 * The counter orders events within a millisecond, and keeps the clock rising when the wall clock steps back.
 */
const COUNTER_LIMIT = 36 ** 4;

/** An event from a clock more than this far ahead is set aside, or it would win for ever. Milliseconds. */
export const MAX_CLOCK_LEAD = 24 * 60 * 60 * 1000;

function format(millis: number, counter: number): string {
  return `${millis.toString(36).padStart(11, '0')}-${counter.toString(36).padStart(4, '0')}`;
}

/** Milliseconds since 1970 of a clock value. */
export function hlcMillis(hlc: string): number {
  return Number.parseInt(hlc.slice(0, 11), 36);
}

/**
 * The next value after `last` (null at first), at wall-clock time `now` in milliseconds.
 * Always greater than `last`.
 */
export function nextHlc(last: string | null, now: number): string {
  const wall = Math.max(0, Math.floor(now));
  if (last === null) return format(wall, 0);
  const lastMillis = hlcMillis(last);
  if (wall > lastMillis) return format(wall, 0);
  const counter = Number.parseInt(last.slice(12), 36) + 1;
  return counter < COUNTER_LIMIT ? format(lastMillis, counter) : format(lastMillis + 1, 0);
}

/** The greater of two clock values; a merge moves the local clock past everything it has seen. */
export function laterHlc(a: string | null, b: string): string {
  return a === null || b > a ? b : a;
}
