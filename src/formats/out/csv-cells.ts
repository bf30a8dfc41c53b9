/**
 * How every CSV of Claimbench writes a row (RFC 4180): all cells quoted, and a cell that a spreadsheet would take for a
 * formula with an apostrophe in front. docs/formats.md tells readers how to undo it.
 */
import { cleanText } from './text.ts';

/** Spreadsheets read a file without it in the encoding of the system. */
export const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
/** Between several things in one cell. */
export const JOINT = ' | ';

/** One row with its line end. */
export function csvRow(cells: readonly string[]): string {
  return cells.map(quoted).join(',') + LINE_END;
}

function quoted(cell: string): string {
  return `"${defused(cleanText(cell)).replaceAll('"', '""')}"`;
}

/**
 * An apostrophe before what a spreadsheet would run. Cells that have apostrophes before such a character get one more,
 * so that taking one away always gives back what was there.
 */
function defused(cell: string): string {
  return /^'*[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;
}
