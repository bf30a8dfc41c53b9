/**
 * Claims as brat standoff: the text, and a file of annotations that count its code points. A passage over several lines
 * is written in fragments, since a line of that file holds no line end.
 */
import { codePointsOf } from '../../../domain/article/code-points.ts';
import type { Span } from '../../../domain/article/schema.ts';
import type { ReportClaim } from '../../../domain/report/report.ts';
import { VERDICT_WORD } from '../../../domain/report/words.ts';
import { aboutOf } from '../about.ts';
import { cleanJson } from '../json.ts';
import { cleanText } from '../text.ts';
import type { Writer } from '../writer.ts';

/** What brat needs to show the annotations: kinds, and the values that they may have. */
const CONFIGURATION = `[entities]
Claim

[relations]

[events]

[attributes]
Verdict Arg:Claim, Value:supported|unsupported|contradicted|untagged
`;

export const writeBrat: Writer = (report) => [
  {
    name: 'article.ann',
    *pieces() {
      const points = codePointsOf(report.text);
      let bound = 0;
      let attribute = 0;
      let note = 0;
      for (const claim of report.claims) {
        for (const [index, span] of claim.spans.entries()) {
          const fragments = linesOf(report.text, span);
          if (fragments.length === 0) continue;
          bound += 1;
          const places = fragments.map((one) => points.span(one));
          const words = fragments.map(({ start, end }) => report.text.slice(start, end)).join(' ');
          yield `T${bound}\tClaim ${places.map(({ start, end }) => `${start} ${end}`).join(';')}\t${inLine(words)}\n`;
          attribute += 1;
          yield `A${attribute}\tVerdict T${bound} ${claim.verdict ?? 'untagged'}\n`;
          if (index > 0) continue;
          note += 1;
          yield `#${note}\tAnnotatorNotes T${bound}\t${inLine(noteOf(claim))}\n`;
        }
      }
    },
  },
  {
    name: 'article.txt',
    *pieces() {
      yield cleanText(report.text);
    },
  },
  {
    name: 'annotation.conf',
    *pieces() {
      yield CONFIGURATION;
    },
  },
  {
    name: 'about.json',
    *pieces() {
      yield `${cleanJson(aboutOf(report), 2)}\n`;
    },
  },
];

/** An annotation is one line in columns: tabs and line ends become spaces. */
const inLine = (words: string): string =>
  cleanText(words).replace(/[\t\n\v\f\r\u2028\u2029]/g, ' ');

/** The parts of a span that have no line end and no tab in them, without white space around them. */
function linesOf(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  for (const line of text.slice(start, end).matchAll(/[^\t\n\v\f\r\u2028\u2029]+/g)) {
    const trimmed = line[0].trim();
    if (trimmed === '') continue;
    const from = start + line.index + line[0].indexOf(trimmed);
    lines.push({ start: from, end: from + trimmed.length });
  }
  return lines;
}

function noteOf(claim: ReportClaim): string {
  const verdict = VERDICT_WORD[claim.verdict ?? 'untagged'];
  const parts = [`Claim ${claim.number}: ${claim.text}`, `${verdict}.`, claim.rationale];
  if (claim.correction !== '') parts.push(`Correction: ${claim.correction}`);
  return parts.filter((part) => part !== '').join(' ');
}
