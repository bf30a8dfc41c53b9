/** All entries of one BibTeX text: macros, inheritance between entries, and what each is in CSL. */
import { lookup } from '../../lookup.ts';
import type { Outcome } from '../draft.ts';
import type { BibField, BibPiece, ValuePart } from './entry.ts';
import { bibtexToCsl } from './fields.ts';
import { type BibEntry, Inheritance } from './inherit.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Lists, which go on where a field is there twice; of any other field the first counts. */
const LISTS: Readonly<Record<string, string>> = {
  author: ' and ',
  editor: ' and ',
  translator: ' and ',
  keywords: ', ',
  keyword: ', ',
};
/** Macros may hold macros, and grow without end; no honest file puts in more characters than this by them. */
const MOST_FROM_MACROS = 20_000_000;

interface Held {
  readonly entry: BibEntry;
  readonly raw: string;
  readonly line: number;
}

export class BibtexFile {
  private readonly macros = new Map(MONTHS.map((month) => [month, month]));
  private left = MOST_FROM_MACROS;
  private readonly held: {
    readonly piece: Extract<BibPiece, { kind: 'entry' }>;
    raw: string;
    line: number;
  }[] = [];

  /** Takes what `readBibtexAt` has read, in the order of the file. */
  add(piece: BibPiece, raw: string, line: number): void {
    if (piece.kind === 'entry') this.held.push({ piece, raw, line });
    if (piece.kind !== 'string') return;
    for (const { name, parts } of piece.fields) this.macros.set(name, this.valueOf(parts));
  }

  get size(): number {
    return this.held.length;
  }

  /**
   * The entries as CSL, one at a time, once all have been added: what they name may stand behind them. Null is a step
   * on the way.
   */
  *outcomes(): Generator<Outcome | null> {
    const all: Held[] = [];
    for (const { piece, raw, line } of this.held) {
      const fields = this.fieldsOf(piece.fields);
      all.push({ entry: { type: piece.type, key: piece.key, fields }, raw, line });
      if (all.length % 100 === 0) yield null;
    }
    const inheritance = new Inheritance(all.map(({ entry }) => entry));
    for (const { entry, raw, line } of all) {
      // Data for other entries, and groups of them, are no sources themselves.
      if (entry.type === 'xdata' || entry.type === 'set' || entry.type === 'control') continue;
      if (entry.fields.size === 0) {
        yield {
          ok: false,
          fault: { entry: entry.key, line, reason: 'It has no fields.' },
        };
        continue;
      }
      const csl = bibtexToCsl(entry.type, inheritance.fieldsOf(entry));
      yield { ok: true, draft: { csl, key: entry.key, raw, line } };
    }
  }

  private fieldsOf(fields: readonly BibField[]): Map<string, string> {
    const values = new Map<string, string>();
    for (const { name, parts } of fields) {
      const value = this.valueOf(parts).trim();
      if (value === '' || value === '{}') continue;
      const before = values.get(name);
      const glue = lookup(LISTS, name);
      if (before === undefined) values.set(name, value);
      else if (glue !== undefined) values.set(name, before + glue + value);
    }
    return values;
  }

  private valueOf(parts: readonly ValuePart[]): string {
    let words = '';
    for (const part of parts) {
      if ('text' in part) words += part.text;
      else {
        const value = this.left > 0 ? (this.macros.get(part.macro) ?? part.written) : part.written;
        this.left -= value.length;
        words += value;
      }
    }
    return words;
  }
}
