import axeSource from 'axe-core/axe.min.js?raw';
import { afterEach, describe, expect, it } from 'vitest';
import type { ReviewerId } from '../../../src/domain/ids.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { renderHtmlReport } from '../../../src/formats/out/html/render.ts';
import { type FakeClaim, FakeReview } from '../../support/fakeReview.ts';
import { evidenceFrom, reportOf, reportOfModel } from '../../support/reportOf.ts';

const HOSTILE = [
  '</script><script>top.broken = 1</script>',
  '"><img src=x onerror="top.broken = 1">',
  "' onmouseover='top.broken = 1",
  '</p></div></main></body><h1>Out',
  ']]><!-- --!> <![CDATA[',
  '\u202Edrawkcab \u2066never closed',
  'NUL \0 and half \uD800 a pair',
  '<style>*{display:none}</style>',
  '&lt;b&gt; &amp;amp; &#x3C;',
  '<svg onload=alert(1)><math><mtext></table>',
] as const;

const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

async function shown(
  html: string,
  sandbox: string | null = 'allow-same-origin',
): Promise<Document> {
  const frame = document.createElement('iframe');
  if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
  frame.width = '1120';
  frame.height = '900';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = html;
  document.body.append(frame);
  frames.push(frame);
  await loaded;
  if (frame.contentDocument === null) throw new Error('The frame has no document');
  return frame.contentDocument;
}

function hostileReport(): Report {
  const text = HOSTILE.map((words) => `${words} claimed.`).join('\n');
  let at = 0;
  const claims = HOSTILE.map((words, index): FakeClaim => {
    const start = at;
    at += words.length + ' claimed.\n'.length;
    return {
      at: [{ start, end: start + words.length + ' claimed.'.length }],
      text: words,
      ...(index === 8 ? { dismissed: { reason: 'other', note: words } } : {}),
      own: {
        verdict: index % 2 === 0 ? 'contradicted' : 'unsupported',
        rationale: words,
        correction: words,
        searchLog: [{ where: words, query: words, date: '2026-01-02', note: words }],
      },
      others: [
        {
          reviewer: { id: 'x' as ReviewerId, name: words, own: false },
          assessment: { verdict: 'supported', rationale: words, correction: words },
        },
      ],
      evidence: [
        evidenceFrom(`s${index}`, {
          quote: words,
          locator: words,
          note: words,
          csl: {
            title: words,
            author: [{ literal: words }],
            'container-title': words,
            DOI: words,
            URL: 'javascript:alert(1)',
          },
          raw: words,
        }),
        evidenceFrom(`r${index}`, { csl: {}, raw: words }),
      ],
    };
  });
  const model = new FakeReview(text, claims, { title: HOSTILE.join(' ') });
  return reportOfModel(model, { reviewers: 'names' });
}

describe('a report of hostile words', () => {
  it('has no element and no attribute that the words brought along', async () => {
    const inside = await shown(
      renderHtmlReport(hostileReport()),
      'allow-same-origin allow-scripts',
    );
    expect(inside.querySelectorAll('script, img, math, iframe, object, link, form')).toHaveLength(
      0,
    );
    expect(inside.querySelectorAll('style')).toHaveLength(1);
    expect(inside.querySelectorAll('h1')).toHaveLength(1);
    for (const element of inside.querySelectorAll('*')) {
      for (const { name } of element.attributes) expect(name).not.toMatch(/^(?:on|style$|src)/i);
    }
    for (const link of inside.querySelectorAll('a')) {
      expect(link.getAttribute('href')).toMatch(/^(?:#|https:\/\/doi\.org\/)/);
    }
    expect((window as { broken?: unknown }).broken).toBeUndefined();
  });

  it('keeps its structure and says the words as they are', async () => {
    const inside = await shown(renderHtmlReport(hostileReport()));
    const cards = [...inside.querySelectorAll('section[aria-labelledby="claims"] > article')];
    expect(cards).toHaveLength(HOSTILE.length - 1);
    expect(inside.querySelectorAll('main > .sheet')).toHaveLength(2);
    expect(inside.body.lastElementChild?.localName).toBe('main');
    const clean = (words: string) => words.replace(/[\0\uD800]/g, '\uFFFD');
    expect(cards.map((card) => card.querySelector('h3 + p')?.textContent)).toEqual(
      HOSTILE.filter((_, index) => index !== 8).map(clean),
    );
    expect(inside.querySelectorAll('tbody tr').length).toBeGreaterThan(HOSTILE.length);
  });

  it('keeps direction controls inside the words they came with', async () => {
    const inside = await shown(renderHtmlReport(hostileReport()));
    const turned = inside.evaluate('.//text()[contains(., "\u202E")]', inside.body, null, 7);
    expect(turned.snapshotLength).toBeGreaterThan(5);
    for (let index = 0; index < turned.snapshotLength; index += 1) {
      const holder = turned.snapshotItem(index)?.parentElement?.closest('bdi, [dir="auto"]');
      expect(holder, turned.snapshotItem(index)?.parentElement?.outerHTML).not.toBeNull();
    }
  });
});

const TEXT =
  '## Effects\nIt helps. It is safe.\n### Doses\n- First point\n- Second point\n> Quoted words';
const reviewer = { id: 'b' as ReviewerId, name: 'Beatriz Okafor', own: false };
const CLAIMS: FakeClaim[] = [
  {
    at: 'It helps.',
    own: {
      verdict: 'contradicted',
      confidence: 'high',
      severity: 'major',
      reasonCodes: ['overstated'],
      rationale: 'Nothing found.',
      correction: 'Say may help.',
      searchLog: [{ where: 'PubMed', query: 'helps', date: '2026-01-02', note: '' }],
    },
    evidence: [
      evidenceFrom('s1', {
        csl: { title: 'A trial', DOI: '10.5555/1' },
        locator: 'p. 4',
        quote: 'may help',
      }),
    ],
    others: [{ reviewer, assessment: { verdict: 'supported', rationale: 'I read it so.' } }],
  },
  { at: 'helps', text: 'The herb helps.', verdict: 'supported' },
  { at: 'It is safe.', verdict: 'unsupported' },
  { at: 'First point' },
  { at: 'Second point', dismissed: { reason: 'duplicate', note: 'Said before' } },
];

describe('the report in a browser', () => {
  it('is styled under its own policy', async () => {
    const inside = await shown(renderHtmlReport(reportOf(TEXT, CLAIMS)));
    const view = inside.defaultView;
    expect(view?.getComputedStyle(inside.documentElement).backgroundColor).toBe(
      'rgb(235, 235, 232)',
    );
    expect(view?.getComputedStyle(inside.querySelector('main') ?? inside.body).display).toBe(
      'grid',
    );
  });

  it('draws the bar in proportion', async () => {
    const inside = await shown(renderHtmlReport(reportOf(TEXT, CLAIMS)));
    const bar = inside.querySelector('svg.bar');
    expect(bar?.getAttribute('aria-label')).toBe(
      'Verdicts: 1 supported, 1 unsupported, 1 contradicted, 1 untagged',
    );
    const widths = [...(bar?.querySelectorAll('rect') ?? [])].map(
      (rect) => rect.getBoundingClientRect().width,
    );
    const whole = bar?.getBoundingClientRect().width ?? 0;
    expect(widths).toHaveLength(4);
    for (const width of widths) expect(Math.abs(width - whole / 4)).toBeLessThan(3);
  });

  it('marks the words of each claim in the article with both verdicts and its number', async () => {
    const inside = await shown(renderHtmlReport(reportOf(TEXT, CLAIMS)));
    const marks = [...inside.querySelectorAll('.ann mark')];
    expect(marks.map((mark) => mark.textContent)).toEqual([
      'It ',
      'helps',
      '.',
      'It is safe.',
      'First point',
    ]);
    expect(marks[1]?.className).toContain('u-con');
    expect(marks[1]?.firstElementChild?.className).toContain('u-sup');
    const numbers = [...inside.querySelectorAll('.ann .n')].map((number) => number.textContent);
    expect(numbers).toEqual([
      'Claim 2, Supported',
      'Claim 1, Contradicted',
      'Claim 3, Unsupported',
      'Claim 4, Untagged',
    ]);
  });

  it('links every number to what it names', async () => {
    const inside = await shown(renderHtmlReport(reportOf(TEXT, CLAIMS)));
    const links = [...inside.querySelectorAll('a[href^="#"]')];
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      const name = link.getAttribute('href')?.slice(1) ?? '';
      expect(inside.getElementById(name), name).not.toBeNull();
    }
    expect(inside.querySelectorAll('[id]').length).toBe(
      new Set([...inside.querySelectorAll('[id]')].map(({ id }) => id)).size,
    );
  });

  it.each([
    [
      'with claims',
      reportOf(TEXT, CLAIMS, { sample: true, reviewers: [reviewer] }, { reviewers: 'names' }),
    ],
    [
      'with parts left out',
      reportOf(TEXT, CLAIMS, {}, { keyProblems: false, allClaims: false, annotatedArticle: false }),
    ],
    ['without claims', reportOf(TEXT, [])],
  ])('%s has nothing that axe objects to', async (_, report) => {
    // Its own policy would keep axe out.
    const html = renderHtmlReport(report).replace(/<meta http-equiv[^>]*>/, '');
    const inside = await shown(html, null);
    const script = inside.createElement('script');
    script.textContent = axeSource;
    inside.head.append(script);
    const { axe } = inside.defaultView as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(inside, { resultTypes: ['violations'] });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html: node }) => node)])).toEqual(
      [],
    );
  });
});
