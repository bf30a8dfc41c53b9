/**
 * The sources that a review uses, for reference managers: CSL-JSON, BibTeX and RIS, in the order in which the list of
 * claims first uses them. Only BibTeX has a place for what the file says of itself.
 */
import { UniqueNames } from '../../domain/evidence/citekey.ts';
import type { CslItem } from '../../domain/evidence/csl.ts';
import type { Report } from '../../domain/report/report.ts';
import { partsInWords } from './about.ts';
import { bibtexKey, writeBibtex } from './bibtex/write.ts';
import { cleanJson, jsonArray } from './json.ts';
import { writeRis } from './ris.ts';
import { cleanText } from './text.ts';
import type { OutFile, Writer } from './writer.ts';

/** A source has the name that it came with; one of ours alone would tell nobody anything, so it is made of its author. */
function* named({ references }: Report): Generator<CslItem, void, undefined> {
  const names = new UniqueNames();
  for (const { csl, sourceId } of references) {
    const name = names.take(bibtexKey(csl.id === sourceId ? { ...csl, id: '' } : csl));
    const { id: _, ...record } = csl;
    yield {
      id: name,
      ...record,
      ...(csl['citation-key'] === undefined ? {} : { 'citation-key': name }),
    };
  }
}

const file = (name: string, pieces: OutFile['pieces']): readonly OutFile[] => [{ name, pieces }];

export const writeSourcesCsl: Writer = (report) =>
  file('sources.json', function* () {
    yield* jsonArray(named(report), (item) => cleanJson(item));
    yield '\n';
  });

export const writeSourcesBibtex: Writer = (report) =>
  file('sources.bib', function* () {
    yield imprint(report);
    for (const item of named(report)) yield `\n${cleanText(writeBibtex([item]))}`;
  });

export const writeSourcesRis: Writer = (report) =>
  file('sources.ris', function* () {
    let first = true;
    for (const item of named(report)) {
      yield `${first ? '' : '\n'}${cleanText(writeRis([item]))}`;
      first = false;
    }
  });

/** Readers skip it whole. Nothing from outside stands in it, so its braces are balanced. */
const imprint = (report: Report): string =>
  `@comment{Sources of a claim review. Claimbench ${report.appVersion}, report format ${report.version}, ${report.time}. Article SHA-256 ${report.textHash}. Parts: ${partsInWords(report)}.}\n`;
