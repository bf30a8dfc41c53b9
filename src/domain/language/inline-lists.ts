/**
 * Places where a sentence ends whatever its signs say: before the items of a list that runs on in one line
 * ("1. Mix. 2. Stir.", "a) … b) …", "• …"), around a drawn rule ("-----"), and around the line of an author or a date.
 */
import { bylinesIn } from './bylines.ts';

interface Marker {
  /** Where the marker starts: a sentence starts with it. */
  readonly start: number;
  /** Where its item's words start; the stop of "1." ends no sentence. */
  readonly end: number;
}

/** A sign that is used for nothing but items. */
const BULLET = '[•⁃‣◦▪●]';
const CANDIDATE = new RegExp(
  String.raw`(?<!\S)\*{0,2}(?:(${BULLET}\s?)?(?:(\d{1,3}|[a-z])(\.\)|[.)])|\((\d{1,3}|[a-z])\))(?=\s)|${BULLET}(?!\d)|([-=~#*])\5{4,}(?!\S))`,
  'g',
);
/** The marker of a list item, which its block leaves out. */
const OWN = new RegExp(
  String.raw`(?:^|\n)[^\S\n]*(?:${BULLET}\s?)?(?:(\d{1,3}|[a-z])(\.\)|[.)])|\((\d{1,3}|[a-z])\))\s+$`,
);
const OWN_WINDOW = 16;
/** What counts something rather than ending an item: "version 2. It …", "the age of 3. They …". */
const COUNTING =
  /(?:^|\P{L})(?:versions?|chapters?|types?|phases?|steps?|parts?|levels?|stages?|sections?|grades?|groups?|days?|weeks?|volumes?|pages?|tables?|figures?|numbers?|no\.|rooms?|questions?|points?|and|or|to|of|in|at|by|on|about|than|the|is|are|was|were|from|for|with|until|only|all|articles?)\s*$/iu;
const MONTH = /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s*$/;
const BEFORE_WINDOW = 16;

interface Candidate extends Marker {
  readonly value: number;
  /** Numbers and letters, and the signs after them: only the like make one list. */
  readonly style: string;
  /** It stands where a list may begin: first in its block, or after a stop or colon. */
  readonly opens: boolean;
  readonly counts: boolean;
}

const rankOf = (label: string) =>
  /\d/.test(label) ? Number(label) : label.charCodeAt(0) - 'a'.charCodeAt(0) + 1;
const styleOf = (label: string, closing: string) => `${/\d/.test(label) ? '1' : 'a'}${closing}`;

/** The marker in front of the block itself. */
function ownMarker(text: string, from: number): Candidate | null {
  const hit = OWN.exec(text.slice(Math.max(0, from - OWN_WINDOW), from));
  const label = hit?.[1] ?? hit?.[3];
  if (label === undefined) return null;
  const style = styleOf(label, hit?.[2] ?? '()');
  return { start: from, end: from, value: rankOf(label), style, opens: true, counts: false };
}

/** All places in `[from, to)` in order. Each candidate looks at a bounded stretch before it. */
export function markersIn(text: string, from: number, to: number): Marker[] {
  const body = text.slice(from, to);
  const sure: Marker[] = [];
  const lists = new Map<string, Candidate[]>();
  const own = ownMarker(text, from);
  if (own !== null) lists.set(own.style, [own]);
  for (const hit of body.matchAll(CANDIDATE)) {
    const start = from + hit.index;
    const end = start + hit[0].length;
    const label = hit[2] ?? hit[4];
    if (hit[5] !== undefined) {
      sure.push({ start, end: start }, { start: end, end });
    } else if (label === undefined || hit[1] !== undefined) {
      sure.push({ start, end });
    } else {
      const before = text.slice(Math.max(from, start - BEFORE_WINDOW), start).trimEnd();
      const style = styleOf(label, hit[3] ?? '()');
      const opens = before === '' || /[.:;!?)\]"”]$/.test(before);
      const counts = !opens && (COUNTING.test(before) || MONTH.test(before));
      const list = lists.get(style) ?? [];
      list.push({ start, end, value: rankOf(label), style, opens, counts });
      lists.set(style, list);
    }
  }
  for (const list of lists.values()) sure.push(...itemsOf(list));
  for (const at of bylinesIn(body)) sure.push({ start: from + at, end: from + at });
  return sure.filter(({ start }) => start >= from).sort((a, b) => a.start - b.start);
}

/** Runs of at least two candidates that count up by one from where a list may begin; or of three that count down. */
function itemsOf(candidates: readonly Candidate[]): Marker[] {
  const items: Marker[] = [];
  let run: Candidate[] = [];
  let step = 0;
  const close = () => {
    const [first] = run;
    const isLetters = first?.style.startsWith('a') === true;
    if (run.length >= (step < 0 || isLetters ? 3 : 2)) items.push(...run);
    run = [];
    step = 0;
  };
  for (const candidate of candidates) {
    const last = run.at(-1);
    const by = last === undefined ? 0 : candidate.value - last.value;
    if (
      last !== undefined &&
      !candidate.counts &&
      (step === 0 ? Math.abs(by) === 1 : by === step)
    ) {
      step = by;
      run.push(candidate);
    } else if (candidate.opens && (last === undefined || candidate.value === 1)) {
      close();
      run = [candidate];
    }
  }
  close();
  return items;
}
