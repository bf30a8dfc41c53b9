/**
 * Workbooks (.xlsx) into tables. Ours is the unpacking, for its limits, and a look at how far the sheets reach; the
 * reading of the sheets is the library's.
 */
import { strFromU8, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { readZip } from '../zip.ts';
import { MOST_COLUMNS, MOST_ROWS, type ReadTable, tableOf } from './table.ts';

export type ReadSheets =
  | {
      readonly ok: true;
      /** In the order of the workbook; sheets without a table are left out. */
      readonly sheets: readonly { readonly name: string; readonly table: TableOf }[];
    }
  | { readonly ok: false; readonly problem: string };
type TableOf = Extract<ReadTable, { ok: true }>['table'];

const LIMITS = { entries: 2_000, bytes: 300_000_000 };

const isXml = (name: string) => name.endsWith('.xml') || name.endsWith('.rels');

/** `A` is 1. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** A cell far away would have the whole sheet before it made, empty. */
function reachesTooFar(xml: string): boolean {
  for (const [, letters = '', row = ''] of xml.matchAll(/\sr="([A-Z]{1,4})(\d{1,9})"/g)) {
    if (columnNumber(letters) > MOST_COLUMNS || Number(row) > MOST_ROWS + 1_000) return true;
  }
  return /<row[^>]*\sr="\d{7,}"/.test(xml);
}

function cellWords(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().replace(/T00:00:00\.000Z$/, '');
  }
  return String(value);
}

export async function readXlsx(bytes: Uint8Array): Promise<ReadSheets> {
  const unpacked = readZip(bytes, LIMITS, isXml);
  if (!unpacked.ok) return unpacked;
  const { files } = unpacked;
  if (!files.has('xl/workbook.xml')) {
    return { ok: false, problem: 'It is a zip container, but not a workbook of Excel.' };
  }
  for (const [name, part] of files) {
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(name) && reachesTooFar(strFromU8(part))) {
      return {
        ok: false,
        problem: `A sheet reaches beyond ${MOST_ROWS.toLocaleString('en')} rows or ${MOST_COLUMNS} columns. Copy the rows with claims to a sheet of their own.`,
      };
    }
  }
  try {
    // Packed anew without compression: the library would start workers of its own making to inflate.
    const plain = zipSync(Object.fromEntries(files), { level: 0 });
    const read = await readWorkbook(
      plain.buffer.slice(plain.byteOffset, plain.byteOffset + plain.byteLength) as ArrayBuffer,
      { trim: false },
    );
    const sheets = read.flatMap(({ sheet, data }) => {
      const made = tableOf(data.map((row) => row.map(cellWords)));
      return made.ok ? [{ name: sheet, table: made.table }] : [];
    });
    return sheets.length === 0
      ? { ok: false, problem: 'None of its sheets has rows under a head.' }
      : { ok: true, sheets };
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : 'it is damaged';
    return { ok: false, problem: `The workbook cannot be read (${detail}).` };
  }
}
