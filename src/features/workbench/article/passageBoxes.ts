/** Where a passage stands in the sheet: its lines, and the ends that handles are put at. */
import type { Span } from '../../../domain/article/schema.ts';
import { isDrawn, rectsOfSpan } from './offsets.ts';
import { type Box, boxIn, type Sheet } from './sheet.ts';

export interface PassageBoxes {
  /** The first line; null while the beginning of the passage is not drawn. */
  readonly start: Box | null;
  /** The last line; null while the end of the passage is not drawn. */
  readonly end: Box | null;
  readonly lines: readonly Box[];
}

export const NOWHERE: PassageBoxes = { start: null, end: null, lines: [] };

/** @param withLines false leaves `lines` empty */
export function passageBoxes({ flow, sheet }: Sheet, span: Span, withLines: boolean): PassageBoxes {
  const text = flow.current;
  const ground = sheet.current;
  if (text === null || ground === null) return NOWHERE;
  const boxes = rectsOfSpan(text, span).map((rect) => boxIn(ground, rect));
  return {
    start: isDrawn(text, span.start) ? (boxes[0] ?? null) : null,
    end: isDrawn(text, span.end - 1) ? (boxes.at(-1) ?? null) : null,
    lines: withLines ? boxes : [],
  };
}
