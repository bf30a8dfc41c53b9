/** A bundle put together from an article, its claims and what is said of them, with ids made from what it holds. */
import type { Block } from '../../domain/article/schema.ts';
import { countWords } from '../../domain/article/words.ts';
import type { Extraction } from '../../domain/claims/schema.ts';
import type { CslItem, EvidenceFields } from '../../domain/evidence/schema.ts';
import { nextHlc } from '../../domain/history/hlc.ts';
import { assessmentKey } from '../../domain/history/keys.ts';
import { type Event, type JsonValue, LIBRARY_SCOPE } from '../../domain/history/schema.ts';
import {
  DeviceId,
  EventId,
  extractedClaimId,
  ReviewerId,
  ReviewId,
  RevisionId,
} from '../../domain/ids.ts';
import { DEFAULT_REVIEWER_NAME } from '../../domain/review/reviewers.ts';
import type { AssessmentFields } from '../../domain/review/schema.ts';
import { sha256 } from '../canonical.ts';
import { BUNDLE_FORMAT, BUNDLE_VERSION, type Bundle } from './schema.ts';

export interface MadeReview {
  readonly title: string;
  readonly fileName: string;
  /** A worked example. */
  readonly sample: boolean;
  /** Normalised. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** SHA-256 of the article file, hexadecimal. */
  readonly bytesHash: string;
  readonly extraction: Extraction;
  readonly sources: readonly { readonly csl: Omit<CslItem, 'id'>; readonly raw: string }[];
  /** Claims by ordinal. */
  readonly assessments: readonly {
    readonly claim: number;
    readonly fields: Partial<AssessmentFields>;
  }[];
  /** Claims by ordinal, sources by their places in the list. */
  readonly evidence: readonly (Omit<EvidenceFields, 'claimId' | 'sourceId'> & {
    readonly claim: number;
    readonly source: number;
  })[];
}

interface Column {
  readonly store: Event['changes'][number]['store'];
  readonly rows: readonly {
    readonly key: string;
    readonly fields: Readonly<Record<string, unknown>>;
  }[];
}

type Name = (kind: string) => string;

/**
 * @param now milliseconds since 1970: when the review begins
 * @param appVersion of the app that makes the bundle
 */
export async function makeBundle(
  made: MadeReview,
  now: number,
  appVersion: string,
): Promise<Bundle> {
  const { text, blocks, extraction } = made;
  const { header } = extraction;
  const { sources, assessments, evidence } = made;
  const root = await sha256(
    JSON.stringify([header.textHash, header.id, sources, assessments, evidence]),
  );
  const name = (kind: string) => `${kind}-${root.slice(0, 24)}`;
  const reviewId = ReviewId.parse(name('review'));
  const revisionId = RevisionId.parse(name('revision'));
  const reviewerId = ReviewerId.parse(name('reviewer'));
  let hlc: string | null = null;
  const events: Event[] = [];
  const add = (scope: string, command: Event['command'], columns: readonly Column[]) => {
    hlc = nextHlc(hlc, now);
    const changes = columns.flatMap(changesOf);
    if (changes.length === 0) return;
    events.push({
      id: EventId.parse(`${name('event')}-${events.length}`),
      scope,
      reviewerId,
      deviceId: DeviceId.parse(name('device')),
      hlc,
      command,
      changes,
    });
  };
  add(LIBRARY_SCOPE, 'reviewer.create', [
    {
      store: 'reviewers',
      rows: [{ key: reviewerId, fields: { name: DEFAULT_REVIEWER_NAME, createdAt: now } }],
    },
  ]);
  add(LIBRARY_SCOPE, 'source.add', [{ store: 'sources', rows: sourceRows(made, name) }]);
  const began = {
    title: made.title.slice(0, 500),
    revisionId,
    extractionId: header.id,
    granularity: header.granularity,
    sample: made.sample,
    createdAt: now,
  };
  add(reviewId, 'review.create', [
    { store: 'reviews', rows: [{ key: reviewId, fields: began }] },
    { store: 'assessments', rows: assessmentRows(made, reviewerId) },
    { store: 'evidence', rows: evidenceRows(made, name) },
  ]);
  return {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    app: appVersion,
    contains: 'review',
    exportedAt: new Date(now).toISOString(),
    exportedBy: reviewerId,
    articles: [
      {
        revision: {
          id: revisionId,
          reviewId,
          textHash: header.textHash,
          bytesHash: made.bytesHash,
          length: text.length,
          words: countWords(text),
          language: header.language,
          origin: { kind: made.sample ? 'sample' : 'file', name: made.fileName.slice(0, 500) },
          createdAt: now,
        },
        text,
        blocks: [...blocks],
      },
    ],
    extractions: [extraction],
    events,
  };
}

/** One change a field, over the records that have it. */
function changesOf({ store, rows }: Column): Event['changes'] {
  const fields = new Map<string, { keys: string[]; to: JsonValue[] }>();
  for (const { key, fields: values } of rows) {
    for (const [field, value] of Object.entries(values)) {
      if (value === undefined || value === '') continue;
      const column = fields.get(field) ?? { keys: [], to: [] };
      column.keys.push(key);
      column.to.push(value as JsonValue);
      fields.set(field, column);
    }
  }
  return [...fields].map(([field, { keys, to }]) => ({
    store,
    field,
    keys,
    from: keys.map(() => null),
    to,
    basedOn: keys.map(() => null),
  }));
}

const sourceId = (name: Name, index: number) => `${name('source')}-${index}`;

const sourceRows = ({ sources }: MadeReview, name: Name): Column['rows'] =>
  sources.map(({ csl, raw }, index) => {
    const id = sourceId(name, index);
    return { key: id, fields: { csl: { ...csl, id }, raw } };
  });

const assessmentRows = (
  { extraction, assessments }: MadeReview,
  reviewerId: string,
): Column['rows'] =>
  assessments.map(({ claim, fields }) => ({
    key: assessmentKey(extractedClaimId(extraction.header.id, claim), reviewerId),
    fields,
  }));

/** Numbered in as many digits, so that they sort as they stand. */
function evidenceRows({ extraction, evidence }: MadeReview, name: Name): Column['rows'] {
  const digits = evidence.length.toString().length;
  return evidence.map(({ claim, source, ...said }, index) => {
    const fields: EvidenceFields = {
      ...said,
      claimId: extractedClaimId(extraction.header.id, claim),
      sourceId: sourceId(name, source),
    };
    return { key: `${name('evidence')}-${index.toString().padStart(digits, '0')}`, fields };
  });
}
