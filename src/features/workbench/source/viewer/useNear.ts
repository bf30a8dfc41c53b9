/** Whether an element is in view or about to be. */
import { type RefObject, useEffect, useState } from 'react';

/** About a page before and behind what is seen. */
const MARGIN = '900px 0px';

export function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const root = target.closest('[data-viewer-scroll]');
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.at(-1)?.isIntersecting === true),
      { root, rootMargin: MARGIN },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return near;
}
