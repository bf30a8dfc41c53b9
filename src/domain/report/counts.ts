/** From everything that was listed to what was found: the numbers a report opens with, and what is missing still. */
import { DismissReason } from '../review/schema.ts';
import type { RowInput } from './input.ts';
import type { ReportClaim, ReportCounts } from './report.ts';
import { counted } from './words.ts';

/** @param claims the claims of the report: the rows that are not dismissed */
export function countReport(
  rows: readonly RowInput[],
  claims: readonly ReportClaim[],
): ReportCounts {
  const extracted = rows.filter((row) => row.origin === 'extracted').length;
  const dismissed = rows.flatMap((row) => (row.dismissed === null ? [] : [row.dismissed.reason]));
  const having = (verdict: ReportClaim['verdict']) =>
    claims.filter((claim) => claim.verdict === verdict).length;
  return {
    listed: rows.length,
    extracted,
    added: rows.length - extracted,
    dismissed: dismissed.length,
    dismissedBy: DismissReason.options
      .map((reason) => ({ reason, count: dismissed.filter((other) => other === reason).length }))
      .filter(({ count }) => count > 0),
    claims: claims.length,
    supported: having('supported'),
    unsupported: having('unsupported'),
    contradicted: having('contradicted'),
    untagged: having(null),
    withoutEvidence: claims.filter(
      ({ verdict, evidence }) =>
        (verdict === 'supported' || verdict === 'contradicted') && evidence.length === 0,
    ).length,
  };
}

/** What is missing still, in sentences. */
export function warningsOf({ untagged, withoutEvidence }: ReportCounts): readonly string[] {
  return [
    ...(untagged > 0 ? [`${counted(untagged, 'claim is', 'claims are')} still untagged.`] : []),
    ...(withoutEvidence > 0 ? [evidenceWarning(withoutEvidence)] : []),
  ];
}

export function evidenceWarning(withoutEvidence: number): string {
  return `${counted(withoutEvidence, 'verdict has', 'verdicts have')} no evidence.`;
}
