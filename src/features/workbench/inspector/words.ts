/** The inspector's words for what the records hold as codes. */
import type { Stance } from '../../../domain/evidence/schema.ts';
import type {
  Confidence,
  DismissReason,
  ReasonCode,
  Severity,
  Verdict,
} from '../../../domain/review/schema.ts';

export const CONFIDENCE_LABEL: Readonly<Record<Confidence, string>> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
};

export const REASON_LABEL: Readonly<Record<ReasonCode, string>> = {
  overstated: 'Overstated',
  outdated: 'Outdated',
  'lacks-context': 'Lacks context',
  'misquoted-source': 'Misquoted source',
  'wrong-unit': 'Wrong unit',
  'no-source-found': 'No source found',
};

export const SEVERITY_LABEL: Readonly<Record<Severity, string>> = {
  minor: 'Minor',
  major: 'Major',
  critical: 'Critical',
};

export const STANCE_LABEL: Readonly<Record<Stance, string>> = {
  supports: 'Supports',
  contradicts: 'Contradicts',
  mentions: 'Mentions',
};

export const DISMISS_LABEL: Readonly<Record<DismissReason, string>> = {
  'not-a-claim': 'Not a claim',
  duplicate: 'Duplicate',
  'out-of-scope': 'Out of scope',
  opinion: 'Opinion',
  other: 'Other reason',
};

/** The stance that evidence found for a verdict usually has. */
export function stanceFor(verdict: Verdict | null): Stance {
  if (verdict === 'supported') return 'supports';
  return verdict === 'contradicted' ? 'contradicts' : 'mentions';
}
