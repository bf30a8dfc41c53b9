/** The library of sources, live. */
import { useEffect, useState } from 'react';
import type { ReviewId } from '../../domain/ids.ts';
import type { SourceLibrary } from '../../storage/sourceApi.ts';
import { useServices } from '../shared/services.ts';

/** Null until it has been read. A failure to read is thrown to the error boundary. */
export function useSources(reviewId: ReviewId | null): SourceLibrary | null {
  const { storage } = useServices();
  const [library, setLibrary] = useState<SourceLibrary | null>(null);
  useEffect(
    () =>
      storage.watchSources(reviewId, setLibrary, (error) =>
        setLibrary(() => {
          throw error;
        }),
      ),
    [storage, reviewId],
  );
  return library;
}
