/** Scrolling to a passage of the article: at once where it is drawn, in a few steps where it is not. */
import { useCallback, useEffect, useRef } from 'react';
import { isDrawn, rangeOfSpan } from './offsets.ts';
import type { Reveal, Sheet } from './sheet.ts';

/** Rooms kept at the edges of the view, px. */
const EDGE = 8;
/** Drawing what was out of reach moves things by what had been estimated; a few corrections settle it. */
const MOST_STEPS = 6;

/** How far to scroll so that the passage stands as wished, px; 0 when it does. */
function correction(scroll: Element, range: Range, how: 'hidden' | 'third' | 'top', bar: number) {
  const view = scroll.getBoundingClientRect();
  const rects = range.getClientRects();
  const first = rects[0];
  const last = rects[rects.length - 1];
  if (first === undefined || last === undefined) return 0;
  const top = view.top + bar;
  const height = view.bottom - top;
  if (how === 'hidden') {
    const begins = first.top >= top + EDGE && first.bottom <= view.bottom - EDGE;
    const ends = last.bottom <= view.bottom - EDGE || first.top <= top + height / 3 + EDGE;
    if (begins && ends) return 0;
  }
  return first.top - (how === 'top' ? top + EDGE : top + height / 3);
}

/**
 * @param bringNear scrolls so that the unit with this offset gets drawn; does nothing where all is drawn
 * @param barHeight height in px of what covers the top of the view
 */
export function useReveal(
  { scroll, flow }: Sheet,
  bringNear: (offset: number) => void,
  barHeight: number,
): Reveal {
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return useCallback(
    (span, how) => {
      cancelAnimationFrame(frame.current);
      const step = (left: number, wish: 'hidden' | 'third' | 'top'): boolean => {
        const view = scroll.current;
        const text = flow.current;
        if (view === null || text === null || view.clientHeight === 0) return false;
        const again = (next: 'hidden' | 'third' | 'top') => {
          if (left > 0) frame.current = requestAnimationFrame(() => step(left - 1, next));
        };
        const range = isDrawn(text, span.start) ? rangeOfSpan(text, span) : null;
        if (range === null) {
          bringNear(span.start);
          again(wish === 'hidden' ? 'third' : wish);
          return true;
        }
        const distance = correction(view, range, wish, barHeight);
        if (Math.abs(distance) < 1) return true;
        const before = view.scrollTop;
        view.scrollTop = before + distance;
        if (view.scrollTop !== before) again(wish === 'hidden' ? 'third' : wish);
        return true;
      };
      return step(MOST_STEPS, how);
    },
    [scroll, flow, bringNear, barHeight],
  );
}
