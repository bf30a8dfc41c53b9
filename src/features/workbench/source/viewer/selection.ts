/** What is selected in the viewer, as words of the source with the pages they stand on. */

/** Where a selection stands: pages by position, offsets into each page's text as it is drawn. */
export interface SelectedPart {
  readonly page: number;
  readonly text: string;
}

interface Run {
  readonly element: HTMLElement;
  readonly page: number;
  readonly start: number;
}

/** Elements of the text layer carry `data-start`: where their words begin in the text of their page. */
function runsIn(root: HTMLElement, range: Range): Run[] {
  const runs: Run[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('[data-start]')) {
    if (!range.intersectsNode(element)) continue;
    const page = Number(element.closest<HTMLElement>('[data-page]')?.dataset.page);
    runs.push({ element, page, start: Number(element.dataset.start) });
  }
  return runs;
}

/** How far a range's edge stands in an element's text; its whole length where it is not inside. */
function offsetIn(element: HTMLElement, container: Node, offset: number, outside: number): number {
  if (!element.contains(container)) return outside;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(container, offset);
  return before.toString().length;
}

/**
 * The words that are selected, by pages in their order; empty where nothing of the source is.
 * @param textOf the text of a page as it is drawn
 */
export function selectedParts(
  root: HTMLElement,
  selection: Selection | null,
  textOf: (page: number) => string | undefined,
): SelectedPart[] {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return [];
  const extents = new Map<number, { start: number; end: number }>();
  for (const { element, page, start } of runsIn(root, range)) {
    const length = element.textContent.length;
    const from = start + offsetIn(element, range.startContainer, range.startOffset, 0);
    const to = start + offsetIn(element, range.endContainer, range.endOffset, length);
    if (to <= from) continue;
    const known = extents.get(page);
    extents.set(page, {
      start: Math.min(from, known?.start ?? from),
      end: Math.max(to, known?.end ?? to),
    });
  }
  return [...extents]
    .sort(([a], [b]) => a - b)
    .map(([page, { start, end }]) => ({ page, text: (textOf(page) ?? '').slice(start, end) }))
    .filter(({ text }) => text.trim() !== '');
}
