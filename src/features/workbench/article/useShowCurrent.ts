/** Scrolls to the current claim when another pane, a key or the address moved it; never when the article did. */
import { type RefObject, useEffect, useRef } from 'react';
import type { Span } from '../../../domain/article/schema.ts';
import type { ClaimId } from '../../../domain/ids.ts';
import type { PaneName } from '../context.ts';
import type { Reveal, Sheet } from './sheet.ts';

export function useShowCurrent(
  sheet: Sheet,
  reveal: RefObject<Reveal | null>,
  currentId: ClaimId | null,
  movedBy: PaneName | null,
  spanOf: (id: ClaimId) => Span | undefined,
): void {
  const waiting = useRef<ClaimId | null>(null);
  const latest = useRef(spanOf);
  latest.current = spanOf;

  useEffect(() => {
    waiting.current = movedBy === 'article' ? null : currentId;
    const show = () => {
      const id = waiting.current;
      const span = id === null ? undefined : latest.current(id);
      if (span !== undefined && reveal.current?.(span, 'hidden')) waiting.current = null;
    };
    show();
    // The pane may be folded now, or not yet laid out: shown as soon as it has a height.
    const view = sheet.scroll.current;
    if (view === null || waiting.current === null) return;
    const observer = new ResizeObserver(() => {
      show();
      if (waiting.current === null) observer.disconnect();
    });
    observer.observe(view);
    return () => observer.disconnect();
  }, [currentId, movedBy, reveal, sheet]);
}
