/** CSV, semicolon- or tab-separated text into a table (RFC 4180, and what spreadsheets make of it). */
import Papa from 'papaparse';
import { MOST_COLUMNS, type ReadTable, tableOf } from './table.ts';

const DELIMITERS = [',', ';', '\t'];

/** Columns by which a file of ours is known, whatever a spreadsheet has done to the others. */
const OURS = ['Claim ID', 'Claim', 'Quote', 'Verdict'];

/** Undoes what our own writer puts before a cell that a spreadsheet would run (docs/formats.md). */
const fused = (cell: string): string => (/^'+[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell);

/** Rows that are looked at to tell what stands between cells. */
const LOOKED_AT = 30;
const BEGINNING = 200_000;

/**
 * The sign that takes the first rows apart into the most cells, and all into as many. A comma inside a cell does neither,
 * and nor does a quotation mark inside what is none.
 */
function delimiterOf(text: string): string {
  let best = { delimiter: ',', score: 0 };
  const beginning = text.slice(0, BEGINNING);
  for (const delimiter of DELIMITERS) {
    const { data, errors } = Papa.parse<string[]>(beginning, { delimiter, preview: LOOKED_AT });
    const rows = data.filter((row) => row.length > 1 || row[0]?.trim() !== '');
    const columns = rows[0]?.length ?? 0;
    if (columns < 2) continue;
    const alike = rows.filter(({ length }) => length === columns).length / rows.length;
    const faults = errors.filter(({ type }) => type === 'Quotes').length;
    const score = alike + Math.min(columns, MOST_COLUMNS) / (2 * MOST_COLUMNS) - faults;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** @param text without a byte order mark */
export function readCsv(text: string): ReadTable {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
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
