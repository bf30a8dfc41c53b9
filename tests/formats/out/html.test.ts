import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReviewerId } from '../../../src/domain/ids.ts';
import { renderHtmlReport } from '../../../src/formats/out/html/render.ts';
import { REPORT_STYLE_HASH } from '../../../src/formats/out/html/style-hash.ts';
import { inlineStyleHashes } from '../../../tools/security-headers.mjs';
import { FakeReview } from '../../support/fakeReview.ts';
import { evidenceFrom, reportOf, reportOfModel } from '../../support/reportOf.ts';

const TEXT = '## Effects\nIt helps. It is safe.\n- First point\n- Second point\n> Quoted words';

const claims = [
  {
    at: 'It helps.',
    own: { verdict: 'unsupported', rationale: 'Nothing found.', correction: 'Say may help.' },
    evidence: [evidenceFrom('s1', { stance: 'mentions', locator: 'p. 4', quote: 'may help' })],
  },
  { at: 'It is safe.', verdict: 'contradicted', evidence: [evidenceFrom('s1')] },
  { at: 'First point' },
] as const;

describe('the HTML report', () => {
  it('is the same text for the same report', () => {
    const model = new FakeReview(TEXT, claims);
    expect(renderHtmlReport(reportOfModel(model))).toBe(renderHtmlReport(reportOfModel(model)));
  });

  it('carries its style sheet under a hash that both policies know', () => {
    const html = renderHtmlReport(reportOf(TEXT, claims));
    const sheet = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    const hash = `sha256-${createHash('sha256').update(sheet).digest('base64')}`;
    expect(REPORT_STYLE_HASH, `style-hash.ts should hold ${hash}`).toBe(hash);
    expect(inlineStyleHashes).toContain(hash);
    expect(html).toContain(`content="default-src 'none'; style-src '${hash}'; img-src data:`);
    expect(html.match(/<style/g)).toHaveLength(1);
  });

  it('has no style sheet that would end its element early', () => {
    const sheet = readFileSync(
      new URL('../../../src/formats/out/html/report.css', import.meta.url),
      'utf8',
    );
    expect(sheet).not.toContain('</');
  });

  it('needs nothing from outside and has no style attribute', () => {
    const html = renderHtmlReport(reportOf(TEXT, claims));
    const [markup = ''] = html.split('<style>');
    expect(markup + html.split('</style>')[1]).not.toMatch(
      /\sstyle=|<script|<link|\ssrc=|<img|\son\w+=/i,
    );
    expect(html).not.toMatch(/url\((?!#|"data:image\/svg\+xml,)/);
  });

  it('says everything about a claim in words', () => {
    const html = renderHtmlReport(reportOf(TEXT, claims));
    expect(html).toMatch(/id="claim-1".*Unsupported<\/span>/);
    for (const words of ['Nothing found.', 'Say may help.', 'Mentions: ', 'p. 4', 'may help']) {
      expect(html).toContain(words);
    }
    expect(html).toContain('<li id="ref-1" dir="auto">Title of s1.</li>');
  });

  it('writes only the parts that are included', () => {
    const parts = {
      keyProblems: 'Key problems</h2>',
      allClaims: 'Claims</h2>',
      annotatedArticle: 'Annotated article</h2>',
    };
    for (const [part, heading] of Object.entries(parts)) {
      expect(renderHtmlReport(reportOf(TEXT, claims))).toContain(heading);
      expect(renderHtmlReport(reportOf(TEXT, claims, {}, { [part]: false }))).not.toContain(
        heading,
      );
    }
  });

  it('links to claims only where they are listed', () => {
    const html = renderHtmlReport(reportOf(TEXT, claims, {}, { allClaims: false }));
    expect(html).not.toContain('href="#claim-');
    // Then the key problems are the only place for it.
    expect(html).toContain('Say may help.');
  });

  it('marks a worked example and no other review', () => {
    expect(renderHtmlReport(reportOf(TEXT, claims, { sample: true }))).toContain('Worked example');
    expect(renderHtmlReport(reportOf(TEXT, claims))).not.toContain('Worked example');
  });

  it('gives hash, version and time', () => {
    const html = renderHtmlReport(reportOf(TEXT, claims));
    expect(html).toContain(`<code>${'0'.repeat(64)}</code>`);
    expect(html).toContain('Claimbench 1.2.3');
    expect(html).toContain(
      '<time datetime="2026-11-22T10:42:00.000Z">22 Nov 2026 10:42 UTC</time>',
    );
    expect(html).toContain('Reviewed 22 November 2026 · 1 reviewer · 3 claims');
  });

  it('shows dissent with the name only where names are included', () => {
    const reviewer = { id: 'b' as ReviewerId, name: 'Beatriz Okafor', own: false };
    const model = new FakeReview(
      TEXT,
      [
        {
          at: 'It helps.',
          verdict: 'supported',
          others: [
            {
              reviewer,
              assessment: { verdict: 'contradicted', rationale: 'I read it otherwise.' },
            },
          ],
        },
      ],
      { reviewers: [reviewer] },
    );
    expect(renderHtmlReport(reportOfModel(model, { reviewers: 'names' }))).toContain(
      '<bdi>Beatriz Okafor</bdi>',
    );
    const lettered = renderHtmlReport(reportOfModel(model));
    expect(lettered).not.toContain('Okafor');
    expect(lettered).toContain('I read it otherwise.');
  });

  it('is made for a review without claims', () => {
    const html = renderHtmlReport(reportOf('', []));
    expect(html).toContain('No claims are listed for this article.');
    expect(html).not.toContain('NaN');
  });
});
