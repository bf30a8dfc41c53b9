/** What an editor reads first: the claims that stand in the way, worst first. */
import type { Severity } from '../review/schema.ts';
import type { Report, ReportClaim } from './report.ts';

/** A page of problems; contradicted claims and severe ones are listed even beyond it. */
const USUAL_LENGTH = 12;

const SEVERITY_RANK: Readonly<Record<Severity, number>> = { critical: 0, major: 1, minor: 3 };
/** A claim whose severity nobody judged comes before one judged to be minor. */
const UNJUDGED_RANK = 2;

const severityRank = (claim: ReportClaim) =>
  claim.severity === null ? UNJUDGED_RANK : SEVERITY_RANK[claim.severity];

/**
 * Contradicted claims in order of severity, then unsupported ones by severity and by how much they are worth checking.
 * Equal ones keep the order of the article.
 * @param claims in article order
 */
export function keyProblems(claims: readonly ReportClaim[]): Report['problems'] {
  const contradicted = claims
    .filter((claim) => claim.verdict === 'contradicted')
    .sort((a, b) => severityRank(a) - severityRank(b));
  const unsupported = claims
    .filter((claim) => claim.verdict === 'unsupported')
    .sort((a, b) => severityRank(a) - severityRank(b) || b.checkworthiness - a.checkworthiness);
  const severe = unsupported.filter((claim) => severityRank(claim) < UNJUDGED_RANK).length;
  const shown = Math.max(severe, USUAL_LENGTH - contradicted.length);
  return {
    claims: [...contradicted, ...unsupported.slice(0, shown)],
    more: Math.max(0, unsupported.length - shown),
  };
}
