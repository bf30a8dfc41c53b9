/** A document as pipelines and the evaluation read it: sentences and claims with offsets, one entry for each place. */
import type { ClaimKind, Granularity, NonClaimReason } from '../domain/claims/schema.ts';
import type { Analyser } from '../domain/language/analyser.ts';
import {
  type Document,
  findingsOf,
  type GivenFinding,
  type GivenQuantity,
  placesOf,
  quantitiesOf,
  readDocument,
} from './document.ts';

export interface Prediction {
  readonly sentences: readonly {
    start: number;
    end: number;
    claim: boolean;
    /** Present where `claim` is false. */
    reason?: NonClaimReason | undefined;
  }[];
  readonly claims: readonly {
    id: string;
    text: string;
    start: number;
    end: number;
    kind: ClaimKind;
    checkworthiness: number;
    reasons: readonly string[];
    quantities: readonly GivenQuantity[];
    contextNeeded: boolean;
  }[];
  readonly findings: readonly GivenFinding[];
}

export function predictionOf(document: Document): Prediction {
  const { extraction } = document;
  return {
    sentences: extraction.sentences,
    claims: placesOf(extraction).map(({ id, claim, span }) => ({
      id,
      text: claim.text,
      start: span.start,
      end: span.end,
      kind: claim.kind,
      checkworthiness: claim.checkworthiness,
      reasons: claim.reasons,
      quantities: quantitiesOf(document, claim, span),
      contextNeeded: claim.contextNeeded,
    })),
    findings: findingsOf(extraction),
  };
}

/** UTF-16 offsets into the text as it was handed in, end exclusive. The text is read as plain text. */
export function predict(
  text: string,
  analyser: Analyser,
  granularity: Granularity = 'fine',
): Prediction {
  return predictionOf(readDocument(text, { format: 'plain', granularity }, analyser));
}
