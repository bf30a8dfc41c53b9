/** The claims of a report with everything that is said about them, and the sources they lean on. */
import { formatReference } from '../evidence/reference.ts';
import type { FormattedReferences } from '../evidence/reference-style.ts';
import { standingOf, warningWords } from '../evidence/standing.ts';
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
  { article, stateOf, findings, references: formatted }: ReportInput,
  include: ReportInclude,
  reviewers: Reviewers,
): Generator<void, ClaimParts, undefined> {
  const references = referencesIn(formatted ?? null);
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
  return { claims, dismissed, references: references.all() };
}

function claimOf(
  article: ArticleInput,
  row: RowInput,
  state: StateInput,
  include: ReportInclude,
  reviewers: Reviewers,
  references: References,
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
    evidence: state.evidence.map((item) => {
      const reference = item.source === null ? null : references.of(item.sourceId, item.source);
      return {
        stance: item.stance,
        reference: reference?.number ?? null,
        cited: reference?.cited ?? '',
        quote: item.quote.trim(),
        locator: item.locator.trim(),
        note: item.note.trim(),
        ...warned(warningWords(item.source?.retraction)),
      };
    }),
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
    quantities: figuresOf(row),
  };
}

/** What was read of a row: reading figures is most of the work of a report, and rows change one by one. */
const readFigures = new WeakMap<RowInput, ReportClaim['quantities']>();

function figuresOf(row: RowInput): ReportClaim['quantities'] {
  const known = readFigures.get(row);
  if (known !== undefined) return known;
  const figures = quantitiesOf(row).map((one) => ({
    words: quantityWords(one),
    worked: one.arithmetic !== '',
  }));
  readFigures.set(row, figures);
  return figures;
}

/** To go on a sentence with. */
const warned = (words: string) =>
  words === '' ? {} : { warning: words.charAt(0).toLowerCase() + words.slice(1) };

interface References {
  of(sourceId: string, source: NonNullable<StateInput['evidence'][number]['source']>): Reference;
  all(): readonly Reference[];
}

/** Numbers follow the list of claims whatever parts are written, so that two exports of one review agree on them. */
function referencesIn(formatted: FormattedReferences | null): References {
  const styled = new Map(formatted?.references.map((one) => [one.id, one]));
  const known = new Map<string, Reference>();
  return {
    of(sourceId, { csl, raw, retraction }) {
      const before = known.get(sourceId);
      if (before !== undefined) return before;
      const number = known.size + 1;
      const inStyle = styled.get(sourceId);
      const { parts, cited } = inStyle ?? {
        parts: formatReference(csl, raw),
        cited: `[${number}]`,
      };
      // A style has its own words for what was retracted; for all else the warning is part of the reference, so that
      // no writer can leave it out.
      const said = inStyle !== undefined && standingOf(retraction) === 'retracted';
      const warning = said ? '' : warningWords(retraction);
      const reference = {
        number,
        sourceId,
        csl,
        parts: warning === '' ? parts : [...parts, { text: ` ${warning}.` }],
        cited,
        ...(retraction === undefined ? {} : { retraction }),
      };
      known.set(sourceId, reference);
      return reference;
    },
    all: () => [...known.values()],
  };
}

/** Numbers in the order of the style's list; what the style does not know of stands at the end. */
export function orderOf(
  references: readonly Reference[],
  formatted: FormattedReferences | null,
): number[] {
  const numbers = new Map(references.map(({ sourceId, number }) => [sourceId, number]));
  const order = (formatted?.order ?? []).flatMap((id) => numbers.get(id) ?? []);
  return [...new Set([...order, ...numbers.values()])];
}
