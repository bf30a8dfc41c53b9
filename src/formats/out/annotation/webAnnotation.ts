/**
 * Claims as W3C Web Annotations (JSON-LD): one annotation a claim, in a collection. Positions are code points, as the
 * model wants them. docs/formats.md says which part of a claim stands where.
 */
import { anchorAt } from '../../../domain/article/anchors.ts';
import { type CodePoints, codePointsOf } from '../../../domain/article/code-points.ts';
import type { Span } from '../../../domain/article/schema.ts';
import type { Report, ReportClaim } from '../../../domain/report/report.ts';
import { VERDICT_WORD } from '../../../domain/report/words.ts';
import { aboutOf, referenceText } from '../about.ts';
import { jsonArray, scriptJson } from '../json.ts';
import type { Writer } from '../writer.ts';
import { annotationId, articleAddress, CONTEXT, TERMS, verdictAddress } from './names.ts';

interface Setting {
  readonly report: Report;
  readonly source: string;
  readonly points: CodePoints;
}

export const writeWebAnnotation: Writer = (report, addresses) => [
  {
    name: 'claims.jsonld',
    *pieces() {
      const { items, ...head } = collectionOf(report, addresses.article);
      const shell = scriptJson({ ...head, first: { ...items, items: [] } });
      // The items are written one by one into the empty list at the end of the shell.
      const cut = shell.lastIndexOf('[]');
      yield shell.slice(0, cut);
      const setting = {
        report,
        source: articleAddress(report, addresses.article),
        points: codePointsOf(report.text),
      };
      yield* jsonArray(report.claims, (claim) => scriptJson(annotationOf(claim, setting)));
      yield `${shell.slice(cut + 2)}\n`;
    },
  },
];

function collectionOf(report: Report, article: string | null) {
  const id = annotationId(report.reviewId, '');
  const { options, sample, ...about } = aboutOf(report);
  return {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: report.title,
    total: report.claims.length,
    generated: report.time,
    generator: {
      id: `${TERMS}app`,
      type: 'Software',
      name: `Claimbench ${report.appVersion}`,
    },
    'cb:about': {
      'cb:appVersion': about.appVersion,
      'cb:reportFormat': about.reportFormat,
      'cb:review': about.review,
      'cb:article': articleAddress(report, article),
      'cb:sha256': report.textHash,
      'cb:parts': Object.entries(options).flatMap(([part, on]) => (on === true ? [part] : [])),
      'cb:reviewers': options.reviewers,
      ...(options.verdicts === null ? {} : { 'cb:verdicts': options.verdicts }),
      'cb:sample': sample,
    },
    items: {
      id: annotationId(report.reviewId, 'page'),
      type: 'AnnotationPage',
      startIndex: 0,
    },
  };
}

function annotationOf(claim: ReportClaim, setting: Setting) {
  const { report } = setting;
  const author = claim.verdict === null ? undefined : report.reviewers[0];
  const bodies = bodiesOf(claim, report);
  return {
    id: annotationId(report.reviewId, claim.id),
    type: 'Annotation',
    motivation: ['assessing', 'linking'],
    label: claim.text,
    ...(author === undefined ? {} : { creator: { type: 'Person', name: author } }),
    generated: report.time,
    ...(bodies.length === 0 ? {} : { body: bodies }),
    target: claim.spans.map((span) => targetOf(span, setting)),
    'cb:claim': claim.id,
    'cb:number': claim.number,
    'cb:kind': claim.kind,
    'cb:origin': claim.origin,
    ...(claim.confidence === null ? {} : { 'cb:confidence': claim.confidence }),
    ...(claim.severity === null ? {} : { 'cb:severity': claim.severity }),
  };
}

function targetOf(span: Span, { report, source, points }: Setting) {
  const { exact, prefix, suffix, ...place } = anchorAt(report.text, span.start, span.end);
  return {
    type: 'SpecificResource',
    source,
    state: { type: 'TimeState', sourceDate: report.articleTime },
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', ...points.span(place) },
    ],
  };
}

const plainText = (purpose: string, value: string) => ({
  type: 'TextualBody',
  purpose,
  format: 'text/plain',
  value,
});

function bodiesOf(claim: ReportClaim, report: Report): object[] {
  const { verdict, rationale, correction, reasonCodes } = claim;
  return [
    ...(verdict === null
      ? []
      : [
          {
            type: 'SpecificResource',
            purpose: 'classifying',
            source: verdictAddress(verdict),
          },
          plainText('tagging', VERDICT_WORD[verdict]),
        ]),
    ...reasonCodes.map((code) => plainText('tagging', code)),
    ...(rationale === '' ? [] : [plainText('describing', rationale)]),
    ...(correction === '' ? [] : [plainText('editing', correction)]),
    ...claim.evidence.map((item) => citationOf(item, report)),
    ...claim.others.map((other) => ({
      ...plainText(
        'assessing',
        [VERDICT_WORD[other.verdict ?? 'untagged'], other.rationale].filter(Boolean).join('. '),
      ),
      creator: { type: 'Person', name: other.reviewer },
    })),
  ];
}

function citationOf(item: ReportClaim['evidence'][number], report: Report): object {
  const reference = item.reference === null ? undefined : report.references[item.reference - 1];
  const address = reference?.parts.find(({ href }) => href !== undefined)?.href;
  const source =
    address ?? `${TERMS}source:${encodeURIComponent(reference?.sourceId ?? 'missing')}`;
  return {
    type: 'SpecificResource',
    purpose: 'linking',
    source,
    ...(item.quote === '' ? {} : { selector: { type: 'TextQuoteSelector', exact: item.quote } }),
    'cb:stance': item.stance,
    ...(item.locator === '' ? {} : { 'cb:locator': item.locator }),
    ...(item.note === '' ? {} : { 'cb:note': item.note }),
    ...(reference === undefined ? {} : { 'cb:reference': referenceText(reference) }),
  };
}
