/** The arrangement of the article pane, kept up with the window and the splitters. */
import { type RefObject, useLayoutEffect, useState } from 'react';
import { type Arrangement, arrange } from './arrangement.ts';

/** @param pane the element whose width counts; before it is there, the window's width stands in */
export function useArrangement(
  pane: RefObject<HTMLElement | null>,
  outlineFolded: boolean,
): Arrangement {
  const [widths, setWidths] = useState(() => ({
    viewport: window.innerWidth,
    pane: window.innerWidth,
  }));
  useLayoutEffect(() => {
    const element = pane.current;
    if (element === null) return;
    const read = () => {
      const next = { viewport: window.innerWidth, pane: element.clientWidth };
      // A folded pane has no width; it keeps the arrangement it had.
      if (next.pane === 0) return;
      setWidths((before) =>
        before.viewport === next.viewport && before.pane === next.pane ? before : next,
      );
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    window.addEventListener('resize', read);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', read);
    };
  }, [pane]);
  return arrange(widths.viewport, widths.pane, outlineFolded);
}
