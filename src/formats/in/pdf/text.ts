/** Lines to the text of a page: lines of a paragraph joined, paragraphs an empty line apart, each run's place kept. */
import type { Box } from './boxes.ts';
import type { Column } from './columns.ts';
import { jointOf, type Vocabulary } from './hyphens.ts';
import { type Line, spaceBefore } from './lines.ts';

/** A run of the page's text and where it stands on the page. Offsets are UTF-16 code units into the page's text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly box: Box;
}

export interface PageText {
  readonly text: string;
  /** In reading order. */
  readonly pieces: readonly Piece[];
}

/** Of the usual distance between two lines: a wider one begins a paragraph. */
const WIDE_LEADING = 1.4;
/** Of the font's size: a line that begins this much further right begins a paragraph. */
const INDENT = 0.8;
/** Of the column's width: a line that ends this much before its edge ends a paragraph. */
const SHORT = 0.25;
/** Of the font's size: a heading differs from the text by more. */
const OTHER_SIZE = 0.12;

const BULLET = /^[•◦▪‣●∙]/u;
const CUT = /[\p{L}\p{N}][-\u2010\u00AD]$/u;
const SENTENCE_END = /[.!?:;]["'”’)\]]{0,3}$/;

function usualLeading(column: Column): number {
  const steps: number[] = [];
  for (let index = 1; index < column.length; index += 1) {
    steps.push((column[index]?.bottom ?? 0) - (column[index - 1]?.bottom ?? 0));
  }
  steps.sort((a, b) => a - b);
  return steps[steps.length >> 1] ?? 0;
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly leading: number;
}

function frameOf(column: Column): Frame {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const line of column) {
    left = Math.min(left, line.left);
    right = Math.max(right, line.right);
  }
  return { left, right, leading: usualLeading(column) };
}

/** Whether a line begins a paragraph behind another of its column. */
function begins(line: Line, last: Line, frame: Frame): boolean {
  const em = Math.max(line.size, last.size);
  if (Math.abs(line.size - last.size) > em * OTHER_SIZE) return true;
  if (line.bottom - last.bottom > Math.max(frame.leading, em) * WIDE_LEADING) return true;
  if (line.left - last.left > em * INDENT && last.left - frame.left < em * INDENT) return true;
  if (BULLET.test(line.text)) return true;
  // A word that is cut goes on, however short its line is.
  if (CUT.test(last.text)) return false;
  return frame.right - last.right > (frame.right - frame.left) * SHORT;
}

/** Whether a paragraph goes on in the next column. */
function goesOn(last: Line, next: Line): boolean {
  return !SENTENCE_END.test(last.text) && /^[\p{Ll}\p{N}(]/u.test(next.text);
}

/** @param columns in the order in which they are read */
export function textOf(columns: readonly Column[], vocabulary: Vocabulary): PageText {
  let text = '';
  const pieces: Piece[] = [];
  let last: Line | null = null;
  for (const column of columns) {
    const frame = frameOf(column);
    for (const [index, line] of column.entries()) {
      if (last !== null) {
        const apart: boolean = index === 0 ? !goesOn(last, line) : begins(line, last, frame);
        if (apart) text += '\n\n';
        else {
          const joint = jointOf(last.text, line.text, vocabulary);
          if (joint === 'space') text += ' ';
          if (joint === 'drop') {
            text = text.slice(0, -1);
            const piece = pieces.pop();
            if (piece !== undefined) pieces.push({ ...piece, end: text.length });
          }
        }
      }
      for (const [position, box] of line.boxes.entries()) {
        if (position > 0 && spaceBefore(line.boxes, position)) text += ' ';
        pieces.push({ start: text.length, end: text.length + box.text.length, box });
        text += box.text;
      }
      last = line;
    }
  }
  return { text, pieces };
}
