/**
 * A marker outside IndexedDB. A garbled database opens without an error and with no rows, so only something kept
 * elsewhere can tell that changes have gone. The marker may lag behind the database; a database behind its marker is
 * what alarms.
 */
import { z } from '../domain/zod.ts';

const MARKER_KEY = 'claimbench.marker';

/** The local cursor of the last event that was committed. */
const MarkerValue = z.object({ lastEvent: z.int().min(0) });
export type MarkerValue = z.infer<typeof MarkerValue>;

export interface Marker {
  read(): MarkerValue | null;
  write(value: MarkerValue): void;
}

/** A marker in localStorage; a browser that refuses localStorage has none, and gets no warnings either. */
export function localStorageMarker(
  storage: Pick<globalThis.Storage, 'getItem' | 'setItem'> | null,
): Marker {
  return {
    read() {
      try {
        const parsed = MarkerValue.safeParse(JSON.parse(storage?.getItem(MARKER_KEY) ?? 'null'));
        return parsed.success ? parsed.data : null;
      } catch {
        return null;
      }
    },
    write(value) {
      try {
        storage?.setItem(MARKER_KEY, JSON.stringify(value));
      } catch {
        // A full or refused localStorage costs the warning, never the change itself.
      }
    },
  };
}
