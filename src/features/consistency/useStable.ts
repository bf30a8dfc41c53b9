/** A function that stays the same one and does what the newest does, for parts that repaint only when they must. */
import { useCallback, useLayoutEffect, useRef } from 'react';

/** Not to be called while rendering. */
export function useStable<A extends readonly unknown[], R>(
  newest: (...args: A) => R,
): (...args: A) => R {
  const latest = useRef(newest);
  useLayoutEffect(() => {
    latest.current = newest;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
