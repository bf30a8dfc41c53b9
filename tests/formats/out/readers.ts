/** Readers that are not ours, one for each format; each fails where a text has done something in the file. */
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import MarkdownIt from 'markdown-it';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { expect } from 'vitest';
import { readSources } from '../../../src/formats/in/sources.ts';
import type { OutFormat } from '../../../src/formats/out/formats.ts';
import type { OutFile } from '../../../src/formats/out/writer.ts';
import { bytesOf, linesOf, textOf } from '../../support/written.ts';

type Reader = (file: OutFile) => void | Promise<void>;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const UNWANTED = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/;

function wellFormed(text: string): void {
  expect(text).not.toMatch(UNWANTED);
  expect(text).not.toMatch(/\p{Surrogate}/u);
}

/** Tags that a report is made of. Everything else would have come from a text. */
const TAGS = new Set(
  'a article b bdi blockquote body br caption code dd defs div dl dt em footer h1 h2 h3 h4 h5 h6 head header hr html i li line main mark meta ol p pattern rect section small span strong style sup svg table tbody td th thead time title tr ul'.split(
    ' ',
  ),
);

function harmlessHtml(html: string): void {
  wellFormed(html);
  const body = html.replace(/<style>[\s\S]*?<\/style>/, '');
  expect(body).not.toContain('<style');
  expect(body).not.toContain('<!--');
  for (const [tag, name = ''] of body.matchAll(/<\/?([a-zA-Z][^\s/>]*)[^>]*>/g)) {
    expect([...TAGS], tag).toContain(name.toLowerCase());
    expect(tag).not.toMatch(/\son\w+\s*=|\ssrc\s*=|\sstyle\s*=/i);
  }
  for (const [, href = ''] of body.matchAll(/href="([^"]*)"/g)) {
    expect(href).toMatch(/^(?:#|https?:\/\/)/);
  }
}

/** Nothing that a person pastes into a script element ends it. */
function jsonLd(text: string): unknown {
  wellFormed(text);
  expect(text).not.toMatch(/[<>\u2028\u2029]/);
  return JSON.parse(text);
}

function jsonOrText(file: OutFile): void {
  const text = textOf(file);
  wellFormed(text);
  if (file.name.endsWith('.jsonl')) linesOf(text);
  else if (file.name.endsWith('.json')) JSON.parse(text);
  else if (file.name.endsWith('.md')) markdown(text);
}

const lenient = new MarkdownIt({ html: true, linkify: true, typographer: false });

/** Markdown that allows HTML and finds addresses by itself: what it makes of the file holds no tag but its own. */
function markdown(text: string): void {
  wellFormed(text);
  const html = lenient.render(text);
  harmlessHtml(html);
  // Directions that a text changes end with it: as many are closed as are opened, in every line.
  for (const line of text.split('\n')) {
    const count = (marks: RegExp) => line.match(marks)?.length ?? 0;
    if (count(/[\u202A\u202B\u202D\u202E\u2066-\u2068]/g) === 0) continue;
    expect(count(/\u202C/g)).toBeGreaterThanOrEqual(count(/[\u202A\u202B\u202D\u202E]/g));
    expect(count(/\u2069/g)).toBeGreaterThanOrEqual(count(/[\u2066-\u2068]/g));
  }
}

function csv(file: OutFile): void {
  const text = textOf(file);
  wellFormed(text);
  const { data, errors } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
  expect(errors).toEqual([]);
  for (const row of data) {
    expect(row).toHaveLength(data[0]?.length ?? 0);
    for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
  }
}

function brat(file: OutFile): void {
  const text = textOf(file);
  wellFormed(text);
  if (!file.name.endsWith('.ann')) return;
  for (const line of text.split('\n').filter(Boolean)) {
    expect(line).toMatch(
      /^(?:T\d+\tClaim [\d ;]+\t[^\t]+|A\d+\tVerdict T\d+ \w+|#\d+\tAnnotatorNotes T\d+\t[^\t]+)$/,
    );
    expect(line).not.toMatch(/[\r\v\f\u2028\u2029]/);
  }
}

/** Every part is XML that a strict parser takes, and equal contents have equal times. */
function office(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = new Map(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  );
  for (const [name, text] of parts) {
    wellFormed(text);
    expect(text, name).not.toMatch(/[\uFFFE\uFFFF]/);
    const onError = (level: string, message: string) => {
      // U+FFFD is what we put there ourselves.
      if (message.startsWith('Unicode replacement character')) return;
      throw new Error(`${name}: ${level}: ${message}`);
    };
    new DOMParser({ onError }).parseFromString(text, 'text/xml');
  }
  return parts;
}

async function docx(file: OutFile): Promise<void> {
  const bytes = bytesOf(file);
  for (const [name, text] of office(bytes)) {
    if (name.endsWith('.rels'))
      expect(text).not.toMatch(/Target="(?!https?:\/\/)[^"]*" TargetMode/);
    expect(text).not.toMatch(/w:instrText|w:fldSimple|<!ENTITY|<!DOCTYPE/);
  }
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: ['comment-reference => sup'], externalFileAccess: false },
  );
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  harmlessHtml(value);
}

async function xlsx(file: OutFile): Promise<void> {
  const bytes = bytesOf(file);
  for (const [name, text] of office(bytes)) {
    if (name.startsWith('xl/worksheets/')) expect(text).not.toMatch(/<f[ >]/);
  }
  const sheets = await readWorkbook(Buffer.from(bytes));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Claims', 'Evidence', 'Conflicts', 'About']);
  expect(sheets[0]?.data).toHaveLength(3);
}

/** Every source that was written is read again, and nothing beside. */
function sources(file: OutFile, from: 'csl' | 'bibtex' | 'ris'): void {
  const text = textOf(file);
  wellFormed(text);
  const { items, faults } = readSources(text, { from });
  expect(faults).toEqual([]);
  expect(items).toHaveLength(1);
}

export const readers: Readonly<Record<OutFormat, Reader>> = {
  html: (file) => harmlessHtml(textOf(file)),
  editor: (file) => harmlessHtml(textOf(file)),
  author: (file) => harmlessHtml(textOf(file)),
  md: (file) => markdown(textOf(file)),
  csv,
  'web-annotation': (file) => void jsonLd(textOf(file)),
  claimreview: (file) => void jsonLd(textOf(file)),
  scifact: jsonOrText,
  fever: jsonOrText,
  jsonl: jsonOrText,
  'label-studio': jsonOrText,
  brat,
  docx,
  'docx-comments': docx,
  xlsx,
  csl: (file) => sources(file, 'csl'),
  bibtex: (file) => sources(file, 'bibtex'),
  ris: (file) => sources(file, 'ris'),
};
