/** One claim with all that is said about it. */
import { listsAll } from '../../../domain/report/build.ts';
import type { Report, ReportClaim, ReportEvidence } from '../../../domain/report/report.ts';
import {
  kindWord,
  listed,
  REASON_CODE_WORD,
  STANCE_WORD,
  VERDICT_WORD,
} from '../../../domain/report/words.ts';
import type { SearchLogEntry } from '../../../domain/review/schema.ts';
import { escapeHtml, isolated } from './escape.ts';
import { langOf } from './language.ts';
import { verdictTag } from './marks.ts';

/** @param quoted the last claim whose passage was quoted; one that holds several claims is quoted at the first of them */
export function claimCard(
  claim: ReportClaim,
  quoted: ReportClaim | undefined,
  report: Report,
): string {
  const verdict = claim.verdict ?? 'untagged';
  const meta = [
    `Claim ${claim.number}`,
    kindWord(claim.kind),
    ...(claim.confidence === null ? [] : [`${claim.confidence} confidence`]),
    ...(claim.severity === null ? [] : [`${claim.severity} severity`]),
  ].join(' · ');
  const rows = rowsOf(claim, quoted, report)
    .map(([term, words]) => `<div><dt>${term}</dt><dd>${words}</dd></div>`)
    .join('');
  return `<article class="claim" id="claim-${claim.number}"><h3>${verdictTag(verdict)} <span class="meta">${meta}</span></h3><p class="read" dir="auto">${escapeHtml(claim.text)}</p>${rows === '' ? '' : `<dl>${rows}</dl>`}${searchTable(claim)}</article>`;
}

function rowsOf(
  claim: ReportClaim,
  quoted: ReportClaim | undefined,
  report: Report,
): (readonly [string, string])[] {
  const rows: (readonly [string, string])[] = [];
  if (quoted !== undefined && samePlace(claim, quoted)) {
    const { number } = quoted;
    rows.push(['Article', `Same passage as <a href="#claim-${number}">claim ${number}</a>.`]);
  } else if (claim.quote.trim() !== claim.text.trim()) {
    rows.push(['Article', `<span dir="auto"${langOf(report)}>“${escapeHtml(claim.quote)}”</span>`]);
  }
  if (claim.contextNeeded) {
    rows.push(['Context', 'What this claim refers to is not said in the article.']);
  }
  // Figures that stand in the claim as they are need no second line, unless something disagrees with them.
  const disputed = claim.conflictsWith.length > 0;
  const figures = claim.quantities.filter(({ worked }) => worked || disputed);
  if (figures.length > 0) {
    const term = figures.length === 1 ? 'Quantity' : 'Quantities';
    rows.push([term, escapeHtml(figures.map(({ words }) => words).join('; '))]);
  }
  if (disputed) {
    rows.push(['Conflicts', `With ${numbersOf(claim.conflictsWith, report)}.`]);
  }
  const reasons = reasonWords(claim);
  if (reasons.length > 0) rows.push(['Reasons', reasons.join(' ')]);
  if (claim.rationale !== '') rows.push(['Rationale', typed(claim.rationale)]);
  if (claim.evidence.length > 0) rows.push(['Evidence', evidenceList(claim.evidence)]);
  if (claim.correction !== '') rows.push(['Correction', typed(claim.correction)]);
  for (const other of claim.others) {
    const verdict = VERDICT_WORD[other.verdict ?? 'untagged'];
    const sure = other.confidence === null ? '' : `, ${other.confidence} confidence`;
    const words = [
      `${verdict}${sure}.`,
      ...(other.rationale === '' ? [] : [typed(other.rationale)]),
      ...(other.correction === '' ? [] : [`Correction: ${typed(other.correction)}`]),
      ...other.searchLog.map(searchWords),
    ].join(' ');
    rows.push([isolated(other.reviewer), words]);
  }
  return rows;
}

/** `claim 6`, `claims 6, 63 and 70`, each a link where the claims are listed. */
export function numbersOf(numbers: readonly number[], report: Report): string {
  const linked = listsAll(report);
  const links = numbers.map((number) =>
    linked ? `<a href="#claim-${number}">${number}</a>` : number.toString(),
  );
  return `${numbers.length === 1 ? 'claim' : 'claims'} ${listed(links)}`;
}

/** Whether two claims stand in the same words. */
export function samePlace(one: ReportClaim, other: ReportClaim): boolean {
  const [a, b] = [one.spans[0], other.spans[0]];
  return a !== undefined && a.start === b?.start && a.end === b.end;
}

/** `Overstated.` `Wrong unit.` */
export function reasonWords({ reasonCodes }: ReportClaim): string[] {
  return reasonCodes.map((code) => `${REASON_CODE_WORD[code]}.`);
}

function evidenceList(evidence: readonly ReportEvidence[]): string {
  const lines = evidence.map(evidenceLine);
  if (lines.length === 1) return lines.join('');
  return `<ul class="plain">${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;
}

/** `Contradicts: [1], p. 14. “Quoted words” Note.` */
export function evidenceLine(item: ReportEvidence): string {
  const { stance, locator, quote, note } = item;
  const source = citation(item) ?? 'source missing';
  const place = `${locator === '' ? '' : `, ${isolated(locator)}`}${warned(item)}`;
  const end = locator.endsWith('.') && item.warning === undefined ? '' : '.';
  return [
    `${STANCE_WORD[stance]}: ${source}${place}${end}`,
    ...(quote === '' ? [] : [`“${typed(quote)}”`]),
    ...(note === '' ? [] : [typed(note)]),
  ].join(' ');
}

/** `, retracted 14 Mar 2023`, where the source is. */
export const warned = ({ warning }: ReportEvidence): string =>
  warning === undefined ? '' : `, <b>${warning}</b>`;

/** `[1] [2]`: every source of the claim once. */
export function citations({ evidence }: ReportClaim): string {
  const once = new Map(evidence.map((item) => [item.reference, item]));
  return [...once.values()]
    .flatMap((item) => {
      const link = citation(item);
      if (link === null) return [];
      return isNumber(item) ? `<sup>${link}</sup>` : link;
    })
    .join(' ');
}

/** Whether the text refers to the source by its number, not by its author. */
const isNumber = ({ reference, cited }: ReportEvidence) => cited === `[${reference}]`;

/** A link to the source in the list; null where its record is missing. */
export function citation(item: ReportEvidence): string | null {
  const { reference, cited } = item;
  if (reference === null) return null;
  // A number alone says little to who cannot see the brackets.
  const label = isNumber(item) ? ` aria-label="Reference ${reference}"` : '';
  return `<a href="#ref-${reference}"${label}>${escapeHtml(cited)}</a>`;
}

/** Words that were typed into a field, line breaks included. */
export function typed(words: string): string {
  return `<bdi class="typed">${escapeHtml(words)}</bdi>`;
}

/** `Searched 2026-11-01: PubMed, kratom withdrawal.` */
function searchWords({ date, where, query, note }: SearchLogEntry): string {
  const words = [where, query, note].filter(Boolean).map(isolated);
  return `Searched ${escapeHtml(date)}: ${words.join(', ')}.`;
}

function searchTable({ searchLog, number }: ReportClaim): string {
  if (searchLog.length === 0) return '';
  const rows = searchLog
    .map(
      ({ where, query, date, note }) =>
        `<tr><td>${escapeHtml(date)}</td><td>${isolated(where)}</td><td>${isolated(query)}</td><td>${isolated(note)}</td></tr>`,
    )
    .join('');
  return `<table><caption>Searches for claim ${number}</caption><thead><tr><th scope="col">Date</th><th scope="col">Where</th><th scope="col">Query</th><th scope="col">Note</th></tr></thead><tbody>${rows}</tbody></table>`;
}
