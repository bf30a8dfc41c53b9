/**
 * LaTeX as bibliographies hold it, to Unicode. Titles keep italics, bold, small capitals and raised or lowered
 * characters in the marks that CSL knows (`<i>`, `<b>`, `<sub>`, `<sup>`, a span of small capitals); braces that only
 * protect capitals go. A command that is not known is kept as it is written, its argument is read: nothing disappears.
 *
 * One pass from left to right; groups nest to a bounded depth, so that no input can exhaust the stack.
 */
import {
  ACCENTS,
  BLANKS,
  LETTERS,
  SILENT,
  STYLES,
  type Style,
  SWITCHES,
  SYMBOLS,
} from './latex-symbols.ts';

const DEEPEST = 100;
const SMALL_CAPITALS = '<span style="font-variant: small-caps">';

/** Nothing to convert: most fields of most entries. */
const PLAIN = /^[^\\{}$~`'\n\r\t-]*$/;

/**
 * @param markup keep styles as CSL's marks; without, as in names, only the characters
 */
export function latexToText(source: string, markup: boolean): string {
  if (PLAIN.test(source) && !source.includes('  ')) return source.trim();
  const text = new Reader(source, markup).read();
  return text.replace(/\s+/g, ' ').trim();
}

type End = '}' | '$' | '\\)' | null;

/** Everything up to the next character that means something. */
const PLAIN_RUN = /[^\\{}$~`'_^-]+/y;

class Reader {
  private at = 0;
  private depth = 0;
  private openQuote = false;
  private readonly source: string;
  private readonly markup: boolean;

  constructor(source: string, markup: boolean) {
    this.source = source;
    this.markup = markup;
  }

  read(): string {
    return this.sequence(null, false);
  }

  /** Up to the given end, which is consumed, or to the end of the text. */
  private sequence(end: End, math: boolean): string {
    const parts: string[] = [];
    const closing: string[] = [];
    while (this.at < this.source.length) {
      const char = this.source.charAt(this.at);
      if (char === end || (end === '\\)' && this.source.startsWith('\\)', this.at))) {
        this.at += end?.length ?? 0;
        break;
      }
      if (char === '\\') {
        const style = this.switchHere();
        if (style === null) parts.push(this.command(math));
        else if (this.markup) {
          parts.push(opening(style));
          closing.push(closingOf(style));
        }
      } else parts.push(this.character(char, math));
    }
    while (closing.length > 0) parts.push(closing.pop() ?? '');
    return parts.join('');
  }

  private character(char: string, math: boolean): string {
    switch (char) {
      case '{':
        return this.group(math);
      case '}':
        this.at += 1;
        return '';
      case '$':
        return this.dollar(math);
      case '~':
        this.at += 1;
        return ' ';
      case '-':
        return math ? this.take(1) : this.dashes();
      case '`':
      case "'":
        return math ? this.take(1) : this.quotes(char);
      case '_':
      case '^':
        if (!math) return this.take(1);
        this.at += 1;
        return this.styled(char === '_' ? 'sub' : 'sup', this.argument(true));
      default:
        return this.plainRun();
    }
  }

  private plainRun(): string {
    PLAIN_RUN.lastIndex = this.at;
    const words = PLAIN_RUN.exec(this.source)?.[0] ?? this.source.charAt(this.at);
    this.at += words.length;
    // The ligatures of ?` and !` are the Spanish marks that open a question and an exclamation.
    const last = words.at(-1);
    const ligature = (last === '?' || last === '!') && this.source.charAt(this.at) === '`';
    if (!ligature || this.source.charAt(this.at + 1) === '`') return words;
    this.at += 1;
    return words.slice(0, -1) + (last === '?' ? '¿' : '¡');
  }

  private take(count: number): string {
    const from = this.at;
    this.at += count;
    return this.source.slice(from, this.at);
  }

  private group(math: boolean): string {
    this.at += 1;
    if (this.depth >= DEEPEST) return '';
    this.depth += 1;
    const words = this.sequence('}', math);
    this.depth -= 1;
    return words;
  }

  /** Mathematics, where what stands up to the next dollar sign looks like it; otherwise an amount of money. */
  private dollar(math: boolean): string {
    const double = this.source.startsWith('$$', this.at);
    const from = this.at + (double ? 2 : 1);
    let close = this.source.indexOf('$', from);
    while (close > 0 && this.source.charAt(close - 1) === '\\')
      close = this.source.indexOf('$', close + 1);
    if (math || close === -1 || this.depth >= DEEPEST) return this.take(1);
    const inner = this.source.slice(from, close);
    if (/^\d[\d.,]*\s/.test(inner) && !/[\\_^=]/.test(inner)) return this.take(1);
    this.at = from;
    this.depth += 1;
    const words = this.sequence('$', true);
    this.depth -= 1;
    if (double && this.source.charAt(this.at) === '$') this.at += 1;
    return words;
  }

  private dashes(): string {
    if (this.source.startsWith('---', this.at)) return this.instead(3, '—');
    if (this.source.startsWith('--', this.at)) return this.instead(2, '–');
    return this.take(1);
  }

  private quotes(char: string): string {
    if (this.source.startsWith(char + char, this.at))
      return this.instead(2, char === '`' ? '“' : '”');
    if (char === '`') {
      this.openQuote = true;
      return this.instead(1, '‘');
    }
    // An apostrophe inside a word stays what it is.
    const closes = this.openQuote && !/\p{L}/u.test(this.source.charAt(this.at + 1));
    if (closes) this.openQuote = false;
    return this.instead(1, closes ? '’' : "'");
  }

  private instead(count: number, words: string): string {
    this.at += count;
    return words;
  }

  /** The style that a switch such as `\it` at this place turns on; the switch is consumed. */
  private switchHere(): Style | null {
    const name = this.nameAt(this.at + 1);
    const style = SWITCHES.get(name);
    if (style === undefined) return null;
    this.at += 1 + name.length;
    this.skipSpaces();
    return style;
  }

  private nameAt(from: number): string {
    let to = from;
    while (/[A-Za-z]/.test(this.source.charAt(to)) && to - from < 40) to += 1;
    return this.source.slice(from, to);
  }

  private skipSpaces(): void {
    while (/\s/.test(this.source.charAt(this.at))) this.at += 1;
  }

  private command(math: boolean): string {
    const name = this.nameAt(this.at + 1);
    if (name === '') return this.sign(math);
    this.at += 1 + name.length;
    if (this.source.charAt(this.at) === '*') this.at += 1;
    const letter = LETTERS.get(name);
    if (letter !== undefined && !math) {
      this.skipSpaces();
      return letter;
    }
    const accent = ACCENTS.get(name);
    // Single letters such as \c are accents only before something that can carry one.
    if (accent !== undefined) return this.accented(accent, '');
    const symbol = SYMBOLS.get(name) ?? letter;
    if (symbol !== undefined) return this.afterSymbol(symbol);
    const blank = BLANKS.get(name);
    if (blank !== undefined) {
      this.skipSpaces();
      return blank;
    }
    return this.withArguments(name, math);
  }

  /** `{\alpha}` and `\alpha{}` have an empty group behind; a space before a letter is kept, as people mean it. */
  private afterSymbol(symbol: string): string {
    if (this.source.startsWith('{}', this.at)) this.at += 2;
    return symbol;
  }

  private withArguments(name: string, math: boolean): string {
    const style = STYLES.get(name);
    if (style !== undefined) return this.styled(style, this.argument(math));
    switch (name) {
      case 'url':
      case 'path':
      case 'nolinkurl':
        return this.verbatim();
      case 'enquote':
      case 'mkbibquote':
        return `“${this.argument(math)}”`;
      case 'ensuremath':
        return this.argument(true);
      case 'frac':
        return `${this.argument(true)}/${this.argument(true)}`;
      case 'sqrt':
        return `√${this.argument(true)}`;
      case 'uppercase':
      case 'MakeUppercase':
        return this.argument(math).toUpperCase();
      case 'begin':
      case 'end':
        this.argument(math);
        return ' ';
      default:
    }
    if (SILENT.has(name)) {
      if (this.source.charAt(this.at) === '{') this.argument(math);
      return '';
    }
    // An argument is read as the group that it is.
    return this.source.charAt(this.at) === '{' ? '' : `\\${name}`;
  }

  private sign(math: boolean): string {
    const char = this.source.charAt(this.at + 1);
    if (char === '(') {
      this.at += 2;
      if (this.depth >= DEEPEST) return '';
      this.depth += 1;
      const words = this.sequence('\\)', true);
      this.depth -= 1;
      return words;
    }
    this.at += 1 + char.length;
    const accent = ACCENTS.get(char);
    if (accent !== undefined && !math) return this.accented(accent, char);
    return BLANKS.get(char) ?? char;
  }

  /** The letter that follows, with the accent on it. `\~{}` is the sign by itself. */
  private accented(accent: string, sign: string): string {
    const letters = this.argument(false);
    if (letters === '') return sign === '~' || sign === '^' || sign === '`' ? sign : '';
    const [first = '', ...rest] = Array.from(letters);
    // Accents above take the place of the dot.
    const base = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
    if (accent === '\u0361') {
      const [second = '', ...others] = rest;
      return base + accent + second + others.join('');
    }
    return (base + accent).normalize('NFC') + rest.join('');
  }

  /** A group, a command or a single character. */
  private argument(math: boolean): string {
    this.skipSpaces();
    const char = this.source.charAt(this.at);
    if (char === '{') return this.group(math);
    if (char === '\\') {
      if (this.depth >= DEEPEST) return this.take(1);
      this.depth += 1;
      const words = this.command(math);
      this.depth -= 1;
      return words;
    }
    if (char === '' || char === '}') return '';
    const code = this.source.codePointAt(this.at) ?? 0;
    return this.take(code > 0xffff ? 2 : 1);
  }

  /** What stands in braces as it is written, as addresses are. */
  private verbatim(): string {
    this.skipSpaces();
    if (this.source.charAt(this.at) !== '{') return '';
    const close = this.source.indexOf('}', this.at);
    const from = this.at + 1;
    this.at = close === -1 ? this.source.length : close + 1;
    return this.source.slice(from, close === -1 ? undefined : close).replace(/\\(?=[_%&#~])/g, '');
  }

  private styled(style: Style, words: string): string {
    return this.markup && words !== '' ? `${opening(style)}${words}${closingOf(style)}` : words;
  }
}

function opening(style: Style): string {
  return style === 'sc' ? SMALL_CAPITALS : `<${style}>`;
}

function closingOf(style: Style): string {
  return style === 'sc' ? '</span>' : `</${style}>`;
}
