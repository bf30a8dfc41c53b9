/**
 * Between the page and the article: each segment on screen is an element with `data-start` that holds exactly the
 * article's characters from there on, in one text node. Numbers and notes between segments have none.
 * All offsets are UTF-16 code units, as are the DOM's.
 */
import type { Span } from '../../../domain/article/schema.ts';
import { trimmed } from './words.ts';

const SEGMENT = '[data-start]';

function startOf(segment: Element): number {
  return Number(segment.getAttribute('data-start'));
}

function endOf(segment: Element): number {
  return startOf(segment) + (segment.textContent?.length ?? 0);
}

/** The segments under `root` in article order. */
export function segmentsUnder(root: Element): Element[] {
  return [...root.querySelectorAll(SEGMENT)];
}

/** Characters of `segment` before the point, which lies inside it. */
function charactersBefore(segment: Element, node: Node, offset: number): number {
  const range = segment.ownerDocument.createRange();
  range.setStart(segment, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/**
 * The article offset of a point of the page. A point between segments counts as the start of the next segment
 * (`towards` 1) or the end of the one before (`towards` -1).
 * @returns null when no segment lies in that direction
 */
export function offsetAtPoint(
  root: Element,
  node: Node,
  offset: number,
  towards: 1 | -1,
): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const inside = element?.closest(SEGMENT) ?? null;
  if (inside !== null && root.contains(inside)) {
    return startOf(inside) + charactersBefore(inside, node, offset);
  }
  const point = root.ownerDocument.createRange();
  point.setStart(node, offset);
  point.collapse(true);
  const segments = segmentsUnder(root);
  // The first segment that lies after the point.
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (segment !== undefined && point.comparePoint(segment, 0) > 0) high = middle;
    else low = middle + 1;
  }
  if (towards === 1) {
    const next = segments[low];
    return next === undefined ? null : startOf(next);
  }
  const before = segments[low - 1];
  return before === undefined ? null : endOf(before);
}

/** The passage of the article that a range of the page covers, blanks at its ends left out; null when it covers none. */
export function spanOfRange(root: Element, text: string, range: Range): Span | null {
  if (range.collapsed || !range.intersectsNode(root)) return null;
  const start = offsetAtPoint(root, range.startContainer, range.startOffset, 1);
  const end = offsetAtPoint(root, range.endContainer, range.endOffset, -1);
  if (start === null || end === null || start >= end) return null;
  return trimmed(text, { start, end });
}

/** The segment that holds the character at `offset`, or the last one that starts before it; null when none is on screen. */
function segmentAt(root: Element, offset: number): Element | null {
  const segments = segmentsUnder(root);
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (segment !== undefined && startOf(segment) <= offset) low = middle + 1;
    else high = middle;
  }
  return segments[low - 1] ?? null;
}

/** Whether the character at `offset` is on screen. */
export function isDrawn(root: Element, offset: number): boolean {
  const segment = segmentAt(root, offset);
  return segment !== null && endOf(segment) > offset;
}

/** The point of the page at `offset`, within the one text node of a segment. */
function pointIn(segment: Element, offset: number): [Node, number] | null {
  const walker = segment.ownerDocument.createTreeWalker(segment, NodeFilter.SHOW_TEXT);
  const node = walker.nextNode();
  if (node === null) return null;
  return [node, Math.min(Math.max(0, offset - startOf(segment)), node.textContent?.length ?? 0)];
}

function rangeBetween(from: [Node, number] | null, to: [Node, number] | null): Range | null {
  const page = from?.[0].ownerDocument;
  if (from === null || to === null || !page) return null;
  const range = page.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range.collapsed ? null : range;
}

/** The range of the page that shows a passage, or the part of it that is on screen; null when none of it is. */
export function rangeOfSpan(root: Element, span: Span): Range | null {
  const first = segmentAt(root, span.start);
  const last = segmentAt(root, Math.max(0, span.end - 1));
  if (first === null || last === null) return null;
  return rangeBetween(pointIn(first, span.start), pointIn(last, span.end));
}

/** The lines of a passage as far as it is on screen, without the numbers and notes that stand in it. */
export function rectsOfSpan(root: Element, span: Span): DOMRect[] {
  return segmentsUnder(root).flatMap((segment) => {
    const start = Math.max(span.start, startOf(segment));
    const end = Math.min(span.end, endOf(segment));
    if (start >= end) return [];
    const range = rangeBetween(pointIn(segment, start), pointIn(segment, end));
    return [...(range?.getClientRects() ?? [])].filter((rect) => rect.width > 0);
  });
}
