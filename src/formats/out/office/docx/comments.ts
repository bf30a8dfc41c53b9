/**
 * The article as a Word document, with a comment on the words of each claim: verdict, rationale, evidence with its
 * sources. The sources stand in full at the end.
 */
import type { Block } from '../../../../domain/article/schema.ts';
import { isNumbered } from '../../../../domain/evidence/reference-style.ts';
import type { Report, ReportClaim } from '../../../../domain/report/report.ts';
import {
  listed,
  REASON_CODE_WORD,
  STANCE_WORD,
  VERDICT_WORD,
} from '../../../../domain/report/words.ts';
import { referenceText } from '../../about.ts';
import { longDate } from '../../dates.ts';
import type { Writer } from '../../writer.ts';
import { escapeXml } from '../xml.ts';
import { wordFile } from './document.ts';
import { type Border, type Comment, commentPlaces } from './places.ts';
import { imprint, referenceParts } from './references.ts';
import { outside, paragraph, run, type Style } from './words.ts';

export const writeDocxComments: Writer = (report) => {
  const { comments, borders } = commentPlaces(report);
  return [
    wordFile({
      name: 'article.docx',
      report,
      language: report.language === 'und' ? 'en' : report.language,
      body: () => body(report, borders),
      *comments() {
        for (const comment of comments) yield commentXml(comment, report);
      },
    }),
  ];
};

function* body(
  report: Report,
  borders: ReadonlyMap<number, Border>,
): Generator<string, void, undefined> {
  yield paragraph(outside(report.title), 'Title');
  yield paragraph(
    run(
      `Claim review, ${longDate(report.time, report.dates)}. Each comment is on the words of one claim.`,
    ),
    'Subtitle',
  );
  // Places in a block are found by looking, so borders are sorted once and walked along.
  const offsets = [...borders.keys()].sort((a, b) => a - b);
  let next = 0;
  for (const [index, block] of report.blocks.entries()) {
    const following = report.blocks[index + 1];
    const own: number[] = [];
    for (let offset = offsets[next]; offset !== undefined; offset = offsets[next]) {
      // Where two blocks touch, a place at their border belongs to the second.
      if (offset > block.end || (offset === block.end && following?.start === offset)) break;
      own.push(offset);
      next += 1;
    }
    yield blockXml(block, own, report, borders);
  }
  yield* referenceParts(report);
  yield imprint(report);
}

function blockXml(
  block: Block,
  offsets: readonly number[],
  { text }: Report,
  borders: ReadonlyMap<number, Border>,
): string {
  let inside = block.kind === 'list-item' ? run('• ') : '';
  let from = block.start;
  for (const offset of offsets) {
    inside += outside(text.slice(from, offset));
    from = Math.max(from, offset);
    inside += borderXml(borders.get(offset));
  }
  return paragraph(inside + outside(text.slice(from, block.end)), styleOf(block));
}

/** Comments without words begin before they end; all others end before the next begin. */
function borderXml(border: Border | undefined): string {
  if (border === undefined) return '';
  const start = ({ id }: Comment) => `<w:commentRangeStart w:id="${id}"/>`;
  const end = ({ id }: Comment) =>
    `<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;
  const points = new Set(border.opening.filter((one) => border.closing.includes(one)));
  return [
    ...border.closing.filter((one) => !points.has(one)).map(end),
    ...[...points].map((one) => start(one) + end(one)),
    ...border.opening.filter((one) => !points.has(one)).map(start),
  ].join('');
}

function styleOf({ kind, level }: Block): Style {
  switch (kind) {
    case 'heading':
      return `Heading${Math.min(6, Math.max(1, level ?? 2))}` as Style;
    case 'list-item':
      return 'ListItem';
    case 'quote':
      return 'Quote';
    case 'cell':
    case 'paragraph':
      return 'Normal';
  }
}

function commentXml({ id, claim, place }: Comment, report: Report): string {
  const author = report.reviewers[0] ?? 'Claimbench';
  const lines = place === 0 ? linesOf(claim, report) : [againLine(claim)];
  const inside = lines.map((line) => paragraph(line, 'CommentText')).join('');
  return `<w:comment w:id="${id}" w:author="${escapeXml(author)}" w:date="${report.time.replace(/\.\d+Z$/, 'Z')}" w:initials="${escapeXml(initials(author))}">${inside}</w:comment>`;
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .slice(0, 9);

const verdictWord = ({ verdict }: ReportClaim): string => VERDICT_WORD[verdict ?? 'untagged'];

const againLine = (claim: ReportClaim): string =>
  run(`${verdictWord(claim)}. `, { bold: true }) +
  run(`The same claim as at its first place (claim ${claim.number}).`);

function linesOf(claim: ReportClaim, report: Report): string[] {
  const facts = [
    ...(claim.severity === null ? [] : [claim.severity]),
    ...(claim.confidence === null ? [] : [`${claim.confidence} confidence`]),
    ...claim.reasonCodes.map((code) => REASON_CODE_WORD[code].toLowerCase()),
  ];
  const told = facts.length === 0 ? '.' : ` (${facts.join(', ')}).`;
  const line = (term: string, words: string) =>
    words === '' ? [] : [run(`${term}: `, { bold: true }) + outside(words)];
  return [
    run(`${verdictWord(claim)}${told} `, { bold: true }) +
      run(`Claim ${claim.number}: `) +
      outside(claim.text),
    ...line('Rationale', claim.rationale),
    ...claim.evidence.map((item) => evidenceLine(item, report)),
    ...line('Correction', claim.correction),
    ...(claim.conflictsWith.length === 0
      ? []
      : line('Conflicts', `with claim ${listed(claim.conflictsWith.map(String))}`)),
    ...claim.others.flatMap(({ reviewer, verdict, rationale }) =>
      line(reviewer, [VERDICT_WORD[verdict ?? 'untagged'], rationale].filter(Boolean).join('. ')),
    ),
  ];
}

/** With the whole reference: a comment is read by itself, beside its words. */
function evidenceLine(item: ReportClaim['evidence'][number], report: Report): string {
  const { stance, reference, locator, quote, note } = item;
  const source = reference === null ? undefined : report.references[reference - 1];
  // An author and a year stand in the reference itself.
  const number = isNumbered(report.referenceStyle) ? `[${reference}] ` : '';
  const words = source === undefined ? 'source missing' : `${number}${referenceText(source)}`;
  return [
    run(`${STANCE_WORD[stance]}: `, { bold: true }),
    outside(words),
    locator === '' ? '' : run(', ') + outside(locator),
    quote === '' ? '' : run(' “') + outside(quote) + run('”'),
    note === '' ? '' : run('; ') + outside(note),
  ].join('');
}
