/** Worksheets: rows of words and numbers under a head that stays in sight. */
import { escapeXml, XML_HEAD } from '../xml.ts';

export type Cell = string | number;

export interface Sheet {
  /** At most 31 characters, without `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly width: number }[];
  /** How many rows there will be. */
  readonly count: number;
  readonly rows: () => Iterable<readonly Cell[]>;
}

/** The styles of styles.ts, by their places there. */
const WORDS = 0;
const HEAD = 1;
const QUOTED = 2;

/** What a cell can hold, in UTF-16 code units. */
const LONGEST = 32_767;

/** `A` … `Z`, `AA` …. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** A row a piece. */
export function* sheetPieces({ columns, rows }: Sheet): Generator<string, void, undefined> {
  yield `${XML_HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`;
  yield '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  yield `<cols>${columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>`;
  const names = columns.map(({ name }) => name);
  yield rowXml(names, 1, HEAD);
  let number = 1;
  for (const row of rows()) {
    number += 1;
    yield rowXml(row, number);
  }
  yield '</sheetData>';
  yield `<autoFilter ref="A1:${columnName(columns.length - 1)}${number}"/></worksheet>`;
}

function rowXml(cells: readonly Cell[], number: number, style = WORDS): string {
  const inside = cells.map((cell, index) => cellXml(cell, `${columnName(index)}${number}`, style));
  return `<row r="${number}">${inside.join('')}</row>`;
}

/**
 * Words are always written as words, so that nothing in them is run. What would be a formula when it is typed is also
 * marked as such: else it would become one when somebody edits the cell.
 */
function cellXml(cell: Cell, place: string, style: number): string {
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (cell === '') return '';
  const words = fitting(cell);
  const chosen = style === WORDS && /^['=+\-@\t\r\n]/.test(words) ? QUOTED : style;
  return `<c r="${place}" s="${chosen}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(literal(words))}</t></is></c>`;
}

function fitting(words: string): string {
  const lines = words.replace(/\r\n?/g, '\n');
  if (lines.length <= LONGEST) return lines;
  const cut = lines.slice(0, LONGEST - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** Spreadsheets read `_x0041_` as a character by its number; an escaped underline keeps it as it stands. */
const literal = (words: string): string => words.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
