/** Opens the sample, once at a time. */
import { useCallback, useRef, useState } from 'react';
import type { ReviewId } from '../../domain/ids.ts';
import { useServices } from '../shared/services.ts';
import { openSample } from './openSample.ts';

export interface SampleOpener {
  readonly busy: boolean;
  open(): void;
}

export function useSample(onOpen: (reviewId: ReviewId) => void): SampleOpener {
  const { storage, toast, settle } = useServices();
  const [busy, setBusy] = useState(false);
  const running = useRef(false);

  const run = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    try {
      const opened = await openSample(storage);
      if (!opened.ok) {
        settle(opened.result);
        return;
      }
      if (opened.note !== null) toast(opened.note);
      onOpen(opened.reviewId);
    } catch (error) {
      console.error(error);
      toast(
        'The sample could not be opened. Your library is as it was. Reload the page and try again.',
        {
          icon: 'alert',
        },
      );
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, [storage, toast, settle, onOpen]);

  return { busy, open: useCallback(() => void run(), [run]) };
}
