/** What annotations carry comes back from them, and what cannot be placed or read is refused and named. */
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../../src/domain/report/build.ts';
import { DEFAULT_INCLUDE } from '../../../../src/domain/report/input.ts';
import type { Report } from '../../../../src/domain/report/report.ts';
import { bundleProblem } from '../../../../src/formats/bundle/check.ts';
import { bundleOfImported } from '../../../../src/formats/bundle/fromImported.ts';
import { reviewIn } from '../../../../src/formats/bundle/review.ts';
import type { ImportedClaim } from '../../../../src/formats/in/annotation/imported.ts';
import { readLabelStudio } from '../../../../src/formats/in/annotation/labelStudio.ts';
import { readWebAnnotations } from '../../../../src/formats/in/annotation/webAnnotation.ts';
import { HOSTILE, hostileReport } from '../../../support/hostile.ts';
import { madeReport } from '../../../support/madeReport.ts';
import { written } from '../../../support/written.ts';

const ARTICLE = '# 😀 Tea\n\nTea calms. Tea 🍵 cures\ncolds. Tea calms.\n\nNobody checked 𝒳.';
const made = () =>
  madeReport(ARTICLE, [
    {
      at: ['Tea 🍵 cures\ncolds.', 'Tea calms.'],
      text: 'Tea cures colds.',
      kind: 'efficacy',
      own: {
        verdict: 'contradicted',
        confidence: 'high',
        severity: 'major',
        reasonCodes: ['overstated', 'outdated'],
        rationale: 'A trial\nsays no.',
        correction: 'Tea warms.',
      },
      evidence: [
        {
          source: 's1',
          stance: 'contradicts',
          quote: 'no effect',
          locator: 'p. 3',
          note: 'Small.',
          csl: { DOI: '10.1000/182' },
        },
        { source: 's2', stance: 'supports', csl: { title: 'An old book' } },
      ],
      others: [{ name: 'Bo', own: { verdict: 'supported' } }],
    },
    { at: 'Nobody checked 𝒳.' },
    { at: '😀 Tea', own: { verdict: 'unsupported' } },
  ]);

/** Through a bundle, as the command line and the app take it in. */
async function reportOf(report: Report, claims: readonly ImportedClaim[]): Promise<Report> {
  const { text, blocks } = report;
  const now = Date.parse('2026-11-22T10:42:00Z');
  const bundle = await bundleOfImported(
    { title: 'Tea', fileName: 'tea.md', text, blocks, claims },
    now,
    '1.2.3',
  );
  expect(await bundleProblem(bundle)).toBeNull();
  const review = reviewIn(bundle, bundle.articles[0]?.revision.reviewId ?? '');
  if (review === null) throw new Error('The bundle holds no review');
  return buildReport({ ...review, appVersion: '1.2.3', time: report.time }, DEFAULT_INCLUDE);
}

const inOrder = (report: Report) =>
  [...report.claims].sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));

describe('Web Annotation', () => {
  it('comes back with everything that it carries', async () => {
    const report = await made();
    const read = readWebAnnotations(await written('web-annotation', report), report.text);
    if (!read.ok) throw new Error(read.problem);
    expect(read.refused).toEqual([]);
    const again = await reportOf(report, read.claims);
    const carried = ({
      text,
      kind,
      spans,
      verdict,
      confidence,
      severity,
      rationale,
      reasonCodes,
      correction,
      evidence,
    }: Report['claims'][number]) => ({
      text,
      kind,
      spans,
      verdict,
      confidence,
      severity,
      rationale,
      reasonCodes,
      correction,
      evidence: evidence.map(({ reference: _number, ...said }) => said),
    });
    expect(inOrder(again).map(carried)).toEqual(inOrder(report).map(carried));
    expect(again.references.map(({ csl }) => csl.DOI)).toEqual(['10.1000/182', undefined]);
    expect(again.references[1]?.parts.map(({ text }) => text).join('')).toContain('An old book');
  });

  it('finds a quotation again in a text that has changed before it', async () => {
    const report = await made();
    const json = await written('web-annotation', report);
    const moved = `A new first sentence 😀. ${report.text}`;
    const read = readWebAnnotations(json, moved);
    if (!read.ok) throw new Error(read.problem);
    expect(read.refused).toEqual([]);
    for (const [index, claim] of read.claims.entries()) {
      const [span] = claim.spans;
      expect(moved.slice(span?.start, span?.end)).toBe(report.claims[index]?.quote);
    }
  });

  it('refuses what it cannot place rather than placing it wrongly', () => {
    const on = (exact: string, extra: object = {}) => ({
      type: 'Annotation',
      target: { source: 'x', selector: { type: 'TextQuoteSelector', exact, ...extra } },
    });
    const text = 'Tea calms. Tea calms. Milk calms.';
    const read = readWebAnnotations(
      JSON.stringify([
        on('Coffee calms.'),
        on('Tea calms.'),
        on('Milk calms.', { prefix: 'Tea calms. ', suffix: '' }),
        { type: 'Annotation', target: 'https://example.org/' },
        {
          type: 'Annotation',
          target: { selector: { type: 'TextPositionSelector', start: 0, end: 99 } },
        },
        { type: 'Annotation', target: 5 },
      ]),
      text,
    );
    if (!read.ok) throw new Error(read.problem);
    expect(read.claims.map(({ spans }) => spans)).toEqual([[{ start: 22, end: 33 }]]);
    expect(read.refused.map(({ entry }) => entry)).toEqual(
      [1, 2, 4, 5, 6].map((one) => `annotation ${one}`),
    );
  });

  it('reads what other programs write', () => {
    const read = readWebAnnotations(
      JSON.stringify({
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        type: 'Annotation',
        bodyValue: 'I doubt it.',
        body: { type: 'TextualBody', purpose: 'tagging', value: 'Unsupported' },
        target: { source: 'x', selector: { type: 'TextPositionSelector', start: 2, end: 12 } },
      }),
      '😀 Tea calms.',
    );
    expect(read).toEqual({
      ok: true,
      refused: [],
      claims: [
        {
          text: 'Tea calms.',
          kind: null,
          spans: [{ start: 3, end: 13 }],
          said: { verdict: 'unsupported', rationale: 'I doubt it.' },
          evidence: [],
        },
      ],
    });
  });

  it.each([
    '',
    'x',
    '5',
    'null',
    '{}',
    '{"type":"AnnotationCollection","first":"https://x.example/"}',
  ])('says of %j that it holds none', (json) =>
    expect(readWebAnnotations(json, 'Tea.').ok).toBe(false),
  );
});

describe('Label Studio', () => {
  it('comes back with text, places, verdicts and words', async () => {
    const report = await made();
    const read = readLabelStudio(await written('label-studio', report));
    if (!read.ok) throw new Error(read.problem);
    expect({ text: read.text, title: read.title, refused: read.refused }).toEqual({
      text: report.text,
      title: report.title,
      refused: [],
    });
    const again = await reportOf(report, read.claims);
    const carried = ({
      text,
      spans,
      verdict,
      rationale,
      correction,
    }: Report['claims'][number]) => ({ text, spans, verdict, rationale, correction });
    expect(inOrder(again).map(carried)).toEqual(inOrder(report).map(carried));
  });

  it('takes each region of another program as a claim, and names what is none', () => {
    const region = (id: string, start: unknown, end: unknown, label: string) => ({
      id,
      from_name: 'l',
      to_name: 't',
      type: 'labels',
      value: { start, end, labels: [label] },
    });
    const task = {
      data: { text: '😀 Tea calms. Tea cures.' },
      annotations: [
        {
          result: [
            region('a', 2, 12, 'supported'),
            region('b', '13', '23', 'Untagged'),
            region('c', 2, 5, 'Person'),
            region('d', 5, 99, 'Supported'),
            { id: 1 },
          ],
        },
        { result: [] },
      ],
    };
    const read = readLabelStudio(JSON.stringify([task]));
    if (!read.ok) throw new Error(read.problem);
    expect(read.claims).toMatchObject([
      { text: 'Tea calms.', spans: [{ start: 3, end: 13 }], said: { verdict: 'supported' } },
      { text: 'Tea cures.', spans: [{ start: 14, end: 24 }], said: {} },
    ]);
    expect(read.refused.map(({ entry }) => entry).sort()).toEqual([
      'annotation 2',
      'region c',
      'region d',
      'result 5',
    ]);
  });

  it.each([
    '[]',
    '[{},{}]',
    '{"data":{"text":"x"},"annotations":[]}',
    '[{"data":{"text":"a\\r\\nb"},"annotations":[{"result":[]}]}]',
    'x',
  ])('refuses %j with a reason', (json) =>
    expect(readLabelStudio(json)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/\.$/),
    }),
  );
});

it.each(Object.entries(HOSTILE))('both come back from a review with: %s', async (_name, text) => {
  const report = await hostileReport(text);
  const web = readWebAnnotations(await written('web-annotation', report), report.text);
  const labels = readLabelStudio(await written('label-studio', report));
  for (const read of [web, labels]) {
    if (!read.ok) throw new Error(read.problem);
    expect(read.claims).toHaveLength(2);
    await reportOf(report, read.claims);
  }
});
