/** The engine as the evaluation command and pipelines see it: text in, sentences and claims with offsets out. */
import { readBlocks } from '../domain/article/blocks.ts';
import { extractClaims } from '../domain/claims/extract.ts';
import type { ClaimKind, Granularity } from '../domain/claims/schema.ts';
import { ExtractionId } from '../domain/ids.ts';

export interface Prediction {
  readonly sentences: readonly {
    start: number;
    end: number;
    claim: boolean;
    reason?: string | undefined;
  }[];
  readonly claims: readonly {
    text: string;
    start: number;
    end: number;
    kind: ClaimKind;
    checkworthiness: number;
    reasons: readonly string[];
    contextNeeded: boolean;
  }[];
}

/** One line for each place of a claim. UTF-16 offsets into the text as it was handed in: it must be normalised. */
export function predict(text: string, granularity: Granularity = 'fine'): Prediction {
  const ids = { extractionId: ExtractionId.parse('evaluation'), textHash: '0'.repeat(64) };
  const { claims, sentences } = extractClaims(
    { text, blocks: readBlocks(text, 'plain'), granularity },
    ids,
  );
  return {
    sentences,
    claims: claims.flatMap(
      ({ spans, text: wording, kind, checkworthiness, reasons, contextNeeded }) =>
        spans.map((span) => ({
          text: wording,
          ...span,
          kind,
          checkworthiness,
          reasons,
          contextNeeded,
        })),
    ),
  };
}
