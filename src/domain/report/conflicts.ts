/** Where the article disagrees with itself, as a report tells it: both sides, and what a person made of it. */
import type { ClaimId } from '../ids.ts';
import type { ArticleInput, FindingInput, ReportInclude, ReportInput } from './input.ts';
import type { ConflictSide, Report, ReportClaim } from './report.ts';

/** Findings that nobody has dismissed, between claims that are listed. */
function standing(article: ArticleInput, findings: readonly FindingInput[]): FindingInput[] {
  const listed = new Set(article.rows.flatMap((row) => (row.dismissed === null ? [row.id] : [])));
  return findings.filter(
    ({ claims, state }) => state !== 'dismissed' && claims.every((id) => listed.has(id)),
  );
}

/** For each claim in conflict the numbers of the claims on the other side, ascending. */
export function conflictsByClaim(
  article: ArticleInput,
  findings: readonly FindingInput[],
): ReadonlyMap<ClaimId, readonly number[]> {
  if (findings.length === 0) return new Map();
  const numberOf = new Map(article.rows.map(({ id, number }) => [id, number]));
  const others = new Map<ClaimId, Set<number>>();
  for (const { claims } of standing(article, findings)) {
    for (const [at, id] of claims.entries()) {
      const other = claims[1 - at];
      const number = other === undefined ? undefined : numberOf.get(other);
      if (number === undefined) continue;
      others.set(id, (others.get(id) ?? new Set()).add(number));
    }
  }
  return new Map([...others].map(([id, numbers]) => [id, [...numbers].sort((a, b) => a - b)]));
}

/** The conflicts in the order that they were given in. Reasons are a reviewer's words and go by the same choice as rationales. */
export function conflictsOf(
  { article, findings }: ReportInput,
  claims: readonly ReportClaim[],
  include: ReportInclude,
): Report['conflicts'] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const sideOf = (id: ClaimId): ConflictSide | null => {
    const claim = byId.get(id);
    if (claim === undefined) return null;
    const { number, text, section, verdict } = claim;
    return { number, text, section, verdict: verdict ?? 'untagged' };
  };
  return {
    shown: standing(article, findings).flatMap((finding) => {
      const [one, other] = [sideOf(finding.claims[0]), sideOf(finding.claims[1])];
      if (one === null || other === null) return [];
      const { relation, explanation, arithmetic, state, reason } = finding;
      return [
        {
          sides: [one, other] as const,
          relation,
          explanation,
          arithmetic,
          confirmed: state === 'confirmed',
          reason: include.rationaleAndCorrections ? reason.trim() : '',
        },
      ];
    }),
    dismissed: findings.filter(({ state }) => state === 'dismissed').length,
  };
}
