/** The claims of a report with everything that is said about them, and the sources they lean on. */
import { formatReference } from '../evidence/reference.ts';
import { warningWords } from '../evidence/standing.ts';
import { quantitiesOf, quantityWords } from '../quantities/ofClaim.ts';
import { conflictsByClaim } from './conflicts.ts';
import type { ArticleInput, ReportInclude, ReportInput, RowInput, StateInput } from './input.ts';
import type { DismissedClaim, Reference, ReportClaim } from './report.ts';
import type { Reviewers } from './reviewers.ts';

export interface ClaimParts {
  readonly claims: readonly ReportClaim[];
  readonly dismissed: readonly DismissedClaim[];
  readonly references: readonly Reference[];
}

/** One claim a step. */
export function* collectClaims(
  { article, stateOf, findings }: ReportInput,
  include: ReportInclude,
  reviewers: Reviewers,
): Generator<void, ClaimParts, undefined> {
  const references = new Map<string, Reference>();
  const claims: ReportClaim[] = [];
  const dismissed: DismissedClaim[] = [];
  const conflicts = conflictsByClaim(article, findings);
  for (const row of article.rows) {
    if (row.dismissed === null) {
      const claim = claimOf(article, row, stateOf(row.id), include, reviewers, references);
      claims.push({ ...claim, conflictsWith: conflicts.get(row.id) ?? [] });
    } else {
      const { id, number, text, spans } = row;
      dismissed.push({ id, number, text, spans, ...row.dismissed });
    }
    yield;
  }
  return { claims, dismissed, references: [...references.values()] };
}

function claimOf(
  article: ArticleInput,
  row: RowInput,
  state: StateInput,
  include: ReportInclude,
  reviewers: Reviewers,
  references: Map<string, Reference>,
): Omit<ReportClaim, 'conflictsWith'> {
  const { own } = state;
  const spoken = include.rationaleAndCorrections;
  const main = row.spans[0] ?? { start: 0, end: 0 };
  return {
    id: row.id,
    number: row.number,
    text: row.text,
    originalText: row.originalText,
    quote: article.text.slice(main.start, main.end),
    spans: row.spans,
    section: article.sections[row.section]?.title ?? '',
    kind: row.kind,
    origin: row.origin,
    checkworthiness: row.checkworthiness,
    reasons: row.reasons,
    contextNeeded: row.contextNeeded,
    verdict: state.verdict,
    confidence: own.confidence ?? null,
    severity: own.severity ?? null,
    rationale: spoken ? (own.rationale ?? '').trim() : '',
    reasonCodes: spoken ? (own.reasonCodes ?? []) : [],
    correction: spoken ? (own.correction ?? '').trim() : '',
    searchLog: spoken ? (own.searchLog ?? []) : [],
    evidence: state.evidence.map((item) => ({
      stance: item.stance,
      reference: item.source === null ? null : numberOf(item.sourceId, item.source, references),
      quote: item.quote.trim(),
      locator: item.locator.trim(),
      note: item.note.trim(),
      ...warned(warningWords(item.source?.retraction)),
    })),
    others: state.others.map(({ reviewer, assessment }) => ({
      reviewer: reviewers.labelOf(reviewer),
      verdict: assessment.verdict ?? null,
      confidence: assessment.confidence ?? null,
      severity: assessment.severity ?? null,
      rationale: spoken ? (assessment.rationale ?? '').trim() : '',
      reasonCodes: spoken ? (assessment.reasonCodes ?? []) : [],
      correction: spoken ? (assessment.correction ?? '').trim() : '',
      searchLog: spoken ? (assessment.searchLog ?? []) : [],
    })),
    quantities: quantitiesOf(row).map((one) => ({
      words: quantityWords(one),
      worked: one.arithmetic !== '',
    })),
  };
}

/** To go on a sentence with. */
const warned = (words: string) =>
  words === '' ? {} : { warning: words.charAt(0).toLowerCase() + words.slice(1) };

/** Numbers follow the list of claims whatever parts are written, so that two exports of one review agree on them. */
function numberOf(
  sourceId: string,
  source: NonNullable<StateInput['evidence'][number]['source']>,
  references: Map<string, Reference>,
): number {
  const known = references.get(sourceId);
  if (known !== undefined) return known.number;
  const number = references.size + 1;
  const { csl, raw, retraction } = source;
  const warning = warningWords(retraction);
  const parts = formatReference(csl, raw);
  references.set(sourceId, {
    number,
    sourceId,
    csl,
    // Part of the reference, so that no writer can leave it out.
    parts: warning === '' ? parts : [...parts, { text: ` ${warning}.` }],
    ...(retraction === undefined ? {} : { retraction }),
  });
  return number;
}
