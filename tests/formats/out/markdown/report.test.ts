/** The Markdown report, as a reader that is not ours understands it. */
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { plainMarkdown } from '../../../../src/formats/out/markdown/escape.ts';
import { type MadeOptions, madeReport } from '../../../support/madeReport.ts';
import { written } from '../../../support/written.ts';

const reader = new MarkdownIt({ html: true, linkify: true });
const made = (include: MadeOptions['include'] = {}) =>
  madeReport(
    '# Tea\n\nTea calms. It cures *all*.\n\n- One point',
    [
      {
        at: 'Tea calms.',
        own: {
          verdict: 'contradicted',
          severity: 'major',
          rationale: 'A *trial* says no.',
          correction: 'Say less.',
        },
        evidence: [
          {
            source: 's1',
            stance: 'contradicts',
            quote: 'no',
            locator: 'p. 3',
            csl: { DOI: '10.1000/182' },
          },
        ],
      },
      { at: 'It cures *all*.' },
    ],
    {
      include,
      conflicts: [
        {
          of: [0, 1],
          relation: 'opposing',
          explanation: 'They differ.',
          arithmetic: [],
          state: 'open',
          reason: '',
        },
      ],
    },
  );
const html = async (include?: MadeOptions['include']) =>
  reader.render(await written('md', await made(include)));

describe('the report as Markdown', () => {
  it('has its headings, tables and links', async () => {
    const page = await html();
    const headings = [...page.matchAll(/<h(\d)>(.*?)<\/h\d>/g)].map(
      ([, level, words]) => `${level} ${words}`,
    );
    expect(headings).toEqual([
      '1 A review: claim review',
      '2 Key problems',
      '2 Conflicts within the article',
      '2 Claims',
      '3 1. Contradicted',
      '3 2. Untagged',
      '2 Annotated article',
      '3 Tea',
      '2 References',
      '2 Methods',
      '2 Counts and coverage',
    ]);
    expect(page).toContain('<td>Contradicted</td>\n<td>1</td>');
    expect(page).toContain('<a href="https://doi.org/10.1000/182">doi:10.1000/182</a>');
    expect(page).toContain('A *trial* says no.');
  });

  it('has each claim’s number behind its words', async () => {
    expect(await html()).toContain(
      '<p>Tea calms. <em>[1 contradicted]</em> It cures *all*. <em>[2 untagged]</em></p>',
    );
  });

  it('writes only the parts that are included', async () => {
    const page = await html({
      keyProblems: false,
      allClaims: false,
      annotatedArticle: false,
      rationaleAndCorrections: false,
    });
    for (const words of [
      'Key problems',
      'Conflicts',
      'Claims</h2>',
      'Annotated',
      'trial',
      'Say less',
    ])
      expect(page).not.toContain(words);
    expect(page).toContain('parts: summary only');
  });

  it('names hash, version and time', async () => {
    const report = await made();
    const text = await written('md', report);
    expect(text).toContain(report.textHash);
    expect(text).toContain('Claimbench 1.2.3 · report format 2 · 22 Nov 2026 10:42 UTC');
  });
});

it.each([
  ['1. not a list', '<p>1. not a list</p>\n'],
  ['# no head', '<p># no head</p>\n'],
  ['- no item', '<p>- no item</p>\n'],
  ['a_b_c *d* `e` ~~f~~', '<p>a_b_c *d* `e` ~~f~~</p>\n'],
  ['x | y', '<p>x | y</p>\n'],
  ['<b> &lt; &amp;', '<p>&lt;b&gt; &amp;lt; &amp;amp;</p>\n'],
  ['see https://x.example/a_b', '<p>see https://x.example/a_b</p>\n'],
  ['two\n\nlines', '<p>two lines</p>\n'],
  ['5 > 3 and a \\ b', '<p>5 &gt; 3 and a \\ b</p>\n'],
])('%j reads as it stands', (text, shown) => {
  expect(reader.render(plainMarkdown(text))).toBe(shown);
});
