/** Cuts what was pasted into lines, keeping a BibTeX, RIS or PubMed entry together although it runs over many. */

/** Kinds of entries that reference managers write, over several lines. */
export type EntryKind = 'bibtex' | 'ris' | 'nbib';

export interface Entry {
  readonly kind: EntryKind | 'line' | 'rest';
  readonly raw: string;
}

const BIBTEX_START = /^\s{0,20}@[a-z]{3,30}\s{0,5}[{(]/i;
const RIS_START = /^TY {1,2}- ?\S/;
const RIS_END = /^ER {1,2}-/;
const NBIB_START = /^PMID ?- ?\d/;
/** A tagged line, or the indented continuation of one. */
const TAGGED = /^(?:[A-Z][A-Z0-9]{1,3} {0,2}- ?| {4,})/;

/**
 * The entries of a text in order, blank ones left out; after `most` of them everything that remains is one `rest`.
 * Reads lazily, so that a text of many megabytes costs no more than what is used of it.
 */
export function* entriesOf(text: string, most: number): Generator<Entry> {
  let at = 0;
  let count = 0;
  while (at < text.length) {
    const start = at;
    const line = lineAt(text, at);
    at = line.next;
    if (line.words.trim() === '') continue;
    if (count === most) {
      yield { kind: 'rest', raw: text.slice(start).trim() };
      return;
    }
    count += 1;
    const kind = kindOf(line.words);
    if (kind === 'line') {
      yield { kind, raw: line.words.trim() };
    } else {
      at = endOf(kind, text, start, line);
      // "PMID- 29273821" by itself is a line, not a PubMed record.
      const single = kind !== 'bibtex' && at === line.next;
      yield { kind: single ? 'line' : kind, raw: text.slice(start, at).trim() };
    }
  }
}

interface Line {
  readonly words: string;
  /** Where the following line begins. */
  readonly next: number;
}

function lineAt(text: string, at: number): Line {
  const lf = text.indexOf('\n', at);
  const words = lf === -1 ? text.slice(at) : text.slice(at, lf);
  return { words, next: lf === -1 ? text.length : lf + 1 };
}

function kindOf(line: string): EntryKind | 'line' {
  if (BIBTEX_START.test(line)) return 'bibtex';
  if (RIS_START.test(line)) return 'ris';
  return NBIB_START.test(line) ? 'nbib' : 'line';
}

/** Where the entry that begins at `start` ends: its last brace, its end tag, or the first line that cannot belong to it. */
function endOf(kind: EntryKind, text: string, start: number, first: Line): number {
  let at = first.next;
  let depth = kind === 'bibtex' ? braces(first.words) : 1;
  while (at < text.length && depth > 0) {
    const line = lineAt(text, at);
    if (kind === 'bibtex') {
      if (BIBTEX_START.test(line.words)) break;
      depth += braces(line.words);
    } else {
      if (!TAGGED.test(line.words) || kindOf(line.words) !== 'line') break;
      if (kind === 'ris' && RIS_END.test(line.words)) depth = 0;
    }
    at = line.next;
  }
  return Math.max(at, start + 1);
}

/** Opening less closing brackets of a BibTeX entry, which may be written with braces or parentheses. */
function braces(line: string): number {
  let depth = 0;
  for (const char of line) {
    if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
  }
  return depth;
}
