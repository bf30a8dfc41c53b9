/** What an import would write: one step, all or nothing. */
import type { Anchor } from '../../../domain/article/schema.ts';
import type { ClaimKind } from '../../../domain/claims/schema.ts';
import type { CslItem, EvidenceFields } from '../../../domain/evidence/schema.ts';
import type { ClaimId, EvidenceId } from '../../../domain/ids.ts';
import type { AssessmentFields, ClaimFields } from '../../../domain/review/schema.ts';

/** A claim of the review by its id, or one that the import adds by its position among those. */
export type ImportTarget = ClaimId | number;

export interface ImportStep {
  readonly added: readonly {
    readonly text: string;
    readonly kind: ClaimKind;
    readonly anchors: readonly Anchor[];
  }[];
  readonly edited: readonly {
    readonly claim: ImportTarget;
    /** Null goes back to the wording that the extraction gave. */
    readonly text?: string | null;
    readonly kind?: ClaimKind;
    readonly dismissed?: ClaimFields['dismissed'];
  }[];
  /** Of one's own; null takes a field away. */
  readonly assessments: readonly {
    readonly claim: ImportTarget;
    readonly fields: { readonly [K in keyof AssessmentFields]?: AssessmentFields[K] | null };
  }[];
  readonly evidence: readonly (Omit<EvidenceFields, 'claimId' | 'sourceId'> & {
    readonly claim: ImportTarget;
    readonly citation: { readonly csl: Omit<CslItem, 'id'>; readonly raw: string };
  })[];
  readonly evidenceEdits: readonly {
    readonly id: EvidenceId;
    readonly patch: Partial<Pick<EvidenceFields, 'stance' | 'quote' | 'locator' | 'note'>>;
  }[];
}

export const isEmptyStep = (step: ImportStep): boolean =>
  Object.values(step).every((parts) => parts.length === 0);
