/**
 * Sentences of one block. Rules over the signs around each stop (see stops), after the cases that the literature on
 * sentence ends lists: abbreviations, initials, decimals, addresses, ellipses, quotations, lists, missing spaces.
 */
import type { Span } from '../article/schema.ts';
import { type Around, CLOSERS, isCasual, isUpper, SPACE } from './around.ts';
import { footnoteAt } from './footnotes.ts';
import { markersIn } from './inline-lists.ts';
import { endsSentenceAt } from './stops.ts';

const FACE = String.raw`>?[:;=][-^']?[()DPp]{1,3}(?!\S)|\^_+\^(?!\S)`;
/** Bounded: a chain of joined pictures may be broken anywhere, and each of its parts could start another try. */
const PICTURE = String.raw`(?:(?<!\u200D)\p{Extended_Pictographic}(?:[\uFE0F\p{Emoji_Modifier}]|\u200D\p{Extended_Pictographic}){0,8})`;
/** Stops, and the faces that writers put in their place. */
const TERMINATOR = new RegExp(
  String.raw`\.(?:\s\.(?![.\p{L}\p{Nd}])){1,9}|[?!](?:\s[?!]){1,9}|[.!?…‽。！？]+|(?<=\s)(?:${FACE})|${PICTURE}{1,10}(?!\S)`,
  'gu',
);
/** "harmful.[3][4] Next": the reference belongs to the sentence that it follows. */
const REFERENCES =
  /(?:\[(?:[\d,\s–-]{1,20}|\^[^\]\s]{1,20}|citation needed)\](?:\s(?=\[\d))?){1,20}/y;
/** "What a day! 😀 It was fun": the face belongs to what it comments on. */
const FACES = new RegExp(String.raw`(?:[ ]?${PICTURE}){1,10}(?!\S)|[ ](?:${FACE})`, 'uy');

const LATE_CLOSERS = /\s[)\]](?=\s|$)/y;

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

/**
 * Sentence spans within `[from, to)` of the text, without outer white space, in UTF-16 code units. Together they
 * hold every sign of the block that is not white space. Linear: each stop looks at a bounded neighbourhood.
 */
export function splitSentences(text: string, from = 0, to = text.length): Span[] {
  const around: Around = { text, from, to, casual: isCasual(text, from, to), start: { at: from } };
  const spans: Span[] = [];
  const push = (end: number) => {
    let a = around.start.at;
    let b = end;
    while (a < b && SPACE.test(text[a] ?? '')) a += 1;
    while (b > a && SPACE.test(text[b - 1] ?? '')) b -= 1;
    if (b > a) spans.push({ start: a, end: b });
    around.start.at = end;
  };
  // Over the block alone: a search to the article's end for every block would not be linear.
  const body = text.slice(from, to);
  const markers = markersIn(text, from, to);
  let next = 0;
  TERMINATOR.lastIndex = 0;
  for (let hit = TERMINATOR.exec(body); hit !== null; hit = TERMINATOR.exec(body)) {
    const at = from + hit.index;
    for (; (markers[next]?.start ?? to) <= at; next += 1) push(markers[next]?.start ?? at);
    if (at < (markers[next - 1]?.end ?? from)) continue;
    const end = endOf(around, at, hit[0]);
    if (end === null) continue;
    TERMINATOR.lastIndex = Math.max(TERMINATOR.lastIndex, end - from);
    if (end < to) push(end);
  }
  for (; next < markers.length; next += 1) push(markers[next]?.start ?? to);
  push(to);
  return spans;
}

/** Where the sentence that this stop ends is over, with all that belongs to it; null when it goes on. */
function endOf(around: Around, at: number, mark: string): number | null {
  const { text, to } = around;
  // "compounds. . . . The": the first dot ends the sentence, the others open the next.
  const isFirst = /^\.(?:\s\.){3}$/.test(mark) && !SPACE.test(text[at - 1] ?? '');
  if (isFirst && /^\s+\p{Lu}/u.test(text.slice(at + mark.length, at + mark.length + 8))) {
    return at + 1;
  }
  let end = at + mark.length;
  while (end < to && CLOSERS.test(text[end] ?? '')) end += 1;
  // "( See there. )": a closing bracket with a space before it still belongs here.
  end = after(LATE_CLOSERS, text, end);
  const closed = end > at + mark.length;
  const bare = end;
  end = after(REFERENCES, text, end);
  end += footnoteAt(text, end);
  while (end > bare && end < to && /["'”’]/.test(text[end] ?? '')) end += 1;
  const noted = end > bare;
  end = Math.min(to, after(FACES, text, end));
  if (/^\p{Extended_Pictographic}/u.test(mark)) {
    return isUpper(text.slice(end).match(/^\s+(\S)/)?.[1] ?? '') ? end : null;
  }
  return end >= to || endsSentenceAt(around, { mark, at, end, closed, noted }) ? end : null;
}
