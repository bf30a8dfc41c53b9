/** Builds the one report that every writer writes: what it says is settled here, how it looks is theirs. */
import { DEFAULT_REFERENCE_STYLE } from '../evidence/reference-style.ts';
import { annotate } from './annotate.ts';
import { collectClaims, orderOf } from './claims.ts';
import { conflictsOf } from './conflicts.ts';
import { countReport, warningsOf } from './counts.ts';
import { type DateStyle, DEFAULT_DATES, type ReportInclude, type ReportInput } from './input.ts';
import { coverageOf, describeMethods } from './methods.ts';
import { keyProblems } from './problems.ts';
import {
  type AnnotatedBlock,
  type Methods,
  REPORT_VERSION,
  type Reference,
  type Report,
} from './report.ts';
import { retractionMethods, retractionWarnings } from './retractions.ts';
import { labelReviewers } from './reviewers.ts';
import { summarise } from './summary.ts';

/** Whether a claim of any number is in the list of claims, so that a link can lead to it. */
export const listsAll = ({ include, only }: Pick<Report, 'include' | 'only'>): boolean =>
  include.allClaims && only === null;

/**
 * Reviewers' names, rationales and corrections that are not included are not in the result, so that no writer can let
 * them out. The other parts are always there, and writers leave out what `include` says.
 */
export function buildReport(
  input: ReportInput,
  include: ReportInclude,
  only: Report['only'] = null,
  dates: DateStyle = DEFAULT_DATES,
): Report {
  const steps = reportSteps(input, include, only, dates);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same in small steps, for a caller that must not hold the page up. The input must not change between them. */
export function* reportSteps(
  input: ReportInput,
  include: ReportInclude,
  only: Report['only'] = null,
  dates: DateStyle = DEFAULT_DATES,
): Generator<unknown, Report, undefined> {
  const { article } = input;
  const reviewers = labelReviewers(input.reviewers, include.reviewers);
  const { claims, dismissed, references } = yield* collectClaims(input, include, reviewers);
  const counts = countReport(article.rows, claims);
  const listed = claims.filter(({ verdict }) => only?.includes(verdict ?? 'untagged') ?? true);
  const placed = listed.map(({ number, spans, verdict }) => ({
    number,
    spans,
    verdict: verdict ?? ('untagged' as const),
  }));
  const annotated: AnnotatedBlock[] = [];
  for (const block of annotate(article.text, article.blocks, placed)) {
    annotated.push(block);
    yield;
  }
  return {
    version: REPORT_VERSION,
    appVersion: input.appVersion,
    time: input.time,
    include,
    only,
    dates,
    reviewId: article.reviewId,
    title: article.title,
    sample: article.sample,
    language: article.revision.language,
    words: article.revision.words,
    articleTime: new Date(article.revision.createdAt).toISOString(),
    textHash: article.revision.textHash,
    text: article.text,
    blocks: article.blocks,
    reviewers: reviewers.labels,
    counts,
    summary: summarise(counts),
    problems: keyProblems(listed),
    conflicts: conflictsOf(input, claims, include),
    claims: listed,
    dismissed,
    article: annotated,
    references,
    referenceStyle: input.references?.style ?? DEFAULT_REFERENCE_STYLE,
    referenceOrder: orderOf(references, input.references ?? null),
    methods: withChecks(describeMethods(article, counts, reviewers.labels.length), references),
    coverage: coverageOf(article),
    warnings: [...warningsOf(counts), ...retractionWarnings(references)],
  };
}

const withChecks = (methods: Methods, references: readonly Reference[]): Methods => ({
  ...methods,
  sentences: [...methods.sentences, ...retractionMethods(references)],
});
