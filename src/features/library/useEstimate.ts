/** How much of the browser's storage is used, asked again whenever the library changes. */
import { useEffect, useState } from 'react';
import type { StorageEstimate } from '../../storage/api.ts';
import { useServices } from '../shared/services.ts';

/** @param whenChanged asks again when this value is another one */
export function useEstimate(whenChanged: unknown): StorageEstimate | null {
  const { storage } = useServices();
  const [estimate, setEstimate] = useState<StorageEstimate | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the value itself is not used, its change is
  useEffect(() => {
    let here = true;
    storage.estimate().then(
      (told) => {
        if (here) setEstimate(told);
      },
      // A browser that does not tell is one without the sentence.
      () => {},
    );
    return () => {
      here = false;
    };
  }, [storage, whenChanged]);
  return estimate;
}
