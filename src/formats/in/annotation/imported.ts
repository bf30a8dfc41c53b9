/** Claims as files of other tools give them, placed in the article's text, and what could not be read. */
import type { Span } from '../../../domain/article/schema.ts';
import type { ClaimKind } from '../../../domain/claims/schema.ts';
import type { EvidenceFields } from '../../../domain/evidence/schema.ts';
import type { AssessmentFields, Verdict } from '../../../domain/review/schema.ts';
import { VERDICTS } from '../../../domain/review/schema.ts';

export interface ImportedEvidence extends Omit<EvidenceFields, 'claimId' | 'sourceId'> {
  /** The source in words, with what identifies it. */
  readonly raw: string;
  /** Its address, where it has one. */
  readonly address: string | null;
}

export interface ImportedClaim {
  readonly text: string;
  readonly kind: ClaimKind | null;
  /** UTF-16 code units into the article; the first is the main place. */
  readonly spans: readonly Span[];
  readonly said: Readonly<Partial<AssessmentFields>>;
  readonly evidence: readonly ImportedEvidence[];
}

export interface Imported {
  readonly claims: readonly ImportedClaim[];
  /** Entries that are not taken over: `annotation 3`, and why. */
  readonly refused: readonly { readonly entry: string; readonly reason: string }[];
}

export type ReadImport<T = Imported> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly problem: string };

/** A verdict's word in any case; undefined for another word, null for one that says that there is none. */
export function verdictOf(word: string): Verdict | null | undefined {
  const lower = word.trim().toLowerCase();
  return lower === 'untagged' ? null : VERDICTS.find((verdict) => verdict === lower);
}

/** JSON, or a sentence that says that it is none. */
export function readJson(json: string): ReadImport<{ readonly value: unknown }> {
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'it does not parse';
    return { ok: false, problem: `This is not complete JSON (${detail}).` };
  }
}
