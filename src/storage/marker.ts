/**
 * A marker outside IndexedDB. A garbled database opens without an error and with no rows, so only something kept
 * elsewhere can tell that changes have gone. The marker may lag behind the database; a database behind its marker is
 * what alarms, and goes on to alarm until the loss is restored or accepted.
 */
import { z } from '../domain/zod.ts';

const MARKER_KEY = 'claimbench.marker';

const MarkerValue = z.object({
  /** The local cursor of the last event that was committed. */
  lastEvent: z.int().min(0),
  /** What was said when the database was found behind its marker; absent when nothing is missing. */
  alarm: z.string().max(2_000).optional(),
});
type MarkerValue = z.infer<typeof MarkerValue>;

export interface Marker {
  read(): MarkerValue | null;
  /** Leaves what is not named as it is. */
  write(patch: { readonly lastEvent?: number; readonly alarm?: string | null }): void;
}

/** A marker in localStorage; a browser that refuses localStorage has none, and gets no warnings either. */
export function localStorageMarker(
  storage: Pick<globalThis.Storage, 'getItem' | 'setItem'> | null,
): Marker {
  const read = (): MarkerValue | null => {
    try {
      const parsed = MarkerValue.safeParse(JSON.parse(storage?.getItem(MARKER_KEY) ?? 'null'));
      return parsed.success ? parsed.data : null;
    } catch {
      return null;
    }
  };
  return {
    read,
    write(patch) {
      const before = read();
      const alarm = patch.alarm === undefined ? before?.alarm : (patch.alarm ?? undefined);
      const value: MarkerValue = {
        lastEvent: patch.lastEvent ?? before?.lastEvent ?? 0,
        ...(alarm === undefined ? {} : { alarm }),
      };
      try {
        storage?.setItem(MARKER_KEY, JSON.stringify(value));
      } catch {
        // A full or refused localStorage costs the warning, never the change itself.
      }
    },
  };
}
