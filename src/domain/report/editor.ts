/** What an editor has to decide on: what is wrong, by how much it matters, and what nobody has settled yet. */
import type { Severity } from '../review/schema.ts';
import type { Report, ReportClaim } from './report.ts';

export interface Blockers {
  /** Null for claims whose severity nobody judged. */
  readonly severity: Severity | null;
  /** Contradicted ones first, then in article order. */
  readonly claims: readonly ReportClaim[];
}

/** A claim whose severity nobody judged comes before one judged to be minor. */
const ORDER: readonly (Severity | null)[] = ['critical', 'major', null, 'minor'];

/** Contradicted and unsupported claims by severity, the worst first; severities without a claim are left out. */
export function blockersOf(claims: readonly ReportClaim[]): readonly Blockers[] {
  const wrong = (verdict: ReportClaim['verdict'], severity: Severity | null) =>
    claims.filter((claim) => claim.verdict === verdict && claim.severity === severity);
  return ORDER.map((severity) => ({
    severity,
    claims: [...wrong('contradicted', severity), ...wrong('unsupported', severity)],
  })).filter(({ claims: list }) => list.length > 0);
}

export interface Unresolved {
  readonly untagged: readonly ReportClaim[];
  /** Supported or contradicted, and nothing is cited. */
  readonly withoutEvidence: readonly ReportClaim[];
  /** Reviewers give it different verdicts. */
  readonly disputed: readonly ReportClaim[];
  /** What it speaks of is not said in the article. */
  readonly unclear: readonly ReportClaim[];
  /** Conflicts within the article that nobody has confirmed or dismissed. */
  readonly openConflicts: number;
}

export function unresolvedOf({ claims, conflicts }: Report): Unresolved {
  return {
    untagged: claims.filter(({ verdict }) => verdict === null),
    withoutEvidence: claims.filter(
      ({ verdict, evidence }) =>
        (verdict === 'supported' || verdict === 'contradicted') && evidence.length === 0,
    ),
    disputed: claims.filter(({ verdict, others }) => {
      const given = [verdict, ...others.map((other) => other.verdict)].filter(
        (one) => one !== null,
      );
      return new Set(given).size > 1;
    }),
    unclear: claims.filter(({ contextNeeded }) => contextNeeded),
    openConflicts: conflicts.shown.filter(({ confirmed }) => !confirmed).length,
  };
}
