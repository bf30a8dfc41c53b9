/** The sources of the review that can be searched here, kept up as evidence and files come and go. */
import { useEffect, useState } from 'react';
import type { ReviewModel } from '../../../../storage/model.ts';
import { useServices } from '../../../shared/services.ts';
import { whenIdle } from '../whenIdle.ts';
import { type ReadableSource, readableSources, sameSources } from './asked.ts';

const NONE: readonly ReadableSource[] = [];

export function useReadableSources(model: ReviewModel): readonly ReadableSource[] {
  const { storage } = useServices();
  const [sources, setSources] = useState<readonly ReadableSource[]>(NONE);
  useEffect(() => {
    let gone = false;
    let cancel = () => {};
    const read = () => {
      readableSources(model, storage).then(
        (found) => {
          if (!gone) setSources((before) => (sameSources(before, found) ? before : found));
        },
        // What is shown stays. Of a database that was closed the app tells by itself.
        () => {},
      );
    };
    const changed = () => {
      cancel();
      cancel = whenIdle(read);
    };
    changed();
    const stop = model.subscribe(changed);
    return () => {
      gone = true;
      cancel();
      stop();
    };
  }, [model, storage]);
  return sources;
}
