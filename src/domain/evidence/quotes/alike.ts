/**
 * A text in which that is made alike which differs between a page and a quote of it: forms of letters (NFKC), case, quote
 * marks, dashes, hyphens at line ends and in compounds, white space. Each letter knows where it came from.
 */

export interface Alike {
  readonly text: string;
  /** For each code unit of `text`: the offset of what it came from, UTF-16 code units. Its length follows at the end. */
  readonly from: Int32Array;
}

/** Combining marks begin here; below it, the next character cannot be one. */
const FIRST_ACCENT = 0x300;
const LETTER = /[\p{L}\p{M}]/u;
const SPACE = /\s/;
const HYPHENS = '-\u00AD\u2010\u2011';
const DASHES = '\u2012\u2013\u2014\u2015\u2212\uFE58\uFF0D';
const DOUBLE = '"“”„‟«»″〝〞＂';
const SINGLE = "'‘’‚‛‹›`´′＇";
/** Joiners, marks of direction and byte order: nobody sees them. */
const INVISIBLE = /[\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/;

const isWordUnit = (char: string) => char !== '' && /[\p{L}\p{M}\p{N}]/u.test(char);

/** One character as others are written; empty where it is not seen. */
const folded = new Map<string, string>();

function fold(char: string): string {
  const known = folded.get(char);
  if (known !== undefined) return known;
  let made: string;
  if (DOUBLE.includes(char)) made = '"';
  else if (SINGLE.includes(char)) made = "'";
  else if (INVISIBLE.test(char)) made = '';
  else made = char.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').replaceAll('…', '...');
  // The map is for the letters that texts share; a hostile text must not fill the memory.
  if (folded.size < 5_000) folded.set(char, made);
  return made;
}

/** A string and a map that grow together. */
class Growing {
  readonly #parts: string[] = [];
  #from: Int32Array;
  #length = 0;
  #last = '';

  constructor(capacity: number) {
    this.#from = new Int32Array(capacity + 16);
  }

  get last(): string {
    return this.#last;
  }

  add(text: string, offset: number): void {
    if (text === '') return;
    while (this.#length + text.length + 1 > this.#from.length) {
      const larger = new Int32Array(this.#from.length * 2);
      larger.set(this.#from);
      this.#from = larger;
    }
    for (let unit = 0; unit < text.length; unit += 1) this.#from[this.#length + unit] = offset;
    this.#length += text.length;
    this.#parts.push(text);
    this.#last = text.at(-1) ?? '';
  }

  /** Takes a space at the end back. */
  trimEnd(): void {
    if (this.#last !== ' ') return;
    this.#parts.pop();
    this.#length -= 1;
    this.#last = this.#parts.at(-1)?.at(-1) ?? '';
  }

  done(end: number): Alike {
    this.#from[this.#length] = end;
    return { text: this.#parts.join(''), from: this.#from.subarray(0, this.#length + 1) };
  }
}

/** The offset behind white space and what is not seen. */
function pastSpace(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && (SPACE.test(text.charAt(at)) || INVISIBLE.test(text.charAt(at)))) {
    at += 1;
  }
  return at;
}

/** White space at the ends goes. Linear in the length of the text. */
export function alike(text: string): Alike {
  const grown = new Growing(text.length);
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    // Most of a text is small letters, and they stay.
    if (code >= 0x61 && code <= 0x7a && !(text.charCodeAt(at + 1) >= FIRST_ACCENT)) {
      grown.add(text.charAt(at), at);
      at += 1;
      continue;
    }
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const next = at + char.length;
    if (SPACE.test(char)) {
      if (grown.last !== ' ' && grown.last !== '') grown.add(' ', at);
      at = next;
      continue;
    }
    if (HYPHENS.includes(char) || DASHES.includes(char)) {
      at = joinAt(text, at, next, char, grown);
      continue;
    }
    // A letter and its accents are one, however they are stored.
    let end = next;
    while (end < text.length && /\p{M}/u.test(text.charAt(end))) end += 1;
    grown.add(end > next ? text.slice(at, end).normalize('NFKC').toLowerCase() : fold(char), at);
    at = end;
  }
  grown.trimEnd();
  return grown.done(text.length);
}

/** A hyphen or dash: gone within a word (at a line end or not), else one sign without space around it. */
function joinAt(text: string, at: number, next: number, char: string, grown: Growing): number {
  const after = pastSpace(text, next);
  const following = text.charAt(after);
  const attached = LETTER.test(text.charAt(at - 1));
  if (HYPHENS.includes(char) && attached && LETTER.test(following)) return after;
  if (char === '\u00AD') return next;
  const gap = text.slice(next, after);
  const isDash = DASHES.includes(char) || (grown.last === ' ' && gap !== '');
  if (isDash) {
    grown.trimEnd();
    grown.add('-', at);
    return after;
  }
  grown.add('-', at);
  // "COVID-" and "19" on the next line.
  return isWordUnit(text.charAt(at - 1)) && gap.includes('\n') ? after : next;
}
