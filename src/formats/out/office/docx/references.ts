/** The sources at the end of a document, and what the document says of itself. */
import { isNumbered } from '../../../../domain/evidence/reference-style.ts';
import type { Report } from '../../../../domain/report/report.ts';
import { listedReferences } from '../../../../domain/report/sources.ts';
import { partsInWords } from '../../about.ts';
import { shortTime } from '../../dates.ts';
import { addressOf } from './document.ts';
import { bookmark, link, outside, paragraph, run } from './words.ts';

/** Bookmarks of references; those of claims begin behind them. */
export const referenceName = (reference: number): string => `reference${reference}`;

export function* referenceParts(report: Report): Generator<string, void, undefined> {
  const { references, referenceStyle } = report;
  yield paragraph(run('References'), 'Heading1');
  if (references.length === 0) yield paragraph(run('No sources were cited.'), 'Note');
  for (const { number, parts } of listedReferences(report)) {
    let linked = false;
    const words = parts.map(({ text, italic, href }) => {
      const shown = outside(text, { italic: italic === true });
      // The document has one address for each reference.
      if (href === undefined || linked) return shown;
      linked = true;
      return link(addressOf(number), shown);
    });
    yield paragraph(
      isNumbered(referenceStyle)
        ? bookmark(number, referenceName(number), run(`[${number}] `)) + words.join('')
        : bookmark(number, referenceName(number), words.join('')),
      'ListItem',
    );
  }
}

export const imprint = (report: Report): string =>
  paragraph(
    run(
      `Source SHA-256 ${report.textHash}. Parts: ${partsInWords(report)}. Claimbench ${report.appVersion}, report format ${report.version}, ${shortTime(report.time, report.dates)}.`,
    ),
    'Note',
  );
