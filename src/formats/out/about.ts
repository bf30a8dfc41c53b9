/** What every file should say of itself where its format has a place: by whom, of what, when, with which parts. */
import { type ReferenceStyle, STYLE_NAME } from '../../domain/evidence/reference-style.ts';
import type { Report } from '../../domain/report/report.ts';

export interface About {
  readonly generator: 'Claimbench';
  readonly appVersion: string;
  /** Of what a report says: see docs/formats.md. */
  readonly reportFormat: number;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly review: string;
  readonly article: {
    readonly title: string;
    readonly language: string;
    /** Of the text as UTF-8. */
    readonly sha256: string;
    readonly taken: string;
  };
  readonly options: Report['include'] & {
    readonly verdicts: Report['only'];
    readonly dates: Report['dates'];
    readonly references: ReferenceStyle;
  };
  /** A worked example: its verdicts are no findings to quote. */
  readonly sample: boolean;
}

export function aboutOf(report: Report): About {
  return {
    generator: 'Claimbench',
    appVersion: report.appVersion,
    reportFormat: report.version,
    time: report.time,
    review: report.reviewId,
    article: {
      title: report.title,
      language: report.language,
      sha256: report.textHash,
      taken: report.articleTime,
    },
    options: {
      ...report.include,
      verdicts: report.only,
      dates: report.dates,
      references: report.referenceStyle,
    },
    sample: report.sample,
  };
}

/** `key problems, all claims`, or `summary only`. */
export function partsInWords({
  include,
  only,
  referenceStyle,
}: Pick<Report, 'include' | 'only' | 'referenceStyle'>): string {
  const parts = [
    ...(include.keyProblems ? ['key problems'] : []),
    ...(include.allClaims
      ? [only === null ? 'all claims' : `claims that are ${only.join(' or ')}`]
      : []),
    ...(include.annotatedArticle ? ['annotated article'] : []),
    ...(include.rationaleAndCorrections ? ['rationale and corrections'] : []),
    ...(include.reviewers === 'names' ? ['reviewer names'] : []),
    ...(include.reviewers === 'none' ? ['no reviewers'] : []),
    ...(referenceStyle === 'short' ? [] : [`references in ${STYLE_NAME[referenceStyle]}`]),
  ];
  return parts.length === 0 ? 'summary only' : parts.join(', ');
}

/** A reference in one line of plain text. */
export const referenceText = ({ parts }: Report['references'][number]): string =>
  parts.map(({ text }) => text).join('');
