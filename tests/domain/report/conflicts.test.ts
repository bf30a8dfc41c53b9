import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../../src/formats/out/csv.ts';
import { renderHtmlReport } from '../../../src/formats/out/html/render.ts';
import { type FakeFinding, FakeReview } from '../../support/fakeReview.ts';
import { reportOfModel } from '../../support/reportOf.ts';

const TEXT =
  '## Doses\nTake 1-3 grams daily. Take 1-3 grams per dose, 4-6 times daily. It is cheap. It costs a lot.';
const claims = [
  { at: 'Take 1-3 grams daily.', verdict: 'unsupported' },
  { at: 'Take 1-3 grams per dose, 4-6 times daily.', verdict: 'contradicted' },
  { at: 'It is cheap.' },
  { at: 'It costs a lot.' },
] as const;

type Said = Omit<FakeFinding, 'claims'>;

function review(change: Said = {}, more: readonly Said[] = []) {
  const pair = (claims: FakeFinding['claims'], fields: Said): FakeFinding => ({
    claims,
    relation: 'disjoint',
    explanation: '1–3 g a day against 4–18 g a day. The ranges do not meet.',
    arithmetic: ['1–3 g/dose × 4–6/day = 4–18 g/day'],
    ...fields,
  });
  return new FakeReview(TEXT, claims, {
    findings: [pair([1, 2], change), ...more.map((fields) => pair([3, 4], fields))],
  });
}

describe('conflicts in a report', () => {
  it('stand side by side, with how the figures were worked out', () => {
    const report = reportOfModel(review());
    expect(report.conflicts).toEqual({
      shown: [
        {
          sides: [
            { number: 1, text: claims[0].at, section: 'Doses', verdict: 'unsupported' },
            { number: 2, text: claims[1].at, section: 'Doses', verdict: 'contradicted' },
          ],
          relation: 'disjoint',
          explanation: '1–3 g a day against 4–18 g a day. The ranges do not meet.',
          arithmetic: ['1–3 g/dose × 4–6/day = 4–18 g/day'],
          confirmed: false,
          reason: '',
        },
      ],
      dismissed: 0,
    });
    const html = renderHtmlReport(report);
    expect(html).toContain('Conflicts within the article</h2>');
    expect(html).toContain('No overlap');
    expect(html).toContain('The ranges do not meet. Not confirmed yet.');
    expect(html).toContain('With claim <a href="#claim-2">2</a>.');
    expect(html).toContain('Conflicts with claim <a href="#claim-1">1</a>.');
    expect(html).toMatch(/<dt>Quantity<\/dt><dd>1–3 g\/dose × 4–6\/day = 4–18 g\/day<\/dd>/);
  });

  it('leave out what was dismissed, and say so', () => {
    const report = reportOfModel(review({}, [{ state: 'dismissed', reason: 'Another cost.' }]));
    expect(report.conflicts.shown.map(({ sides }) => sides[0].number)).toEqual([1]);
    expect(report.claims.map(({ conflictsWith }) => conflictsWith)).toEqual([[2], [1], [], []]);
    expect(renderHtmlReport(report)).toContain('1 proposal was dismissed.');
    const none = reportOfModel(review({ state: 'dismissed' }));
    expect(renderHtmlReport(none)).not.toContain('Conflicts within the article</h2>');
  });

  it('tell who says so, and the reason only where rationales are included', () => {
    const joined = {
      kind: 'by-hand',
      relation: null,
      explanation: '',
      arithmetic: [],
      state: 'confirmed',
      reason: 'Cheap, and yet dear.',
    } as const;
    const model = review({ state: 'confirmed', reason: 'Seen in print.' }, [joined]);
    const html = renderHtmlReport(reportOfModel(model));
    expect(html).toContain('Confirmed by a reviewer. <bdi>Seen in print.</bdi>');
    expect(html).toMatch(/By hand<\/span> <bdi>Cheap, and yet dear\.<\/bdi>/);
    const bare = JSON.stringify(reportOfModel(model, { rationaleAndCorrections: false }));
    expect(bare).not.toContain('Seen in print');
    expect(bare).not.toContain('yet dear');
  });

  it('go into the table of claims with every figure', () => {
    const [, first, second, third] = renderCsv(reportOfModel(review())).split('\r\n');
    expect(first).toMatch(/,"1–3 g\/day","2"$/);
    expect(second).toMatch(/,"1–3 g\/dose × 4–6\/day = 4–18 g\/day","1"$/);
    expect(third).toMatch(/,"",""$/);
  });
});
