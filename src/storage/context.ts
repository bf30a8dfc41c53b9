/** What the commands and queries of one open database share. Time, ids and the marker's place are passed in. */
import type { DeviceId, ReviewerId } from '../domain/ids.ts';
import type { ClaimbenchDatabase } from './database.ts';
import type { Marker } from './marker.ts';
import type { EventRow } from './rows.ts';

export interface StorageContext {
  readonly db: ClaimbenchDatabase;
  readonly deviceId: DeviceId;
  /** Changes when a restored library brings its own reviewer to an unused browser. */
  reviewerId: ReviewerId;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly marker: Marker;
  /** Told of every event this tab has committed, so that open reviews need not wait for the live query. */
  readonly committed: Set<(events: readonly EventRow[]) => void>;
}
