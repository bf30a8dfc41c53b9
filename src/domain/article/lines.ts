/** The lines of a text with what their first signs say about them. Offsets are UTF-16 code units. */

type LineKind = 'blank' | 'prose' | 'item' | 'quote';

export interface Line {
  readonly kind: LineKind;
  /** The words of the line, without marker and outer white space. */
  readonly start: number;
  readonly end: number;
  /** White-space columns before the first sign; a tab counts as four. */
  readonly indent: number;
  /** For items: `-`, `1`, `a`. */
  readonly marker: string;
}

const SPACE = /[\s\u200B\u2060]/;
/** Longest marker, so that hostile lines cost nothing: "(iii) ", "123. ". */
const MARKER_WINDOW = 12;
const BULLET = /^[-*+•⁃‣◦▪●–]\s+/;
const ORDERED = /^(?:(\d{1,3})(?:\.\)|[.)])|\((\d{1,3}|[a-z])\)|([a-z])\))\s+/;

function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && SPACE.test(text[start] ?? '')) start += 1;
  while (end > start && SPACE.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}

function indentOf(text: string, from: number, to: number): number {
  let columns = 0;
  for (let at = from; at < to; at += 1) columns += text[at] === '\t' ? 4 : 1;
  return columns;
}

function lineAt(text: string, from: number, to: number): Line {
  const { start, end } = trimmed(text, from, to);
  const indent = indentOf(text, from, start);
  if (start === end) return { kind: 'blank', start, end, indent, marker: '' };
  if (text[start] === '>') {
    let at = start;
    while (at < end && (text[at] === '>' || SPACE.test(text[at] ?? ''))) at += 1;
    return { kind: at === end ? 'blank' : 'quote', start: at, end, indent, marker: '>' };
  }
  const head = text.slice(start, Math.min(end, start + MARKER_WINDOW));
  const bullet = BULLET.exec(head);
  if (bullet) {
    const words = trimmed(text, start + bullet[0].length, end);
    return { kind: 'item', ...words, indent, marker: head[0] ?? '-' };
  }
  const ordered = ORDERED.exec(head);
  if (ordered) {
    const words = trimmed(text, start + ordered[0].length, end);
    const marker = ordered[1] ?? ordered[2] ?? ordered[3] ?? '1';
    return { kind: 'item', ...words, indent, marker };
  }
  return { kind: 'prose', start, end, indent, marker: '' };
}

/** All lines in order. Form feeds and the Unicode line and paragraph separators end a line as LF does. */
export function readLines(text: string, from = 0): Line[] {
  const lines: Line[] = [];
  const ends = /[\n\f\v\u0085\u2028\u2029]/g;
  ends.lastIndex = from;
  let start = from;
  for (let end = ends.exec(text); end !== null; end = ends.exec(text)) {
    lines.push(lineAt(text, start, end.index));
    start = ends.lastIndex;
  }
  lines.push(lineAt(text, start, text.length));
  return lines;
}

/** The last sign that is not a closing quote or bracket decides whether a line ends a sentence. */
export function endsSentence(text: string, line: { start: number; end: number }): boolean {
  let at = line.end - 1;
  while (at > line.start && /["'”’»)\]*_]/.test(text[at] ?? '')) at -= 1;
  return /[.!?…:;。！？]/.test(text[at] ?? '');
}
