/** CSV, semicolon- or tab-separated text into a table (RFC 4180, and what spreadsheets make of it). */
import Papa from 'papaparse';
import { type ReadTable, tableOf } from './table.ts';

const DELIMITERS = [',', ';', '\t'];

/** Columns by which a file of ours is known, whatever a spreadsheet has done to the others. */
const OURS = ['Claim ID', 'Claim', 'Quote', 'Verdict'];

/** Undoes what our own writer puts before a cell that a spreadsheet would run (docs/formats.md). */
const fused = (cell: string): string => (/^'+[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell);

/** @param text without a byte order mark */
export function readCsv(text: string): ReadTable {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimitersToGuess: DELIMITERS,
    // Rows are told by their position, so empty ones are counted here and left out later.
    skipEmptyLines: false,
  });
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open !== undefined) {
    return {
      ok: false,
      problem: `A quotation mark of row ${((open.row ?? 0) + 1).toLocaleString('en')} is never closed, so the rows after it cannot be told apart.`,
    };
  }
  const read = tableOf(data);
  if (!read.ok || !OURS.every((name) => read.table.columns.includes(name))) return read;
  const { columns, rows } = read.table;
  return {
    ok: true,
    table: {
      columns,
      rows: rows.map(({ number, cells }) => ({ number, cells: cells.map(fused) })),
    },
  };
}
