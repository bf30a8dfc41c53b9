/**
 * A file of claims, told by its name and by what it holds: a table whose columns have to be named, or claims that say
 * themselves what they are. Runs in a worker; nothing is written.
 */
import { BUNDLE_FORMAT } from '../../bundle/schema.ts';
import { annotationKind } from '../annotation/kind.ts';
import { decodeText } from '../decode.ts';
import { extensionOf, kindByBeginning } from '../kinds.ts';
import { sizeInWords } from '../size.ts';
import { readCsv } from '../table/csv.ts';
import type { Table } from '../table/table.ts';
import { readXlsx } from '../table/xlsx.ts';
import { decodeWindows } from '../windows-1252.ts';
import { readZip } from '../zip.ts';
import { entriesOfAnnotations } from './annotations.ts';
import type { Entries, FileSource } from './entry.ts';
import { readJsonLines } from './jsonl.ts';
import { guessMapping, type Mapping } from './mapping.ts';
import { isEvidenceTable } from './ofTable.ts';

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ClaimsFile =
  | {
      readonly kind: 'table';
      readonly table: Table;
      readonly mapping: Mapping;
      /** The sheet of evidence of our own workbooks. */
      readonly evidence: Table | null;
      readonly articleHash: string | null;
      /** How it was read, where that was not plain. */
      readonly note: string | null;
    }
  | { readonly kind: 'entries'; readonly entries: Entries }
  | { readonly kind: 'refused'; readonly problem: string };

/** Bytes. A sheet of 100,000 claims has some 60 MB as CSV. */
const CLAIMS_BYTES = 100_000_000;

const refuse = (problem: string): ClaimsFile => ({ kind: 'refused', problem });

/**
 * @param files one, or claims and their sources that belong together
 * @param text the article's, normalised
 */
export async function readClaimsFile(
  files: readonly GivenFile[],
  text: string,
): Promise<ClaimsFile> {
  const [first, ...others] = files;
  if (first === undefined) return refuse('No file was chosen.');
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > CLAIMS_BYTES) {
    return refuse(
      `It is ${sizeInWords(total)}; at most 100 MB are read. Split it into several files.`,
    );
  }
  if (others.length > 0) return together(files, text);
  if (extensionOf(first.name) === 'zip') return packed(first, text);
  return single(first, text);
}

async function single({ name, bytes }: GivenFile, text: string): Promise<ClaimsFile> {
  if (bytes.length === 0) return refuse('There is nothing in it.');
  const extension = extensionOf(name);
  const looksPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (extension === 'xlsx' || (looksPacked && extension !== 'docx')) return workbook(bytes);
  const kind = kindByBeginning(bytes);
  if (kind !== null) {
    return refuse(
      `It is ${kind}, not a table. Save the sheet as .xlsx or CSV, and choose that file.`,
    );
  }
  const decoded = wordsOf(bytes);
  if (decoded === null) return refuse('It is not text, so it is damaged or something else.');
  const words = decoded.text.replace(/^\uFEFF/, '');
  if (extension === 'jsonl' || extension === 'ndjson') return lines(words, []);
  if (extension === 'json' || extension === 'jsonld' || /^\s*[[{]/.test(words)) {
    return json(words, text);
  }
  const read = readCsv(words);
  if (!read.ok) return refuse(read.problem);
  return tableFile(read.table, {
    note: decoded.guessed
      ? 'It is not in UTF-8, so it was read as Windows-1252. Look at accents and dashes before you import it.'
      : null,
  });
}

/** UTF-8 or UTF-16; else Windows-1252, which spreadsheets of Windows write. Null for what is no text. */
function wordsOf(bytes: Uint8Array): { readonly text: string; readonly guessed: boolean } | null {
  const decoded = decodeText(bytes);
  if (decoded.ok) return { text: decoded.text, guessed: false };
  if (decoded.reason === 'binary' || decoded.encoding !== 'UTF-8') return null;
  return { text: decodeWindows(bytes), guessed: true };
}

function tableFile(
  table: Table,
  more: Partial<Omit<Extract<ClaimsFile, { kind: 'table' }>, 'kind' | 'table' | 'mapping'>> = {},
): ClaimsFile {
  return {
    kind: 'table',
    table,
    mapping: guessMapping(table),
    evidence: null,
    articleHash: null,
    note: null,
    ...more,
  };
}

async function workbook(bytes: Uint8Array): Promise<ClaimsFile> {
  const read = await readXlsx(bytes);
  if (!read.ok) return refuse(read.problem);
  const { sheets } = read;
  const evidence = sheets.find(({ table }) => isEvidenceTable(table))?.table ?? null;
  const about = sheets.find(({ name, table }) => name === 'About' && table.columns[0] === 'What');
  const hash = about?.table.rows.find(({ cells }) => cells[0] === 'Article SHA-256')?.cells[1];
  // The sheet with the most columns that are known; the first of equals.
  const known = ({ table }: (typeof sheets)[number]) =>
    table === evidence ? -1 : guessMapping(table).filter((field) => field !== null).length;
  const best = sheets.reduce((chosen, sheet) => (known(sheet) > known(chosen) ? sheet : chosen));
  return tableFile(best.table, {
    evidence: best.table === evidence ? null : evidence,
    articleHash: hash !== undefined && /^[0-9a-f]{64}$/.test(hash) ? hash : null,
    note: sheets.length > 1 && evidence === null ? `The sheet “${best.name}” is read.` : null,
  });
}

function json(words: string, text: string): ClaimsFile {
  const kind = annotationKind(words);
  if (kind !== null) {
    const read = entriesOfAnnotations(kind, words, text);
    return read.ok ? { kind: 'entries', entries: read.entries } : refuse(read.problem);
  }
  let value: unknown;
  try {
    value = JSON.parse(words);
  } catch {
    // Lines of JSON under another name.
    return lines(words, []);
  }
  const isBundle =
    value !== null &&
    typeof value === 'object' &&
    (value as { readonly format?: unknown }).format === BUNDLE_FORMAT;
  if (isBundle) {
    return refuse(
      'It is a whole review or a backup. Use “Restore from a backup”, which merges it with what is here.',
    );
  }
  if (!Array.isArray(value)) return lines(JSON.stringify(value), []);
  return lines(value.map((one) => JSON.stringify(one) ?? '').join('\n'), []);
}

function lines(words: string, sources: readonly ReadonlyMap<string, FileSource>[]): ClaimsFile {
  const read = readJsonLines(words);
  switch (read.kind) {
    case 'refused':
      return refuse(read.problem);
    case 'sources':
      return refuse(
        'It holds sources and no claims. Choose it together with the file of the claims.',
      );
    case 'table':
      return read.read.ok ? tableFile(read.read.table) : refuse(read.read.problem);
    case 'entries': {
      const all = new Map(sources.flatMap((some) => [...some]));
      return { kind: 'entries', entries: { ...read.entries, sources: all } };
    }
  }
}

/** Claims and their sources, each a file of lines. */
async function together(files: readonly GivenFile[], text: string): Promise<ClaimsFile> {
  const sources: ReadonlyMap<string, FileSource>[] = [];
  const rest: GivenFile[] = [];
  for (const file of files) {
    const extension = extensionOf(file.name);
    const decoded = extension === 'jsonl' || extension === 'ndjson' ? wordsOf(file.bytes) : null;
    const read = decoded === null ? null : readJsonLines(decoded.text);
    if (read?.kind === 'sources') sources.push(read.sources);
    else rest.push(file);
  }
  const [claims, another] = rest;
  if (claims === undefined) return refuse('None of the files holds claims.');
  if (another !== undefined) {
    return refuse('Several of the files hold claims. Import them one after another.');
  }
  const read = await single(claims, text);
  if (read.kind !== 'entries') return read;
  const all = new Map(sources.flatMap((some) => [...some]));
  return { kind: 'entries', entries: { ...read.entries, sources: all } };
}

/** A data set as it is exported: claims and sources, with a codebook and an about.json beside them. */
async function packed({ bytes, name }: GivenFile, text: string): Promise<ClaimsFile> {
  const read = readZip(bytes, { entries: 1_000, bytes: 300_000_000 }, (path) =>
    /\.jsonl$/.test(path),
  );
  if (!read.ok) return refuse(read.problem);
  const files = [...read.files].map(([path, inside]) => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    bytes: inside,
  }));
  if (files.length > 0) return together(files, text);
  return single({ name: `${name}.xlsx`, bytes }, text);
}
