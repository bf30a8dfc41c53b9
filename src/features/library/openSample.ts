/** The bundled sample as a review of the library: made once, opened ever after. */
import { extractedClaimId, type ReviewId } from '../../domain/ids.ts';
import type { AssessmentFields } from '../../domain/review/schema.ts';
import type { Sample } from '../../formats/sample.ts';
import type { NewArticle, ReviewSeed, Storage } from '../../storage/api.ts';
import type { CommandResult } from '../../storage/model.ts';
import { readLibrary } from '../shared/readLibrary.ts';

export type OpenedSample =
  /** `note` says what the sample is; null when it was in the library already. */
  | { readonly ok: true; readonly reviewId: ReviewId; readonly note: string | null }
  | { readonly ok: false; readonly result: CommandResult };

/** The sample's files are a chunk of their own: most visits do not need them. */
export async function loadSample(): Promise<Sample> {
  const { readSample } = await import('../../formats/sample.ts');
  return readSample();
}

function articleOf({ fileName, text, blocks, words, extraction, review }: Sample): NewArticle {
  const { textHash, language } = extraction.header;
  return {
    title: review.title,
    text,
    textHash,
    // The file is UTF-8 without a byte order mark, so its bytes are the text's.
    bytesHash: textHash,
    language,
    words,
    blocks,
    origin: { kind: 'sample', name: fileName },
  };
}

/** What the worked review says, for the storage. */
function seedOf({ extraction, review }: Sample): ReviewSeed {
  const sources = new Map(review.sources.map((source) => [source.key, source]));
  const idOf = (ordinal: number) => extractedClaimId(extraction.header.id, ordinal);
  return {
    assessments: review.assessments.map(
      ({ claim, text: _wording, evidence: _items, ...fields }) => ({
        claim: idOf(claim),
        // JSON holds no undefined, so a field that zod calls optional is absent or set.
        fields: fields as Partial<AssessmentFields>,
      }),
    ),
    evidence: review.assessments.flatMap(({ claim, evidence }) =>
      evidence.map(({ source: key, ...said }) => {
        const source = sources.get(key);
        if (source === undefined) throw new Error(`The worked review has no source ${key}`);
        return { ...said, claim: idOf(claim), citation: { csl: source.csl, raw: source.raw } };
      }),
    ),
  };
}

/** Finds the sample in the library, or makes it in one step (which undo does not take apart). */
export async function openSample(storage: Storage): Promise<OpenedSample> {
  const entries = await readLibrary(storage);
  const present = entries.find((entry) => entry.origin.kind === 'sample');
  if (present !== undefined) return { ok: true, reviewId: present.reviewId, note: null };
  const sample = await loadSample();
  const result = await storage.commands.createReview(
    articleOf(sample),
    sample.extraction,
    seedOf(sample),
  );
  if (!result.ok || result.reviewId === undefined) return { ok: false, result };
  return { ok: true, reviewId: result.reviewId, note: sample.review.note };
}
