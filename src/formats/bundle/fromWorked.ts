/**
 * A bundle from a folder of `claims/`: an article, its checked claims and, where there is one, a worked review. Its ids
 * are made from what it holds, so the same folder is the same review on every machine.
 */
import { readBlocks } from '../../domain/article/blocks.ts';
import type { TextFormat } from '../../domain/article/schema.ts';
import { findTitle } from '../../domain/article/title.ts';
import { countWords } from '../../domain/article/words.ts';
import type { Extraction } from '../../domain/claims/schema.ts';
import type { EvidenceFields } from '../../domain/evidence/schema.ts';
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
import { sha256 } from '../canonical.ts';
import type { WorkedReview } from '../worked-review.ts';
import { BUNDLE_FORMAT, BUNDLE_VERSION, type Bundle } from './schema.ts';

export interface WorkedFolder {
  readonly fileName: string;
  readonly format: TextFormat;
  /** Normalised. */
  readonly text: string;
  /** SHA-256 of the article file, hexadecimal. */
  readonly bytesHash: string;
  readonly extraction: Extraction;
  readonly review: WorkedReview | null;
}

interface Column {
  readonly store: Event['changes'][number]['store'];
  readonly rows: readonly {
    readonly key: string;
    readonly fields: Readonly<Record<string, unknown>>;
  }[];
}

/** What is wrong between the files of a folder, each by itself being sound; null when they belong together. */
export async function folderProblem(folder: WorkedFolder): Promise<string | null> {
  const { text, extraction, review } = folder;
  if (extraction.header.textHash !== (await sha256(text))) {
    return 'claims.json was made for another text than the article beside it';
  }
  const keys = new Set(review?.sources.map(({ key }) => key));
  if (review !== null && keys.size < review.sources.length) {
    return 'review.json names two sources by one key';
  }
  const judged = new Set<number>();
  for (const { claim, text: wording, evidence } of review?.assessments ?? []) {
    const known = extraction.claims[claim];
    if (known === undefined)
      return `review.json speaks of claim ${claim}, which is not in claims.json`;
    if (known.text !== wording)
      return `review.json words claim ${claim} otherwise than claims.json`;
    if (judged.has(claim)) return `review.json judges claim ${claim} twice`;
    judged.add(claim);
    const missing = evidence.find(({ source }) => !keys.has(source));
    if (missing !== undefined)
      return `review.json cites “${missing.source}”, which it has no source for`;
  }
  return null;
}

/**
 * @param now milliseconds since 1970: when the review begins
 * @param appVersion of the app that makes the bundle
 */
export async function bundleOfFolder(
  folder: WorkedFolder,
  now: number,
  appVersion: string,
): Promise<Bundle> {
  const { text, extraction, review } = folder;
  const { header } = extraction;
  const root = await sha256(`${header.textHash} ${header.id} ${JSON.stringify(review)}`);
  const name = (kind: string) => `${kind}-${root.slice(0, 24)}`;
  const reviewId = ReviewId.parse(name('review'));
  const revisionId = RevisionId.parse(name('revision'));
  const reviewerId = ReviewerId.parse(name('reviewer'));
  const blocks = readBlocks(text, folder.format);
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
  add(LIBRARY_SCOPE, 'source.add', [{ store: 'sources', rows: sourceRows(review, name) }]);
  const title = review?.title ?? findTitle(text, blocks, folder.fileName) ?? folder.fileName;
  const began = {
    title: title.slice(0, 500),
    revisionId,
    extractionId: header.id,
    granularity: header.granularity,
    sample: review !== null,
    createdAt: now,
  };
  add(reviewId, 'review.create', [
    { store: 'reviews', rows: [{ key: reviewId, fields: began }] },
    { store: 'assessments', rows: assessmentRows(folder, reviewerId) },
    { store: 'evidence', rows: evidenceRows(folder, name) },
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
          bytesHash: folder.bytesHash,
          length: text.length,
          words: countWords(text),
          language: header.language,
          origin: { kind: review === null ? 'file' : 'sample', name: folder.fileName },
          createdAt: now,
        },
        text,
        blocks,
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

type Name = (kind: string) => string;

const sourceId = (name: Name, key: string, review: WorkedReview | null) =>
  `${name('source')}-${review?.sources.findIndex((source) => source.key === key) ?? 0}`;

const sourceRows = (review: WorkedReview | null, name: Name): Column['rows'] =>
  (review?.sources ?? []).map(({ key, csl, raw }) => {
    const id = sourceId(name, key, review);
    return { key: id, fields: { csl: { ...csl, id }, raw } };
  });

const assessmentRows = ({ extraction, review }: WorkedFolder, reviewerId: string): Column['rows'] =>
  (review?.assessments ?? []).map(({ claim, text: _wording, evidence: _items, ...fields }) => ({
    key: assessmentKey(extractedClaimId(extraction.header.id, claim), reviewerId),
    fields,
  }));

function evidenceRows({ extraction, review }: WorkedFolder, name: Name): Column['rows'] {
  const items = (review?.assessments ?? []).flatMap(({ claim, evidence }) =>
    evidence.map(
      ({ source, ...said }): EvidenceFields => ({
        ...said,
        claimId: extractedClaimId(extraction.header.id, claim),
        sourceId: sourceId(name, source, review),
      }),
    ),
  );
  // Numbered in as many digits, so that they sort as they stand.
  const digits = items.length.toString().length;
  return items.map((fields, index) => ({
    key: `${name('evidence')}-${index.toString().padStart(digits, '0')}`,
    fields: { ...fields },
  }));
}
