/** Makes reports of an open review. Loaded when one is first wanted: the writers are no part of the first page. */
import { version } from '../../../package.json';
import { reportSteps } from '../../domain/report/build.ts';
import type { ReportInclude, ReportInput } from '../../domain/report/input.ts';
import type { Report } from '../../domain/report/report.ts';
import { citedSources } from '../../domain/report/sources.ts';
import { csvLines } from '../../formats/out/csv.ts';
import { htmlParts } from '../../formats/out/html/render.ts';
import type { ReviewModel } from '../../storage/model.ts';
import { formatInWorker } from '../../workers/referencesClient.ts';
import { referenceStyle } from '../shared/references/style.ts';
import { inTurns } from './turns.ts';

export interface MadeHtml {
  readonly html: string;
}

/** The report as one HTML document. @throws when the signal is aborted on the way */
export async function makeHtml(
  model: ReviewModel,
  include: ReportInclude,
  signal?: AbortSignal,
): Promise<MadeHtml> {
  const report = await makeReport(model, include, signal);
  const parts: string[] = [];
  await inTurns(htmlParts(report), (part) => parts.push(part), signal);
  return { html: parts.join('') };
}

/** Every claim as a row, whatever parts the report has; words and names go by the same choice. */
export async function makeCsv(model: ReviewModel, include: ReportInclude): Promise<string> {
  const lines: string[] = [];
  await inTurns(csvLines(await makeReport(model, include)), (line) => lines.push(line));
  return lines.join('');
}

async function makeReport(
  model: ReviewModel,
  include: ReportInclude,
  signal?: AbortSignal,
): Promise<Report> {
  const article = model.structure();
  // Taken at once: a verdict set while the report is being made must not be half in it.
  const states = new Map(article.rows.map(({ id }) => [id, model.claim(id)]));
  const input: ReportInput = {
    article,
    findings: model.findings(),
    stateOf: (id) => states.get(id) ?? model.claim(id),
    reviewers: model.reviewers(),
    appVersion: version,
    time: new Date().toISOString(),
  };
  const references = await referencesOf(input);
  signal?.throwIfAborted();
  return inTurns(reportSteps({ ...input, references }, include), undefined, signal);
}

/** In the style of this device; null for the short one, which the report sets out by itself. */
async function referencesOf(input: ReportInput): Promise<ReportInput['references']> {
  const style = referenceStyle();
  return style === 'short' ? null : formatInWorker(style, citedSources(input));
}
