/** A bundle from a folder of `claims/`: an article, its checked claims and, where there is one, a worked review. */
import { readBlocks } from '../../domain/article/blocks.ts';
import type { TextFormat } from '../../domain/article/schema.ts';
import { findTitle } from '../../domain/article/title.ts';
import type { Extraction } from '../../domain/claims/schema.ts';
import type { AssessmentFields } from '../../domain/review/schema.ts';
import { sha256 } from '../canonical.ts';
import type { WorkedReview } from '../worked-review.ts';
import { type MadeReview, makeBundle } from './make.ts';
import type { Bundle } from './schema.ts';

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

/** See makeBundle. The same folder is the same review on every machine. */
export function bundleOfFolder(
  folder: WorkedFolder,
  now: number,
  appVersion: string,
): Promise<Bundle> {
  const { text, fileName, extraction, review } = folder;
  const blocks = readBlocks(text, folder.format);
  return makeBundle(
    {
      title: review?.title ?? findTitle(text, blocks, fileName) ?? fileName,
      fileName,
      sample: review !== null,
      text,
      blocks,
      bytesHash: folder.bytesHash,
      extraction,
      ...saidIn(review),
    },
    now,
    appVersion,
  );
}

function saidIn(
  review: WorkedReview | null,
): Pick<MadeReview, 'sources' | 'assessments' | 'evidence'> {
  const sources = review?.sources ?? [];
  const assessments = review?.assessments ?? [];
  const places = new Map(sources.map(({ key }, index) => [key, index]));
  return {
    sources: sources.map(({ csl, raw }) => ({ csl, raw })),
    // JSON holds no undefined, so a field that zod calls optional is absent or set.
    assessments: assessments.map(({ claim, text: _wording, evidence: _items, ...fields }) => ({
      claim,
      fields: fields as Partial<AssessmentFields>,
    })),
    evidence: assessments.flatMap(({ claim, evidence }) =>
      evidence.map(({ source, ...said }) => ({ ...said, claim, source: places.get(source) ?? 0 })),
    ),
  };
}
