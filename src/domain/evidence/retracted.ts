/** Whether a source was taken back, by what the registries were heard to say of it. */

/** What is known of a source's notices; see the field `retraction` of a source. */
export interface RetractionSeen {
  readonly state: string;
  readonly notices: readonly {
    readonly kind: string;
    readonly doi: string | null;
    /** A year, a month or a day, as far as it is known. */
    readonly date: string | null;
  }[];
}

export type NoticeSeen = RetractionSeen['notices'][number];

const TAKEN_BACK = new Set(['retraction', 'withdrawal', 'removal']);

/**
 * The latest notice that takes the source back; null where there is none, where it was reinstated since, and where
 * nobody has asked.
 */
export function retractionOf(seen: RetractionSeen | null | undefined): NoticeSeen | null {
  if (seen === null || seen === undefined || seen.state !== 'listed') return null;
  let latest: NoticeSeen | null = null;
  let reinstated: string | null = null;
  for (const notice of seen.notices) {
    const date = notice.date ?? '';
    if (notice.kind === 'reinstatement' && date >= (reinstated ?? '')) reinstated = date;
    if (TAKEN_BACK.has(notice.kind) && date >= (latest?.date ?? '')) latest = notice;
  }
  return reinstated !== null && reinstated >= (latest?.date ?? '') ? null : latest;
}
