/** What a reader needs to judge the review itself: references, methods, counts, coverage, hash, date and versions. */
import { isNumbered } from '../../../domain/evidence/reference-style.ts';
import type { Reference, Report } from '../../../domain/report/report.ts';
import { listedReferences } from '../../../domain/report/sources.ts';
import {
  counted,
  DISMISS_WORD,
  figure,
  NON_CLAIM_WORD,
  VERDICT_WORD,
} from '../../../domain/report/words.ts';
import { partsInWords } from '../about.ts';
import { shortTime } from '../dates.ts';
import { escapeHtml, isolated, outsideLink } from './escape.ts';

export function* backParts(report: Report): Generator<string, void, undefined> {
  yield '<div class="two about">';
  yield referenceSection(report);
  yield '<section aria-labelledby="methods"><h2 id="methods">Methods</h2>';
  for (const sentence of paragraphs(report)) yield `<p>${escapeHtml(sentence)}</p>`;
  yield '<dl class="defs-of">';
  for (const { verdict, words } of report.methods.definitions) {
    yield `<div><dt>${VERDICT_WORD[verdict]}</dt><dd>${escapeHtml(words)}</dd></div>`;
  }
  yield '</dl></section></div>';
  yield numberSection(report);
  if (report.dismissed.length > 0) yield dismissedSection(report);
  yield footer(report);
}

export function referenceSection(report: Report): string {
  const { references, referenceStyle } = report;
  const items = listedReferences(report).map(referenceItem).join('');
  // In the order of the alphabet a number would say nothing: the text does not name it.
  const tag = isNumbered(referenceStyle) ? 'ol' : 'ul';
  const list =
    references.length === 0
      ? '<p class="note">No sources were cited.</p>'
      : `<${tag} class="refs${referenceStyle === 'short' ? '' : ' full'}">${items}</${tag}>`;
  return `<section aria-labelledby="references"><h2 id="references">References</h2>${list}</section>`;
}

/** From what was listed to what was found, and what the sentences of the article hold. */
export function numberSection(report: Report): string {
  const claims = table('Claims', ['Step', 'Claims'], countRows(report));
  const sentences = table(
    'Sentences of the article',
    ['Sentences', 'Number'],
    coverageRows(report),
  );
  return `<section aria-labelledby="numbers"><h2 id="numbers">Counts and coverage</h2><div class="two">${claims}${sentences}</div></section>`;
}

function paragraphs({ methods, words }: Report): readonly string[] {
  return [methods.sentences.join(' '), `The article has ${counted(words, 'word')}.`];
}

function referenceItem({ number, parts }: Reference): string {
  const words = parts
    .map(({ text, italic, href }) => {
      const shown = outsideLink(href, escapeHtml(text));
      return italic === true ? `<i>${shown}</i>` : shown;
    })
    .join('');
  return `<li id="ref-${number}" dir="auto">${words}</li>`;
}

type Row = readonly [name: string, count: number, part?: boolean];

function countRows({ counts }: Report): Row[] {
  return [
    ['Extracted', counts.extracted],
    ['Added by hand', counts.added],
    ['Dismissed', counts.dismissed],
    ...counts.dismissedBy.map(({ reason, count }): Row => [DISMISS_WORD[reason], count, true]),
    ['Under review', counts.claims],
    ['Supported', counts.supported, true],
    ['Unsupported', counts.unsupported, true],
    ['Contradicted', counts.contradicted, true],
    ['Untagged', counts.untagged, true],
  ];
}

function coverageRows({ coverage }: Report): Row[] {
  return [
    ['In all', coverage.sentences],
    ['Hold a claim', coverage.withClaims],
    ['Hold none', coverage.without],
    ...coverage.reasons.map(({ reason, count }): Row => [NON_CLAIM_WORD[reason], count, true]),
  ];
}

function table(caption: string, head: readonly [string, string], rows: readonly Row[]): string {
  const body = rows
    .map(
      ([name, count, part]) =>
        `<tr><th scope="row"${part === true ? ' class="in"' : ''}>${name}</th><td class="num">${figure(count)}</td></tr>`,
    )
    .join('');
  return `<table><caption>${caption}</caption><thead><tr><th scope="col">${head[0]}</th><th scope="col" class="num">${head[1]}</th></tr></thead><tbody>${body}</tbody></table>`;
}

function dismissedSection({ dismissed }: Report): string {
  const rows = dismissed
    .map(
      ({ number, text, reason, note }) =>
        `<tr><th scope="row">${number}</th><td dir="auto">${escapeHtml(text)}</td><td>${DISMISS_WORD[reason]}${note === '' ? '' : `: ${isolated(note)}`}</td></tr>`,
    )
    .join('');
  return `<section aria-labelledby="dismissed"><h2 id="dismissed">Dismissed claims</h2><table class="wide"><caption class="vh">Dismissed claims with their reasons</caption><thead><tr><th scope="col">Claim</th><th scope="col">Text</th><th scope="col">Reason</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}

export function footer(report: Report): string {
  return `<footer><p>Source SHA-256 <code>${escapeHtml(report.textHash)}</code></p><p>Parts: ${partsInWords(report)}</p><p>Claimbench ${escapeHtml(report.appVersion)} · report format ${report.version} · <time datetime="${escapeHtml(report.time)}">${shortTime(report.time, report.dates)}</time></p></footer>`;
}
