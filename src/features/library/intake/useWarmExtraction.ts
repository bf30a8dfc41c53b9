/**
 * Gets the extraction ready while nobody waits for it: its code and its language data are a chunk and a file of their
 * own, which the first screen must not wait for.
 */
import { useEffect } from 'react';

/** Where the browser cannot tell when it is idle: well after the first paint. */
const LATER_MS = 2_000;
/** A busy page is idle at last. */
const AT_LAST_MS = 10_000;

async function warmUpExtraction(): Promise<void> {
  try {
    const { warmExtraction } = await import('./pipeline.ts');
    warmExtraction();
  } catch {
    // Offline, or a newer version is out: whoever starts a review is told then.
  }
}

export function useWarmExtraction(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    if (typeof globalThis.requestIdleCallback === 'function') {
      const asked = requestIdleCallback(() => void warmUpExtraction(), { timeout: AT_LAST_MS });
      return () => cancelIdleCallback(asked);
    }
    const timer = setTimeout(() => void warmUpExtraction(), LATER_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
}
