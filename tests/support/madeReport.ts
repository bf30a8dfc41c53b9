/** Reports made from a text and claims within it, by nothing but the domain: for tests of writers. */
import { readBlocks } from '../../src/domain/article/blocks.ts';
import { normaliseText } from '../../src/domain/article/normalise.ts';
import { sectionAt, sectionsOf } from '../../src/domain/article/sections.ts';
import type { CslStyle } from '../../src/domain/evidence/reference-style.ts';
import type { Retraction } from '../../src/domain/evidence/retraction.ts';
import { type CslItem, Stance } from '../../src/domain/evidence/schema.ts';
import type { ClaimId, ExtractionId } from '../../src/domain/ids.ts';
import { buildReport } from '../../src/domain/report/build.ts';
import {
  type DateStyle,
  DEFAULT_INCLUDE,
  type FindingInput,
  type ReportInclude,
  type ReportInput,
  type ReviewerInput,
  type RowInput,
  type StateInput,
} from '../../src/domain/report/input.ts';
import type { Report } from '../../src/domain/report/report.ts';
import { citedSources } from '../../src/domain/report/sources.ts';
import type { AssessmentFields, ClaimFields } from '../../src/domain/review/schema.ts';
import { sha256 } from '../../src/formats/canonical.ts';
import { formatReferences } from '../../src/formats/out/references/format.ts';

export interface MadeClaim {
  /** The words of the article that it stands in: the first place, or several. */
  readonly at: string | readonly string[];
  readonly text?: string;
  readonly kind?: RowInput['kind'];
  readonly own?: Partial<AssessmentFields>;
  readonly others?: readonly { readonly name: string; readonly own: Partial<AssessmentFields> }[];
  readonly evidence?: readonly MadeEvidence[];
  readonly dismissed?: ClaimFields['dismissed'];
}

interface MadeEvidence {
  readonly source: string;
  readonly stance?: Stance;
  readonly quote?: string;
  readonly locator?: string;
  readonly note?: string;
  readonly csl?: Partial<CslItem>;
  readonly retraction?: Retraction;
}

export interface MadeOptions {
  readonly title?: string;
  readonly include?: Partial<ReportInclude>;
  readonly only?: Report['only'];
  readonly reviewer?: string;
  readonly time?: string;
  readonly dates?: DateStyle;
  /** Without it the report's own. */
  readonly style?: CslStyle;
  /** Pairs of claims, by their places in the list. */
  readonly conflicts?: readonly (Omit<FindingInput, 'claims'> & {
    readonly of: readonly [number, number];
  })[];
}

const MADE_TIME = '2026-11-22T10:42:00.000Z';

const idOf = (index: number) => `0123456789abcdef0123456789abcdef.${index}` as ClaimId;

export async function madeReport(
  article: string,
  claims: readonly MadeClaim[],
  {
    only = null,
    title = 'A review',
    include,
    reviewer = 'Ada',
    time = MADE_TIME,
    conflicts = [],
    dates,
    style,
  }: MadeOptions = {},
): Promise<Report> {
  const text = normaliseText(article);
  const blocks = readBlocks(text, 'markdown');
  const sections = sectionsOf(text, blocks);
  const rows = claims.map((claim, index): RowInput => {
    const spans = [claim.at].flat().map((words) => {
      const start = text.indexOf(words);
      if (start < 0) throw new Error(`The text does not hold “${words}”`);
      return { start, end: start + words.length };
    });
    return {
      id: idOf(index),
      number: index + 1,
      text: claim.text ?? [claim.at].flat()[0] ?? '',
      originalText: null,
      kind: claim.kind ?? 'fact',
      spans,
      section: sectionAt(sections, spans[0]?.start ?? 0),
      checkworthiness: 0.8,
      reasons: ['names a quantity'],
      contextNeeded: false,
      origin: 'extracted',
      dismissed: claim.dismissed ?? null,
      correction: null,
    };
  });
  const own: ReviewerInput = { id: 'me', name: reviewer, own: true };
  const names = [...new Set(claims.flatMap(({ others = [] }) => others.map(({ name }) => name)))];
  const reviewers = [
    own,
    ...names.map((name) => ({
      id: `other-${name.length}-${names.indexOf(name)}`,
      name,
      own: false,
    })),
  ];
  const states = new Map(
    claims.map((claim, index): [ClaimId, StateInput] => [
      idOf(index),
      {
        own: claim.own ?? {},
        verdict: claim.own?.verdict ?? null,
        others: (claim.others ?? []).map(({ name, own: assessment }) => ({
          reviewer: reviewers.find((one) => one.name === name && !one.own) ?? own,
          assessment,
        })),
        evidence: (claim.evidence ?? []).map((item) => ({
          sourceId: item.source,
          stance: Stance.parse(item.stance ?? 'supports'),
          quote: item.quote ?? '',
          locator: item.locator ?? '',
          note: item.note ?? '',
          source: {
            csl: {
              id: item.source,
              type: 'article-journal',
              title: `Title of ${item.source}`,
              ...item.csl,
            },
            raw: '',
            ...(item.retraction === undefined ? {} : { retraction: item.retraction }),
          },
        })),
      },
    ]),
  );
  const input: ReportInput = {
    article: {
      reviewId: 'review-1',
      title,
      sample: false,
      text,
      revision: {
        textHash: await sha256(text),
        language: 'en',
        words: 10,
        origin: { kind: 'paste' },
        createdAt: Date.parse('2026-11-20T08:00:00.000Z'),
      },
      blocks,
      sections,
      sentences: [],
      extraction: {
        id: '0123456789abcdef0123456789abcdef' as ExtractionId,
        textHash: await sha256(text),
        engine: 'rules/2',
        granularity: 'fine',
        language: 'en',
        claimCount: claims.length,
        sentenceCount: 0,
      },
      rows,
    },
    findings: conflicts.map(({ of, ...finding }) => ({
      ...finding,
      claims: [idOf(of[0]), idOf(of[1])] as const,
    })),
    stateOf: (id) => states.get(id) ?? { own: {}, verdict: null, others: [], evidence: [] },
    reviewers,
    appVersion: '1.2.3',
    time,
  };
  const references = style === undefined ? null : formatReferences(style, citedSources(input));
  return buildReport({ ...input, references }, { ...DEFAULT_INCLUDE, ...include }, only, dates);
}
