/** Follows what is selected in the article, by mouse, touch or keys, and hands over its offsets. */
import { useEffect } from 'react';
import type { AddClaimStore } from './addClaimStore.ts';
import { spanOfRange } from './offsets.ts';
import type { Sheet } from './sheet.ts';
import { wholeWords } from './wholeWords.ts';

/** Selecting by keys or by touch handles changes in steps; the passage is read once they pause (ms). */
const PAUSE = 120;

export function useTextSelection({ flow }: Sheet, text: string, store: AddClaimStore): void {
  useEffect(() => {
    let pressed = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      const root = flow.current;
      const selection = document.getSelection();
      const range =
        root === null || selection === null || selection.rangeCount === 0
          ? null
          : selection.getRangeAt(0);
      const span = root === null || range === null ? null : spanOfRange(root, text, range);
      store.select(span === null ? null : wholeWords(text, span));
    };
    const onChange = () => {
      clearTimeout(timer);
      // A click that ends a selection takes its button away at once; a drag is read when it is over.
      if (document.getSelection()?.isCollapsed ?? true) store.select(null);
      else if (!pressed) timer = setTimeout(read, PAUSE);
    };
    const onDown = (event: PointerEvent) => {
      pressed = event.pointerType === 'mouse';
    };
    const onUp = () => {
      if (!pressed) return;
      pressed = false;
      // The selection changes after the event when a click falls into it.
      clearTimeout(timer);
      timer = setTimeout(read, 0);
    };
    document.addEventListener('selectionchange', onChange);
    document.addEventListener('pointerdown', onDown, true);
    document.addEventListener('pointerup', onUp, true);
    document.addEventListener('pointercancel', onUp, true);
    return () => {
      clearTimeout(timer);
      store.closeForm();
      store.select(null);
      document.removeEventListener('selectionchange', onChange);
      document.removeEventListener('pointerdown', onDown, true);
      document.removeEventListener('pointerup', onUp, true);
      document.removeEventListener('pointercancel', onUp, true);
    };
  }, [flow, text, store]);
}
