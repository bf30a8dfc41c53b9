/** The deleted reviews that can still be brought back, live. */
import { useEffect, useState } from 'react';
import type { LibraryEntry } from '../../../storage/model.ts';
import { useServices } from '../../shared/services.ts';

/** Empty until the storage has answered: nothing on screen waits for it. */
export function useBin(): readonly LibraryEntry[] {
  const { storage } = useServices();
  const [entries, setEntries] = useState<readonly LibraryEntry[]>([]);
  useEffect(() => storage.watchBin(setEntries, reportError), [storage]);
  return entries;
}
