/** Rows under a head, as spreadsheets and CSV files hold them. Cells are words; nothing in them is run or looked up. */

export interface TableRow {
  /** Its position in the file, 1 for the head, as a spreadsheet shows it. */
  readonly number: number;
  /** As many as there are columns. */
  readonly cells: readonly string[];
}

export interface Table {
  readonly columns: readonly string[];
  /** Without rows that are empty. */
  readonly rows: readonly TableRow[];
}

export type ReadTable =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly problem: string };

export const MOST_ROWS = 100_000;
export const MOST_COLUMNS = 500;
/** UTF-16 code units. No spreadsheet holds more in a cell; a rationale may be longer in CSV. */
const LONGEST_CELL = 100_000;

/** @param rows from the first of the file on, which is the head unless it is empty */
export function tableOf(rows: readonly (readonly string[])[]): ReadTable {
  const filled = rows.flatMap((cells, index) =>
    cells.every((cell) => cell.trim() === '') ? [] : [{ number: index + 1, cells }],
  );
  const [head, ...body] = filled;
  if (head === undefined) return { ok: false, problem: 'There is nothing in it.' };
  const columns = head.cells.map((cell) => cell.trim());
  while (columns.at(-1) === '') columns.pop();
  if (body.length === 0) {
    return {
      ok: false,
      problem: 'It has one row; the first row names the columns, claims follow.',
    };
  }
  const width = Math.max(columns.length, widest(body));
  if (body.length > MOST_ROWS || width > MOST_COLUMNS) {
    return {
      ok: false,
      problem: `It has ${body.length.toLocaleString('en')} rows and ${width.toLocaleString('en')} columns; at most ${MOST_ROWS.toLocaleString('en')} rows and ${MOST_COLUMNS} columns are read.`,
    };
  }
  const long = body.find(({ cells }) => cells.some((cell) => cell.length > LONGEST_CELL));
  if (long !== undefined) {
    return {
      ok: false,
      problem: `A cell of row ${long.number} has more than ${LONGEST_CELL.toLocaleString('en')} characters. Often a quotation mark is missing there.`,
    };
  }
  return {
    ok: true,
    table: {
      columns: Array.from({ length: width }, (_, at) => columns[at] ?? ''),
      rows: body.map(({ number, cells }) => ({
        number,
        cells: Array.from({ length: width }, (_, at) => cells[at] ?? ''),
      })),
    },
  };
}

function widest(rows: readonly TableRow[]): number {
  let width = 0;
  for (const { cells } of rows) {
    let length = cells.length;
    while (length > 0 && cells[length - 1] === '') length -= 1;
    width = Math.max(width, length);
  }
  return width;
}
