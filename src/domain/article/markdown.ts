/**
 * Blocks of Markdown, after the block rules of CommonMark 0.31 as far as an article uses them: ATX and setext
 * headings, lists, quotes, fences, thematic breaks, and the tables of GFM. Inline marks stay in the text,
 * because offsets count it; whoever reads words leaves them out (see language/tokens).
 */
import { type Line, readLines } from './lines.ts';
import type { Block } from './schema.ts';

const ATX = /^(#{1,6})(?:[ \t]+|$)/;
const FENCE = /^(`{3,}|~{3,})/;
const TABLE_RULE = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;
/** Longest line that can be a thematic break, a table rule or a definition: keeps the patterns off long lines. */
const SHORT = 300;

const isBreak = (words: string) => /^([-*_])(?:[ \t]*\1){2,}$/.test(words);
const isDefinition = (words: string) => /^\[[^\]\n]{1,100}\]:\s*\S+/.test(words);
const isComment = (words: string) => /^<!--/.test(words);

/** Where the front matter ends (offset of the line after it), or 0. */
export function frontMatterEnd(text: string): number {
  const opening = /^---[ \t]*\n/.exec(text.slice(0, 10));
  if (!opening) return 0;
  const closing = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/g;
  closing.lastIndex = opening[0].length - 1;
  const end = closing.exec(text.slice(0, 50_000));
  return end === null ? 0 : end.index + end[0].length;
}

type OpenKind = 'paragraph' | 'list-item' | 'quote';

class Reader {
  private readonly text: string;
  private readonly lines: readonly Line[];
  private readonly blocks: Block[] = [];
  private open: { kind: OpenKind; start: number; end: number } | null = null;
  private fence: string | null = null;
  private inTable = false;

  constructor(text: string, lines: readonly Line[]) {
    this.text = text;
    this.lines = lines;
  }

  read(): Block[] {
    for (let index = 0; index < this.lines.length; index += 1) {
      const line = this.lines[index];
      if (line !== undefined) this.line(line, this.lines[index + 1]);
    }
    this.close();
    return this.blocks;
  }

  private words(line: Line): string {
    return this.text.slice(line.start, Math.min(line.end, line.start + SHORT));
  }

  /** The line from its first sign on, marker included. */
  private raw(line: Line): string {
    let start = this.text.lastIndexOf('\n', Math.max(0, line.start - 1)) + 1;
    while (start < line.start && /[ \t]/.test(this.text[start] ?? '')) start += 1;
    return this.text.slice(start, Math.min(line.end, start + SHORT));
  }

  private close(): void {
    if (this.open !== null && this.open.end > this.open.start) this.blocks.push({ ...this.open });
    this.open = null;
  }

  private extend(kind: OpenKind, line: Line): void {
    if (this.open === null) this.open = { kind, start: line.start, end: line.end };
    else this.open.end = line.end;
  }

  private line(line: Line, next: Line | undefined): void {
    const raw = line.kind === 'blank' ? '' : this.raw(line);
    const fence = FENCE.exec(raw)?.[1];
    if (this.fence !== null) {
      if (fence?.startsWith(this.fence)) this.fence = null;
      if (this.fence !== null && line.kind !== 'blank') this.extend('paragraph', line);
      else this.close();
      return;
    }
    if (fence !== undefined) {
      this.close();
      this.fence = fence;
      return;
    }
    if (line.kind === 'blank') {
      this.close();
      return;
    }
    if (this.open?.kind === 'paragraph' && this.setext(raw)) return;
    if (isBreak(raw)) {
      this.close();
      return;
    }
    const atx = ATX.exec(raw);
    if (atx) {
      this.heading(line, atx[1]?.length ?? 1, atx[0].length);
      return;
    }
    if (line.kind === 'item') {
      this.close();
      this.extend('list-item', line);
      return;
    }
    if (line.kind === 'quote') {
      if (this.open?.kind !== 'quote') this.close();
      this.extend('quote', line);
      return;
    }
    if (this.open === null && (isDefinition(raw) || isComment(raw))) return;
    if (this.table(line, next, raw)) return;
    this.extend('paragraph', line);
  }

  /** A line of `=` or `-` under a paragraph makes it a heading. */
  private setext(raw: string): boolean {
    const level = /^=+$/.test(raw) ? 1 : /^-+$/.test(raw) ? 2 : 0;
    if (level === 0 || this.open === null) return false;
    this.blocks.push({ kind: 'heading', start: this.open.start, end: this.open.end, level });
    this.open = null;
    return true;
  }

  private heading(line: Line, level: number, marker: number): void {
    this.close();
    const start = Math.min(line.end, line.start + marker);
    let end = line.end;
    while (end > start && this.text[end - 1] === '#') end -= 1;
    while (end > start && /\s/.test(this.text[end - 1] ?? '')) end -= 1;
    if (end > start) this.blocks.push({ kind: 'heading', start, end, level });
  }

  /** A row of a table gives a cell for each of its columns. */
  private table(line: Line, next: Line | undefined, raw: string): boolean {
    const opens = next !== undefined && raw.includes('|') && TABLE_RULE.test(this.words(next));
    if (!opens && !(this.inTable && raw.includes('|'))) {
      this.inTable = false;
      return false;
    }
    this.close();
    this.inTable = true;
    if (TABLE_RULE.test(raw)) return true;
    let start = line.start;
    for (let at = line.start; at <= line.end; at += 1) {
      const ends = at === line.end || (this.text[at] === '|' && this.text[at - 1] !== '\\');
      if (!ends) continue;
      this.cell(start, at);
      start = at + 1;
    }
    return true;
  }

  private cell(from: number, to: number): void {
    let start = from;
    let end = to;
    while (start < end && /\s/.test(this.text[start] ?? '')) start += 1;
    while (end > start && /\s/.test(this.text[end - 1] ?? '')) end -= 1;
    if (end > start) this.blocks.push({ kind: 'cell', start, end });
  }
}

export function readMarkdown(text: string): Block[] {
  return new Reader(text, readLines(text, frontMatterEnd(text))).read();
}
