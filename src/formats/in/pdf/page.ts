/** One page of a PDF, from what pdf.js tells of it to its columns and its text. */
import { boxesOf, type PdfItem, type PdfPageShape } from './boxes.ts';
import { type Column, columnsOf } from './columns.ts';
import type { Vocabulary } from './hyphens.ts';
import { lineOf, segmentsOf } from './lines.ts';
import { type PageText, textOf } from './text.ts';

export interface PageColumns {
  /** In the order in which they are read; text that runs in another direction is last. */
  readonly columns: readonly Column[];
  /** The extent of the page along its main direction of writing, from above; points. */
  readonly top: number;
  readonly bottom: number;
}

export function columnsOfPage(items: readonly PdfItem[], shape: PdfPageShape): PageColumns {
  const { upright, turned } = boxesOf(items, shape);
  const aside = turned.map((box) => [lineOf(segmentsOf([box]))]);
  // Turned text has the page's upper edge where its own coordinates put it.
  const turns = Math.round((upright[0]?.place.angle ?? 0) / (Math.PI / 2));
  const edges = [0, -shape.width, -shape.height, 0];
  const top = edges[(turns + 4) % 4] ?? 0;
  return {
    columns: [...columnsOf(segmentsOf(upright)), ...aside],
    top,
    bottom: top + (turns % 2 === 0 ? shape.height : shape.width),
  };
}

/** A page by itself, as the viewer shows it: running heads stay. */
export function textOfPage(
  items: readonly PdfItem[],
  shape: PdfPageShape,
  vocabulary: Vocabulary,
): PageText {
  return textOf(columnsOfPage(items, shape).columns, vocabulary);
}
