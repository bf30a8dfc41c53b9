/**
 * The report for the author: passages in article order, what was found of each, and room to reply. No scores and no
 * counts: it asks for changes and does not grade.
 */
import { type AuthorItem, itemsForAuthor } from '../../../domain/report/author.ts';
import type { Report, ReportEvidence } from '../../../domain/report/report.ts';
import { listed } from '../../../domain/report/words.ts';
import type { Verdict } from '../../../domain/review/schema.ts';
import type { Writer } from '../writer.ts';
import { footer, referenceSection } from './back.ts';
import { citation, reasonWords, typed, warned } from './claim.ts';
import { escapeHtml, isolated } from './escape.ts';
import { headOf } from './front.ts';
import { dateOf, langOf } from './language.ts';
import { htmlPage } from './page.ts';

/** What was found, in words for who wrote it. */
const FOUND: Readonly<Record<Verdict, string>> = {
  contradicted: 'A source, or the article itself, says otherwise.',
  unsupported: 'We looked for a source that bears this out and found none.',
  supported: 'This holds, and could be said more exactly.',
};

const STANCE: Readonly<Record<ReportEvidence['stance'], string>> = {
  supports: 'In favour',
  contradicts: 'Against',
  mentions: 'On the subject',
};

export const writeAuthor: Writer = (report) => [
  {
    name: 'author.html',
    pieces: () => htmlPage(report, 'notes for the author', sheets(report)),
  },
];

function* sheets(report: Report): Generator<string, void, undefined> {
  const items = itemsForAuthor(report);
  yield '<div class="sheet">';
  yield headOf(report, 'Notes for the author', byLine(report));
  if (items.length === 0) {
    yield '<p>We have no changes to ask for. Thank you for your article.</p>';
  } else {
    yield '<p>Thank you for your article. Below are the passages that we ask you to look at again, in the order of the text. Where we propose a wording, it is meant as a help; please reply to each, and tell us of sources that we have missed.</p>';
    yield '<section aria-labelledby="passages"><h2 id="passages">Passages</h2><ol class="problems">';
    for (const item of items) yield itemOf(item, report);
    yield '</ol></section>';
    yield referenceSection(report);
  }
  yield footer(report);
  yield '</div>';
}

function byLine(report: Report): string {
  const { include, reviewers } = report;
  const who = include.reviewers === 'names' ? [listed(reviewers.map(isolated))] : [];
  return [dateOf(report), ...who].filter((part) => part !== '').join(' · ');
}

function itemOf(
  { number, quote, sameAsBefore, claim, conflicts }: AuthorItem,
  report: Report,
): string {
  const passage = sameAsBefore
    ? '<p class="note">In the same passage:</p>'
    : `<blockquote class="read q" dir="auto"${langOf(report)}>“${escapeHtml(quote)}”</blockquote>`;
  const rows = [
    ...(claim.text.trim() === quote.trim() ? [] : [row('It says', isolated(claim.text))]),
    row('What we found', foundWords(claim)),
    ...conflicts.map(({ text, explanation }) =>
      row(
        'Elsewhere',
        `“${isolated(text)}”${explanation === '' ? '' : ` ${isolated(explanation)}`}`,
      ),
    ),
    ...claim.evidence.map((item) => row(STANCE[item.stance], evidenceWords(item))),
    ...(claim.correction === '' ? [] : [row('Proposed wording', typed(claim.correction))]),
  ].join('');
  return `<li><div class="pb">${passage}<dl class="found">${rows}</dl><div class="reply" role="group" aria-label="Your reply to claim ${number}"><p class="sm soft">Your reply</p></div></div></li>`;
}

const row = (term: string, words: string): string => `<div><dt>${term}</dt><dd>${words}</dd></div>`;

function foundWords(claim: AuthorItem['claim']): string {
  return [
    ...(claim.verdict === null ? [] : [FOUND[claim.verdict]]),
    ...reasonWords(claim),
    ...(claim.rationale === '' ? [] : [typed(claim.rationale)]),
    ...(claim.verdict === null && claim.rationale === '' ? ['Please have another look.'] : []),
  ].join(' ');
}

function evidenceWords(item: ReportEvidence): string {
  const { locator, quote, note } = item;
  const source = citation(item) ?? 'source missing';
  return [
    `${source}${locator === '' ? '' : `, ${isolated(locator)}`}${warned(item)}${locator.endsWith('.') && item.warning === undefined ? '' : '.'}`,
    ...(quote === '' ? [] : [`“${typed(quote)}”`]),
    ...(note === '' ? [] : [typed(note)]),
  ].join(' ');
}
