/**
 * One entry of a BibTeX file, cut into its fields. Forgiving where the meaning is plain (a missing comma, a missing
 * key, a quotation mark inside quotation marks, one closing brace too many), and otherwise telling where it breaks off:
 * at the next line that begins an entry at the latest, so that a forgotten brace never costs the entry behind it.
 */

export type ValuePart =
  | { readonly text: string }
  /** The name of a macro, in lower case, and as written for one that nobody has defined. */
  | { readonly macro: string; readonly written: string };

export interface BibField {
  /** In lower case. */
  readonly name: string;
  readonly parts: readonly ValuePart[];
}

export type BibPiece = { readonly end: number } & (
  | {
      readonly kind: 'entry';
      /** In lower case. */
      readonly type: string;
      /** Empty where there is none. */
      readonly key: string;
      readonly fields: readonly BibField[];
    }
  | { readonly kind: 'string'; readonly fields: readonly BibField[] }
  /** `@comment` and `@preamble`, which say nothing about sources. */
  | { readonly kind: 'aside' }
  | {
      readonly kind: 'broken';
      readonly key: string;
      /** Where it breaks, for the line in the message. */
      readonly at: number;
      readonly reason: string;
      /** Nothing but the end of the text has stopped the reading. */
      readonly ranOut: boolean;
    }
);

/** How every entry begins. */
const START = /@[ \t]*([A-Za-z][\w:+.-]{0,60})\s{0,20}([{(])/y;
/**
 * A line that begins an entry, seen from the line end before it. Within an entry it must show a key and a comma too,
 * so that an abstract may speak of "@foo{".
 */
const NEXT_ENTRY =
  /[\r\n][ \t]*@[ \t]*(?:(?:string|comment|preamble)[ \t]*[{(]|[A-Za-z][\w:+.-]{0,60}[ \t]*[{(]\s{0,20}[^\s,{}"=@]{0,200}[ \t]*,)/iy;
/** Without that caution, for a text in which entries upon entries are left open. */
const NEXT_ENTRY_LOOSE = /[\r\n][ \t]*@[ \t]*[A-Za-z][\w:+.-]{0,60}[ \t]*[{(]/y;
const BLANK = /[\s\uFEFF]*/y;
/** Commas may be doubled, or stand alone before the closing brace. */
const BETWEEN = /[\s,]*/y;
const NAME = /[^\s=,{}()"#%@\\]+/y;
const FIELD_AHEAD = /\s*[^\s=,{}()"#%@\\]{1,60}\s*=/y;
const NUMBER = /\d+(?=\s*(?:[,#})]|$))/y;
const MACRO = /[^\s=,{}()"#%\\\d][^\s=,{}()"#%\\]*(?=\s*(?:[,#})]|$))/y;
/** Words that should stand in braces and do not: they end with the line, a comma or the entry. */
const UNQUOTED = /[^,{}"\n\r]+/y;
/** One closing brace too many, after which the fields go on. */
const GOES_ON = /\s*,\s*[A-Za-z][\w-]{1,40}\s*=\s*[{"\d]/y;
/** What may follow the quotation mark that closes a value. */
const AFTER_QUOTE = /"\s*(?:[,#})]|$|[A-Za-z][\w-]{0,40}\s*=)/y;
const INERT = /[^{}\\"\r\n]+/y;
const KEY = /[^,={}\n\r]*/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** True where an entry, a `@string`, a `@comment` or a `@preamble` begins at this place. */
export function bibtexStartsAt(text: string, at: number): boolean {
  return matchAt(START, text, at) !== null;
}

/**
 * Reads what begins at the `@` of this place; `end` is behind it, or where reading can go on after something broken.
 * Linear in its length, which is that of the text where a brace is not closed: see `loose`.
 * @param loose take any line that looks like the beginning of an entry for one, even within a value
 */
export function readBibtexAt(text: string, at: number, loose = false): BibPiece {
  // Programs disagree on whether `\{` counts as a brace, so that what breaks in one way is tried in the other.
  const first = new EntryReader(text, at, true, loose).read();
  if (first.kind !== 'broken') return first;
  const second = new EntryReader(text, at, false, loose).read();
  return second.kind === 'broken' ? first : second;
}

class Broken {
  readonly at: number;
  readonly reason: string;

  constructor(at: number, reason: string) {
    this.at = at;
    this.reason = reason;
  }
}

class EntryReader {
  private at: number;
  private closer = '}';
  private key = '';
  private readonly text: string;
  private readonly start: number;
  private readonly escapes: boolean;
  private readonly next: RegExp;
  private ranOut = false;

  constructor(text: string, start: number, escapes: boolean, loose: boolean) {
    this.text = text;
    this.start = start;
    this.at = start;
    this.escapes = escapes;
    this.next = loose ? NEXT_ENTRY_LOOSE : NEXT_ENTRY;
  }

  read(): BibPiece {
    const match = matchAt(START, this.text, this.start);
    if (match === null) return { kind: 'aside', end: this.start + 1 };
    const [whole, written = '', bracket] = match;
    const type = written.toLowerCase();
    this.closer = bracket === '(' ? ')' : '}';
    if (type === 'comment' || type === 'preamble') return this.aside(whole.length - 1);
    this.at += whole.length;
    const outcome = type === 'string' ? this.fieldsOrBroken() : this.keyAndFields();
    if (outcome instanceof Broken) {
      const { at, reason } = outcome;
      const { key, ranOut } = this;
      return { kind: 'broken', key, at, reason, ranOut, end: this.nextEntry(at) };
    }
    return type === 'string'
      ? { kind: 'string', fields: outcome, end: this.at }
      : { kind: 'entry', type, key: this.key, fields: outcome, end: this.at };
  }

  /** A comment in braces is skipped whole; one whose braces do not close ends with its line. */
  private aside(toBracket: number): BibPiece {
    const open = this.start + toBracket;
    this.at = open;
    const value = this.text.charAt(open) === '{' ? this.braced() : null;
    if (value !== null) return { kind: 'aside', end: this.at };
    const line = this.text.indexOf('\n', open);
    return { kind: 'aside', end: line === -1 ? this.text.length : line };
  }

  private nextEntry(from: number): number {
    for (let at = Math.max(from, this.start + 1); at < this.text.length; at += 1) {
      const line = this.text.slice(at, at + 1) === '\r' ? at : this.text.indexOf('\n', at);
      if (line === -1) return this.text.length;
      // Behind something broken any line that begins like an entry is trusted.
      const next = matchAt(BLANK, this.text, line);
      const behind = line + (next?.[0].length ?? 0);
      if (this.text.charAt(behind) === '@' && bibtexStartsAt(this.text, behind)) return behind;
      at = Math.max(line, behind - 1);
    }
    return this.text.length;
  }

  private skip(pattern: RegExp): void {
    this.at += matchAt(pattern, this.text, this.at)?.[0].length ?? 0;
  }

  private keyAndFields(): BibField[] | Broken {
    this.skip(BLANK);
    const from = this.at;
    const written = matchAt(KEY, this.text, this.at)?.[0] ?? '';
    // In parentheses the entry may end right behind its key.
    const words =
      this.closer === ')' && written.includes(')')
        ? written.slice(0, written.indexOf(')'))
        : written;
    this.at += words.length;
    const next = this.text.charAt(this.at);
    if (next === '=') this.at = from;
    else if (next === '{') return new Broken(this.at, 'Its key holds a brace.');
    else this.key = words.trim();
    return this.fieldsOrBroken();
  }

  private fieldsOrBroken(): BibField[] | Broken {
    const fields: BibField[] = [];
    for (;;) {
      this.skip(BETWEEN);
      const char = this.text.charAt(this.at);
      if (char === '') return this.unclosed();
      if (char === this.closer) {
        this.at += 1;
        if (this.closer === '}' && matchAt(GOES_ON, this.text, this.at) !== null) continue;
        return fields;
      }
      if (char === '@' && this.beginsEntry()) return this.unclosed();
      if (char === '%') {
        this.skip(/[^\r\n]*/y);
        continue;
      }
      const field = this.field();
      if (field instanceof Broken) return field;
      fields.push(field);
    }
  }

  /** True where a line begins here, white space aside, and an entry with it. */
  private beginsEntry(): boolean {
    const before = this.text.slice(Math.max(0, this.at - 20), this.at);
    return /[\r\n][ \t]*$/.test(before) && bibtexStartsAt(this.text, this.at);
  }

  private unclosed(): Broken {
    return new Broken(
      this.start,
      `It is not closed by a ${this.closer === ')' ? 'parenthesis' : 'brace'}.`,
    );
  }

  private field(): BibField | Broken {
    const from = this.at;
    const written = matchAt(NAME, this.text, this.at)?.[0] ?? '';
    if (written === '') {
      return new Broken(from, `A field was expected at “${this.excerpt(from)}”.`);
    }
    this.at += written.length;
    const name = written.toLowerCase();
    this.skip(BLANK);
    const char = this.text.charAt(this.at);
    if (char === '=') this.at += 1;
    else if (char === ',' || char === this.closer) return { name, parts: [] };
    // A forgotten "=".
    else if (char !== '{' && char !== '"') {
      return new Broken(from, `“=” is missing behind “${written.slice(0, 40)}”.`);
    }
    return this.value(name);
  }

  private excerpt(at: number): string {
    return this.text.slice(at, at + 20).split(/[\r\n]/)[0] ?? '';
  }

  private value(name: string): BibField | Broken {
    const parts: ValuePart[] = [];
    for (;;) {
      this.skip(BLANK);
      const from = this.at;
      const char = this.text.charAt(from);
      if (char === '{' || char === '"') {
        const text = char === '{' ? this.braced() : this.quoted();
        if (text === null) {
          const sign = char === '{' ? 'brace' : 'quotation mark';
          return new Broken(from, `The ${sign} that opens “${name}” is not closed.`);
        }
        parts.push({ text });
      } else {
        const part = this.bare(parts.length === 0);
        if (part !== null) parts.push(part);
      }
      this.skip(BLANK);
      if (this.text.charAt(this.at) !== '#') break;
      this.at += 1;
    }
    const char = this.text.charAt(this.at);
    if (char === ',' || char === this.closer || char === '' || char === '%' || char === '@')
      return { name, parts };
    // A forgotten comma.
    if (matchAt(FIELD_AHEAD, this.text, this.at) !== null) return { name, parts };
    return new Broken(
      this.at,
      `After “${name}” there is more than one field can hold: “${this.excerpt(this.at)}”.`,
    );
  }

  /** A number, the name of a macro, or words that lack their braces. */
  private bare(alone: boolean): ValuePart | null {
    const number = matchAt(NUMBER, this.text, this.at)?.[0];
    if (number !== undefined) {
      this.at += number.length;
      return { text: number };
    }
    const written = matchAt(MACRO, this.text, this.at)?.[0];
    if (written !== undefined) {
      this.at += written.length;
      return { macro: written.toLowerCase(), written };
    }
    if (!alone) return null;
    const words = matchAt(UNQUOTED, this.text, this.at)?.[0];
    if (words === undefined || words.trim() === '' || words.includes('=')) return null;
    this.at += words.length;
    return { text: words.trim() };
  }

  /** The inside of the braces that open here, or null where they do not close before the next entry. */
  private braced(): string | null {
    const from = this.at + 1;
    let depth = 0;
    let at = this.at;
    while (at < this.text.length) {
      at += matchAt(INERT, this.text, at)?.[0].length ?? 0;
      const char = this.text.charAt(at);
      if (char === '{') depth += 1;
      else if (char === '}') {
        depth -= 1;
        if (depth === 0) {
          this.at = at + 1;
          return this.text.slice(from, at);
        }
      } else if (char === '\\' && this.escapes && /[{}\\]/.test(this.text.charAt(at + 1))) at += 1;
      else if ((char === '\n' || char === '\r') && matchAt(this.next, this.text, at) !== null)
        return null;
      at += 1;
    }
    this.ranOut = true;
    return null;
  }

  /** The inside of the quotation marks that open here. One inside braces does not close them. */
  private quoted(): string | null {
    const from = this.at + 1;
    let depth = 0;
    let at = from;
    while (at < this.text.length) {
      at += matchAt(INERT, this.text, at)?.[0].length ?? 0;
      const char = this.text.charAt(at);
      if (char === '{') depth += 1;
      else if (char === '}') depth = Math.max(0, depth - 1);
      else if (char === '"' && depth === 0 && matchAt(AFTER_QUOTE, this.text, at) !== null) {
        this.at = at + 1;
        return this.text.slice(from, at);
      } else if (char === '\\' && this.escapes && /[{}\\]/.test(this.text.charAt(at + 1))) at += 1;
      else if ((char === '\n' || char === '\r') && matchAt(this.next, this.text, at) !== null)
        return null;
      at += 1;
    }
    this.ranOut = true;
    return null;
  }
}
