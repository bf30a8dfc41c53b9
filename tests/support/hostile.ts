/** Texts that have broken exports of other programs. One table for every writer. */
import type { CslStyle } from '../../src/domain/evidence/reference-style.ts';
import type { Report } from '../../src/domain/report/report.ts';
import { madeReport } from './madeReport.ts';

export const HOSTILE = {
  formula: `=cmd|'/C calc'!A0`,
  'formula with a sign': '+1+1',
  'formula at': '@SUM(1+1)',
  'formula behind a tab': '\t=1+1',
  'end of a script': '</script><script>alert(1)</script>',
  'end of a style': '</style><img src=x onerror=alert(1)>',
  comment: '<!-- <script> --> <![CDATA[ x ]]> ]]>',
  entity: '&lt;b&gt; &amp;amp; &#0; &nosuch;',
  'script address': '[x](javascript:alert(1)) javascript:alert(1)',
  'bare address': 'https://evil.example/?a=1&b=<x> www.evil.example',
  markdown: '# head\n- item\n| a | b |\n```\ncode\n``` **bold** <b>x</b> ![i](x)',
  'right to left': 'price \u202E001 $\u202C and \u2066isolated\u2067',
  'open override': '\u202Eevil \u202B\u2067',
  nul: 'a\0b',
  controls: 'a\u0001b\u001Bc\u007Fd\u0085e\u000Bf\u000Cg',
  'lone halves': 'a\uD800b\uDC00c',
  noncharacters: 'a\uFFFEb\uFFFFc',
  emoji: '👩‍🔬 says 😀 is 𝒳',
  'line ends': 'a\r\nb\rc\nd\u2028e\u2029f',
  quotes: `"double" 'single' \`back\` \\ back \\" slash`,
  braces: '{{x}} $' + '{y} %s %n {"a":1}',
  apostrophe: "'=1+1",
  long: 'word '.repeat(300).trim(),
  prototype: '__proto__ constructor',
} as const;

/** The text as title, article, claim, rationale, correction, note, quote, locator, name, source and search. */
export function hostileReport(text: string, style?: CslStyle): Promise<Report> {
  return madeReport(
    `# ${text}\n\nA first sentence. ${text}\n\nThe last words.`,
    [
      {
        at: 'A first sentence.',
        text,
        own: {
          verdict: 'contradicted',
          rationale: text,
          correction: text,
          severity: 'critical',
          reasonCodes: ['overstated'],
          searchLog: [{ where: text, query: text, date: '2026-11-01', note: text }],
        },
        others: [
          { name: text, own: { verdict: 'unsupported', rationale: text, correction: text } },
        ],
        evidence: [
          {
            source: 'one',
            stance: 'contradicts',
            quote: text,
            locator: text,
            note: text,
            csl: { title: text, URL: 'javascript:alert(1)', author: [{ literal: text }] },
          },
        ],
      },
      { at: 'The last words.', text: `b ${text}`, own: { verdict: 'supported' } },
      { at: 'words', text, dismissed: { reason: 'other', note: text } },
    ],
    {
      title: text,
      reviewer: text,
      include: { reviewers: 'names' },
      ...(style === undefined ? {} : { style }),
      conflicts: [
        {
          of: [0, 1],
          relation: 'disjoint',
          explanation: text,
          arithmetic: [text],
          state: 'confirmed',
          reason: text,
        },
      ],
    },
  );
}
