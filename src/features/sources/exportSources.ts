/** Sources as a file of BibTeX, RIS or CSL-JSON. Written in turns, so that a long list does not hold up the page. */
import { citeKey, UniqueNames } from '../../domain/evidence/citekey.ts';
import type { CslItem } from '../../domain/evidence/csl.ts';
import { downloadText } from '../shared/download.ts';

export const SOURCE_FORMATS = [
  {
    id: 'bibtex',
    label: 'BibTeX',
    description: 'For LaTeX, JabRef, Zotero',
    extension: 'bib',
    type: 'application/x-bibtex',
  },
  {
    id: 'ris',
    label: 'RIS',
    description: 'For EndNote, Mendeley, Citavi',
    extension: 'ris',
    type: 'application/x-research-info-systems',
  },
  {
    id: 'csl',
    label: 'CSL-JSON',
    description: 'Every field; for Zotero, Pandoc',
    extension: 'json',
    type: 'application/vnd.citationstyles.csl+json',
  },
] as const;

export type SourceFormat = (typeof SOURCE_FORMATS)[number]['id'];

const AT_ONCE = 50;
const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Names to cite by in place of ids: a record's own key, else made of author, year and title; each once. */
function named(sources: readonly CslItem[]): CslItem[] {
  const names = new UniqueNames();
  return sources.map((csl) => ({ ...csl, id: names.take(csl['citation-key'] ?? citeKey(csl)) }));
}

export async function writeSources(
  sources: readonly CslItem[],
  format: SourceFormat,
): Promise<string> {
  const items = named(sources);
  if (format === 'csl') {
    const { writeCslJson } = await import('../../formats/out/csl-json.ts');
    return writeCslJson(items);
  }
  const write =
    format === 'bibtex'
      ? (await import('../../formats/out/bibtex/write.ts')).writeBibtex
      : (await import('../../formats/out/ris.ts')).writeRis;
  const parts: string[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE) {
    parts.push(write(items.slice(from, from + AT_ONCE)));
    await turn();
  }
  return parts.join('\n');
}

/** @returns the file's name */
export async function downloadSources(
  sources: readonly CslItem[],
  format: SourceFormat,
  title: string,
): Promise<string> {
  const { extension, type } = SOURCE_FORMATS.find(({ id }) => id === format) ?? SOURCE_FORMATS[0];
  const stem = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const name = `${stem === '' ? 'sources' : stem}.${extension}`;
  downloadText(name, await writeSources(sources, format), type);
  return name;
}
