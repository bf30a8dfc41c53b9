/** Reports of fake reviews, made at a fixed time by a fixed version. */

import type { CslItem, Stance } from '../../src/domain/evidence/schema.ts';
import type { ClaimId, EvidenceId, SourceId } from '../../src/domain/ids.ts';
import { buildReport } from '../../src/domain/report/build.ts';
import { DEFAULT_INCLUDE, type ReportInclude } from '../../src/domain/report/input.ts';
import type { Report } from '../../src/domain/report/report.ts';
import type { EvidenceItem } from '../../src/storage/model.ts';
import { type FakeClaim, FakeReview, type FakeReviewOptions } from './fakeReview.ts';

const REPORT_TIME = '2026-11-22T10:42:00.000Z';

export function reportOfModel(model: FakeReview, include: Partial<ReportInclude> = {}): Report {
  return buildReport(
    {
      article: model.structure(),
      findings: model.findings(),
      stateOf: (id) => model.claim(id),
      reviewers: model.reviewers(),
      appVersion: '1.2.3',
      time: REPORT_TIME,
    },
    { ...DEFAULT_INCLUDE, ...include },
  );
}

export function reportOf(
  text: string,
  claims: readonly FakeClaim[],
  options: FakeReviewOptions = {},
  include: Partial<ReportInclude> = {},
): Report {
  return reportOfModel(new FakeReview(text, claims, options), include);
}

/** Evidence from a source that is known by its id alone unless fields are given. */
export function evidenceFrom(
  source: string,
  fields: Partial<Pick<EvidenceItem, 'quote' | 'locator' | 'note'>> & {
    readonly stance?: Stance;
    readonly csl?: Partial<CslItem>;
    readonly raw?: string;
  } = {},
): EvidenceItem {
  const { csl = { title: `Title of ${source}` }, raw = '', stance = 'supports', ...rest } = fields;
  return {
    id: `evidence-${source}` as EvidenceId,
    claimId: '' as ClaimId,
    sourceId: source as SourceId,
    stance,
    quote: '',
    locator: '',
    note: '',
    source: { id: source as SourceId, csl: { id: source, type: 'article-journal', ...csl }, raw },
    ...rest,
  };
}
