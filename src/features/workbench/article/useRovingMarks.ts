/**
 * The numbered marks are one stop in the tab order: the current claim's mark, or the one last focused, or the first.
 * Arrow keys, Home and End move between them. Marks come and go as the article scrolls, so the stop is kept on the
 * elements themselves.
 */
import { type RefObject, useEffect } from 'react';

const MARK = '[data-mark]';
const STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

export function useRovingMarks(container: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = container.current;
    if (root === null) return;
    let stop: HTMLElement | null = null;

    const marks = () => [...root.querySelectorAll<HTMLElement>(MARK)];
    const setStop = (next: HTMLElement | null) => {
      if (stop !== null && stop !== next) stop.tabIndex = -1;
      stop = next;
      if (next !== null) next.tabIndex = 0;
    };
    const refresh = () => {
      const focused = document.activeElement;
      if (focused instanceof HTMLElement && focused.matches(MARK) && root.contains(focused)) {
        setStop(focused);
        return;
      }
      const current = root.querySelector<HTMLElement>(`${MARK}[aria-current]`);
      const kept = stop !== null && root.contains(stop) ? stop : null;
      setStop(current ?? kept ?? root.querySelector<HTMLElement>(MARK));
    };
    const onFocusIn = (event: FocusEvent) => {
      const mark = event.target instanceof Element ? event.target.closest(MARK) : null;
      if (mark instanceof HTMLElement) setStop(mark);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const mark = event.target instanceof Element ? event.target.closest<HTMLElement>(MARK) : null;
      if (mark === null) return;
      const all = marks();
      const step = STEPS[event.key];
      const next =
        step !== undefined
          ? all[all.indexOf(mark) + step]
          : event.key === 'Home'
            ? all[0]
            : event.key === 'End'
              ? all.at(-1)
              : undefined;
      if (step === undefined && event.key !== 'Home' && event.key !== 'End') return;
      // At the ends too: the keys belong to the marks while one has focus.
      event.preventDefault();
      event.stopPropagation();
      next?.focus();
    };

    refresh();
    const observer = new MutationObserver(refresh);
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ['aria-current'] });
    root.addEventListener('focusin', onFocusIn);
    root.addEventListener('keydown', onKeyDown);
    return () => {
      observer.disconnect();
      root.removeEventListener('focusin', onFocusIn);
      root.removeEventListener('keydown', onKeyDown);
    };
  }, [container]);
}
