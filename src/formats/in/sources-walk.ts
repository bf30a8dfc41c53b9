/** Walks through a text of sources and hands each piece of it to the reader of its kind, told by how its lines begin. */
import { readAlone } from '../../domain/evidence/recognise.ts';
import { trimIdentifier } from '../../domain/evidence/trim.ts';
import { bibtexStartsAt, readBibtexAt } from './bibtex/entry.ts';
import { BibtexFile } from './bibtex/file.ts';
import { looksLikeJson, readCslJson } from './csl/file.ts';
import type { Outcome, SourceFormat } from './draft.ts';
import { LineIndex } from './line-index.ts';
import { readNbib } from './nbib.ts';
import { readRis } from './ris/record.ts';
import { nbibLine, risLine } from './tagged.ts';
import { namesSource, readTextLine } from './text-source.ts';

const RIS_START = /^[\s\uFEFF]{0,5}TY(?:[ \t]{1,6}[-–—]|-[ \t])/;
const RIS_END = /^[ \t]{0,3}ER(?:[ \t]{0,6}[-–—].*|[ \t]*)$/;
const NBIB_START = /^\uFEFF?PMID[ \t]{0,2}-[ \t]?\d/;
/** Entries that nothing closes, after which every line that looks like a beginning is taken for one. */
const MOST_RUN_OUT = 20;

const NOTHING: Readonly<Record<SourceFormat, string>> = {
  auto: '',
  bibtex: 'No BibTeX entry was found.',
  ris: 'No RIS record was found. Each begins with a line TY.',
  nbib: 'No PubMed record was found. Each begins with a line PMID.',
  csl: '',
  text: '',
};

/** Yields outcomes, and now and then how many characters have been read. */
export function* walk(text: string, from: SourceFormat): Generator<Outcome | number> {
  if (from === 'csl' || (from === 'auto' && looksLikeJson(text))) {
    let done = 0;
    for (const outcome of readCslJson(text)) {
      yield outcome;
      if (outcome.ok) done += outcome.draft.raw.length;
      yield Math.min(done, text.length);
    }
    return;
  }
  yield* new Walk(text, from).run();
}

interface Line {
  readonly start: number;
  readonly words: string;
  /** Where the following line begins. */
  readonly next: number;
}

class Walk {
  private readonly lines: LineIndex;
  private readonly bibtex = new BibtexFile();
  private readonly stray: Line[] = [];
  private entries = 0;
  private ranOut = 0;
  private hasRis = false;
  private lineFrom = 0;
  private lineEnd = -1;
  private readonly text: string;
  private readonly from: SourceFormat;

  constructor(text: string, from: SourceFormat) {
    this.text = text;
    this.from = from;
    this.lines = new LineIndex(text);
  }

  private takes(kind: SourceFormat): boolean {
    return this.from === 'auto' || this.from === kind;
  }

  *run(): Generator<Outcome | number> {
    const { text } = this;
    let at = text.startsWith('\uFEFF') ? 1 : 0;
    let told = 0;
    while (at < text.length) {
      const line = this.lineAt(at);
      const entry = this.takes('bibtex') ? this.bibtexIn(line) : -1;
      if (entry !== -1) at = yield* this.readBibtex(entry);
      else if (this.startsRis(line)) at = yield* this.readRis(line);
      else if (this.takes('nbib') && NBIB_START.test(line.words)) at = yield* this.readNbib(line);
      else {
        if (line.words.trim() !== '') this.stray.push(line);
        at = line.next;
      }
      // Half of the way: the other half is making CSL of it.
      if (at - told > 2_000) {
        told = at;
        yield at >> 1;
      }
    }
    let done = 0;
    for (const outcome of this.bibtex.outcomes()) {
      if (outcome !== null) {
        done += 1;
        yield outcome;
      }
      yield (text.length + Math.floor((text.length * done) / this.bibtex.size)) >> 1;
    }
    yield* this.readStray();
  }

  private lineAt(at: number): Line {
    // Of a line that is read piece by piece the end is looked for once.
    if (at > this.lineEnd || at < this.lineFrom) {
      let to = at;
      // Line ends of every system; the last line need not have one.
      while (to < this.text.length) {
        const code = this.text.charCodeAt(to);
        if (code === 10 || code === 13) break;
        to += 1;
      }
      this.lineFrom = at;
      this.lineEnd = to;
    }
    const to = this.lineEnd;
    const crlf = this.text.startsWith('\r\n', to);
    const next = Math.min(this.text.length, to + (crlf ? 2 : 1));
    return { start: at, words: this.text.slice(at, to), next };
  }

  /** Where an entry begins in a line: anywhere, as some servers write one behind the other, but not in a comment. */
  private bibtexIn({ words, start }: Line): number {
    let at = words.indexOf('@');
    if (at === -1 || words.trimStart().startsWith('%')) return -1;
    for (; at !== -1; at = words.indexOf('@', at + 1)) {
      const before = words.charAt(at - 1);
      if (!/[\p{L}\p{N}._-]/u.test(before) && bibtexStartsAt(this.text, start + at))
        return start + at;
    }
    return -1;
  }

  private *readBibtex(start: number): Generator<Outcome, number> {
    const piece = readBibtexAt(this.text, start, this.ranOut > MOST_RUN_OUT);
    const line = this.lines.lineOf(start);
    this.entries += 1;
    if (piece.kind === 'broken') {
      if (piece.ranOut) this.ranOut += 1;
      const at = this.lines.lineOf(piece.at);
      const reason =
        at === line ? piece.reason : `${piece.reason.replace(/\.$/, '')} (line ${at}).`;
      yield { ok: false, fault: { entry: piece.key, line, reason } };
    } else this.bibtex.add(piece, this.text.slice(start, piece.end), line);
    return Math.max(piece.end, start + 1);
  }

  /** A record that lacks its first line begins with any tag, where the format is known to be RIS. */
  private startsRis({ words }: Line): boolean {
    if (!this.takes('ris')) return false;
    if (RIS_START.test(words)) return true;
    const isRis = this.from === 'ris' || this.hasRis;
    return isRis && /^(?:A[1-4U]|T[1-3I]|ID|JO|JF)$/.test(risLine(words)?.tag ?? '');
  }

  private *readRis(first: Line): Generator<Outcome, number> {
    this.hasRis = true;
    this.entries += 1;
    const lines = [first.words.replace('\uFEFF', '')];
    let at = first.next;
    let blank = false;
    while (at < this.text.length) {
      const line = this.lineAt(at);
      if (RIS_START.test(line.words) || this.endsTagged(line, blank)) break;
      at = line.next;
      if (RIS_END.test(line.words)) break;
      blank = line.words.trim() === '';
      if (!blank) lines.push(line.words);
    }
    const { csl, key } = readRis(lines);
    const raw = this.text.slice(first.start, at).trim();
    yield { ok: true, draft: { csl, key, raw, line: this.lines.lineOf(first.start) } };
    return at;
  }

  private *readNbib(first: Line): Generator<Outcome, number> {
    const lines = [first.words];
    let at = first.next;
    while (at < this.text.length) {
      const line = this.lineAt(at);
      if (line.words.trim() === '' || NBIB_START.test(line.words) || this.endsTagged(line, false))
        break;
      // What is neither a tag nor indented goes on from before, unless nothing has begun yet.
      if (lines.length === 1 && nbibLine(line.words) === null) break;
      lines.push(line.words);
      at = line.next;
    }
    // "PMID- 29273821" by itself is a line of text.
    if (lines.length === 1 && this.from === 'auto') {
      this.stray.push(first);
      return at;
    }
    this.entries += 1;
    const { csl, key } = readNbib(lines);
    const raw = this.text.slice(first.start, at).trim();
    yield { ok: true, draft: { csl, key, raw, line: this.lines.lineOf(first.start) } };
    return at;
  }

  /** True for a line that cannot belong to a tagged record any more. */
  private endsTagged({ words, start }: Line, afterBlank: boolean): boolean {
    if (this.from !== 'auto') return false;
    const indent = words.length - words.trimStart().length;
    if (words.charAt(indent) === '@' && bibtexStartsAt(this.text, start + indent)) return true;
    if (NBIB_START.test(words)) return true;
    return afterBlank && words.length < 300 && readAlone(trimIdentifier(words.trim())) !== null;
  }

  private *readStray(): Generator<Outcome> {
    const mixed = this.entries > 0;
    if (this.from === 'auto' || this.from === 'text') {
      for (const { words, start } of this.stray) {
        if (!mixed || namesSource(words)) yield* readTextLine(words, this.lines.lineOf(start));
      }
    } else if (!mixed && this.stray.length > 0) {
      yield { ok: false, fault: { entry: '', line: 1, reason: NOTHING[this.from] } };
    }
  }
}
