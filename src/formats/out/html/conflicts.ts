/** Where the article disagrees with itself: both sides of each conflict beside each other. */
import { listsAll } from '../../../domain/report/build.ts';
import type { ConflictSide, Report, ReportConflict } from '../../../domain/report/report.ts';
import { CONFLICT_WORD, counted, figure, JOINED_WORD } from '../../../domain/report/words.ts';
import { escapeHtml, isolated } from './escape.ts';
import { verdictTag } from './marks.ts';

/** Conflicts that are written out. An article that repeats itself a hundred times is not read pair by pair. */
const MOST = 60;

/** Nothing where there is nothing to say: an article without conflicts needs no section on them. */
export function* conflictParts(report: Report): Generator<string, void, undefined> {
  const { shown, dismissed } = report.conflicts;
  if (shown.length === 0) return;
  yield '<section aria-labelledby="conflicts"><h2 id="conflicts">Conflicts within the article</h2>';
  yield '<ol class="problems">';
  for (const conflict of shown.slice(0, MOST)) yield pair(conflict, report);
  yield '</ol>';
  const more = shown.length - MOST;
  const notes = [
    ...(more > 0
      ? [`${figure(more)} more ${more === 1 ? 'pair' : 'pairs'} of claims disagree.`]
      : []),
    ...(dismissed > 0
      ? [`${counted(dismissed, 'proposal was', 'proposals were')} dismissed.`]
      : []),
  ];
  if (notes.length > 0) yield `<p class="note">${notes.join(' ')}</p>`;
  yield '</section>';
}

function pair(conflict: ReportConflict, report: Report): string {
  const { sides, relation, explanation, arithmetic, confirmed, reason } = conflict;
  const word = relation === null ? JOINED_WORD : CONFLICT_WORD[relation];
  const said = [
    `<span class="tag">${word}</span>`,
    ...(explanation === '' ? [] : [escapeHtml(explanation)]),
    ...(relation === null ? [] : [confirmed ? 'Confirmed by a reviewer.' : 'Not confirmed yet.']),
    ...(reason === '' ? [] : [isolated(reason)]),
  ].join(' ');
  const worked =
    arithmetic.length === 0
      ? ''
      : `<p class="sm soft">${arithmetic.map(escapeHtml).join('<br>')}</p>`;
  return `<li><div class="pb"><div class="two sides">${sides.map((side) => sideOf(side, report)).join('')}</div><p class="sm">${said}</p>${worked}</div></li>`;
}

function sideOf({ number, text, section, verdict }: ConflictSide, report: Report): string {
  const name = `Claim ${number}`;
  const label = listsAll(report) ? `<a href="#claim-${number}">${name}</a>` : name;
  const place = section === '' ? '' : ` · ${isolated(section)}`;
  return `<div><p class="read q" dir="auto">${escapeHtml(text)}</p><p class="sm soft"><b>${label}</b>${place}</p><p class="sm">${verdictTag(verdict)}</p></div>`;
}
