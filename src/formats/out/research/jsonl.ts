/**
 * The whole data set, a claim a line: places in UTF-16 code units and in code points, every reviewer's assessment,
 * evidence with its sources. The codebook beside it says what each field holds.
 */
import { type CodePoints, codePointsOf } from '../../../domain/article/code-points.ts';
import type { Span } from '../../../domain/article/schema.ts';
import type { DismissedClaim, Report, ReportClaim } from '../../../domain/report/report.ts';
import { aboutOf, referenceText } from '../about.ts';
import { cleanJson } from '../json.ts';
import type { Writer } from '../writer.ts';
import { codebook } from './codebook.ts';

export const writeJsonl: Writer = (report) => [
  {
    name: 'claims.jsonl',
    *pieces() {
      const points = codePointsOf(report.text);
      for (const claim of report.claims) yield `${cleanJson(lineOf(claim, report, points))}\n`;
      for (const claim of report.dismissed)
        yield `${cleanJson(dismissedLine(claim, report, points))}\n`;
    },
  },
  {
    name: 'sources.jsonl',
    *pieces() {
      for (const { number, sourceId, csl, ...reference } of report.references) {
        const text = referenceText({ number, sourceId, csl, ...reference });
        const { retraction } = reference;
        yield `${cleanJson({ source: sourceId, number, text, csl, retraction })}\n`;
      }
    },
  },
  {
    name: 'codebook.md',
    *pieces() {
      yield codebook(report);
    },
  },
  {
    name: 'about.json',
    *pieces() {
      const { counts, coverage, methods, reviewers } = report;
      const { engine, granularity } = methods;
      const whole = { ...aboutOf(report), engine, granularity, reviewers, counts, coverage };
      yield `${cleanJson(whole, 2)}\n`;
    },
  },
];

function anchorsOf(spans: readonly Span[], { text }: Report, points: CodePoints) {
  return spans.map(({ start, end }) => ({
    utf16: [start, end],
    codePoints: [points.at(start), points.at(end)],
    exact: text.slice(start, end),
  }));
}

/** What stands in every line, so that each can be read without the files beside it. */
function head(claim: ReportClaim | DismissedClaim, report: Report, points: CodePoints) {
  return {
    review: report.reviewId,
    articleSha256: report.textHash,
    claim: claim.id,
    number: claim.number,
    text: claim.text,
    anchors: anchorsOf(claim.spans, report, points),
  };
}

function lineOf(claim: ReportClaim, report: Report, points: CodePoints) {
  const { confidence, severity, rationale, reasonCodes, correction, searchLog } = claim;
  const own = {
    reviewer: report.include.reviewers === 'none' ? null : (report.reviewers[0] ?? 'Reviewer A'),
    verdict: claim.verdict,
    confidence,
    severity,
    rationale,
    reasonCodes,
    correction,
    searchLog,
  };
  const spoken =
    claim.verdict !== null ||
    confidence !== null ||
    severity !== null ||
    [rationale, correction].some((words) => words !== '') ||
    [...reasonCodes, ...searchLog].length > 0;
  return {
    ...head(claim, report, points),
    originalText: claim.originalText,
    section: claim.section,
    kind: claim.kind,
    origin: claim.origin,
    checkworthiness: claim.checkworthiness,
    checkworthinessReasons: claim.reasons,
    contextNeeded: claim.contextNeeded,
    quantities: claim.quantities.map(({ words }) => words),
    conflictsWith: claim.conflictsWith,
    dismissed: null,
    verdict: claim.verdict,
    assessments: [...(spoken ? [own] : []), ...claim.others],
    evidence: claim.evidence.map(({ reference, cited: _cited, ...said }) => ({
      source: reference === null ? null : (report.references[reference - 1]?.sourceId ?? null),
      reference,
      ...said,
    })),
  };
}

function dismissedLine(claim: DismissedClaim, report: Report, points: CodePoints) {
  const { reason, note } = claim;
  return { ...head(claim, report, points), dismissed: { reason, note } };
}
