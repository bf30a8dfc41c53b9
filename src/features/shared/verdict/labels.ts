/** The words and the order of verdicts and kinds, the same on every screen. */
import type { ClaimKind } from '../../../domain/claims/schema.ts';
import { VERDICTS, type Verdict } from '../../../domain/review/schema.ts';

/** A verdict, or that there is none yet. */
export type VerdictOrUntagged = Verdict | 'untagged';

export const VERDICT_ORDER: readonly VerdictOrUntagged[] = [...VERDICTS, 'untagged'];

export const VERDICT_LABEL: Readonly<Record<VerdictOrUntagged, string>> = {
  supported: 'Supported',
  unsupported: 'Unsupported',
  contradicted: 'Contradicted',
  untagged: 'Untagged',
};

export const KIND_LABEL: Readonly<Record<ClaimKind, string>> = {
  dosage: 'Dosage',
  statistic: 'Statistic',
  efficacy: 'Efficacy',
  safety: 'Safety',
  mechanism: 'Mechanism',
  comparison: 'Comparison',
  definition: 'Definition',
  attribution: 'Attribution',
  history: 'History',
  prediction: 'Prediction',
  advice: 'Advice',
  fact: 'Fact',
};
