/** The article's own text with the claims marked on it. */
import type { AnnotatedBlock, ClaimMark, Report, Segment } from '../../../domain/report/report.ts';
import { VERDICT_WORD } from '../../../domain/report/words.ts';
import { escapeHtml } from './escape.ts';
import { langOf } from './language.ts';
import { VERDICT_CLASS } from './marks.ts';

/** The section stands under a second-level heading; HTML has six levels. */
const DEEPEST_HEADING = 6;

export function* articleParts(report: Report): Generator<string, void, undefined> {
  yield '<section aria-labelledby="annotated"><h2 id="annotated">Annotated article</h2>';
  yield '<p class="note">Underlined words hold a claim; the number after them is the claim’s. Solid: supported. Dashed: unsupported. Wavy: contradicted. Dotted: untagged.</p>';
  yield `<div class="ann read"${langOf(report)}>`;
  let inList = false;
  for (const block of report.article) {
    const item = block.kind === 'list-item';
    if (item !== inList) yield item ? '<ul>' : '</ul>';
    inList = item;
    yield blockOf(block, report.include.allClaims);
  }
  yield `${inList ? '</ul>' : ''}</div></section>`;
}

function blockOf({ kind, depth, segments }: AnnotatedBlock, linked: boolean): string {
  const words = segments.map((segment) => segmentOf(segment, linked)).join('');
  switch (kind) {
    case 'heading': {
      const tag = `h${Math.min(2 + depth, DEEPEST_HEADING)}`;
      return `<${tag} dir="auto">${words}</${tag}>`;
    }
    case 'list-item':
      return `<li dir="auto">${words}</li>`;
    case 'quote':
      return `<blockquote><p dir="auto">${words}</p></blockquote>`;
    case 'cell':
    case 'paragraph':
      return `<p dir="auto">${words}</p>`;
  }
}

function segmentOf({ text, lanes, marks }: Segment, linked: boolean): string {
  const [worst, second] = lanes;
  let words = escapeHtml(text);
  if (second !== undefined) words = `<span class="u2 u-${VERDICT_CLASS[second]}">${words}</span>`;
  if (worst !== undefined) words = `<mark class="u u-${VERDICT_CLASS[worst]}">${words}</mark>`;
  // The first number stays with its word; the others may go to the next line.
  return (
    words +
    marks.map((mark, index) => (index === 0 ? '&nbsp;' : ' ') + numberOf(mark, linked)).join('')
  );
}

function numberOf({ number, verdict }: ClaimMark, linked: boolean): string {
  const inner = `<span class="vh">Claim </span>${number}<span class="vh">, ${VERDICT_WORD[verdict]}</span>`;
  const name = `n ${VERDICT_CLASS[verdict]}`;
  return linked
    ? `<a class="${name}" href="#claim-${number}">${inner}</a>`
    : `<span class="${name}">${inner}</span>`;
}
