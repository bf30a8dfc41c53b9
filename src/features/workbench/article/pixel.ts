/** The article offset under a point of the screen. */

type PointToOffset = (root: Element, node: Node, offset: number, towards: 1 | -1) => number | null;

/** Not yet in the type library, not yet in every browser; the older call does the same. */
interface CaretDocument {
  caretPositionFromPoint?: (
    x: number,
    y: number,
  ) => { readonly offsetNode: Node; readonly offset: number } | null;
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
}

/**
 * @param x, y px in the viewport
 * @returns UTF-16 code units into the article; null outside the text
 */
export function offsetFromPixel(
  flow: Element,
  x: number,
  y: number,
  toOffset: PointToOffset,
): number | null {
  const page = flow.ownerDocument as unknown as CaretDocument;
  const position = page.caretPositionFromPoint?.(x, y);
  if (position) {
    return flow.contains(position.offsetNode)
      ? toOffset(flow, position.offsetNode, position.offset, 1)
      : null;
  }
  const range = page.caretRangeFromPoint?.(x, y);
  if (!range || !flow.contains(range.startContainer)) return null;
  return toOffset(flow, range.startContainer, range.startOffset, 1);
}
