/** Preprints and archives: the fields `eprint`, `archiveprefix` and what databases write instead. */
import { readArxiv } from '../../../domain/evidence/identifiers.ts';
import { type DraftItem, keepAside, setText } from '../draft.ts';
import { fillIdentifiers } from '../identifiers-of.ts';
import { verbatim } from './verbatim.ts';

export function eprintInto(
  csl: DraftItem,
  type: string,
  fields: ReadonlyMap<string, string>,
): void {
  const value = (name: string) => verbatim(fields.get(name) ?? '');
  const kind = (value('eprinttype') || value('archiveprefix')).toLowerCase();
  const number = (value('eprint') || value('arxivid')).replace(/^arxiv\s?:\s?/i, '');
  if (number === '') fromJournal(csl, fields);
  else if (kind === 'pubmed' || kind === 'pmid') fillIdentifiers(csl, { pmid: number });
  else if (kind === 'pmc' || kind === 'pmcid') fillIdentifiers(csl, { pmcid: number });
  else if (kind === 'jstor')
    fillIdentifiers(csl, { url: `https://www.jstor.org/stable/${number}` });
  else if (kind === 'hdl' || kind === 'handle')
    fillIdentifiers(csl, { url: `https://hdl.handle.net/${number}` });
  else if (kind === 'googlebooks')
    fillIdentifiers(csl, { url: `https://books.google.com/books?id=${number}` });
  else if (kind === 'doi') fillIdentifiers(csl, { doi: number });
  else if (kind === 'arxiv' || (kind === '' && readArxiv(number) !== null)) {
    arxivInto(csl, number);
    // Something on arXiv and nowhere else is a preprint.
    if (type === 'misc' || type === 'online' || type === 'unpublished') csl.type = 'article';
  } else if (/^https?:/i.test(number)) fillIdentifiers(csl, { url: number });
  else {
    setText(csl, 'archive', value('eprinttype') || value('archiveprefix'));
    if (csl.archive === undefined) keepAside(csl, 'eprint', number);
    else setText(csl, 'archive_location', number);
  }
}

function arxivInto(csl: DraftItem, number: string): void {
  setText(csl, 'archive', 'arXiv');
  setText(csl, 'archive_location', number);
}

/** "arXiv preprint arXiv:1706.03762", as some search engines put into the field of the journal. */
function fromJournal(csl: DraftItem, fields: ReadonlyMap<string, string>): void {
  const journal = verbatim(fields.get('journal') ?? '');
  const number = /^arxiv\b.{0,40}?arxiv:\s?(\S{7,40})/i.exec(journal)?.[1]?.replace(/[.,;]$/, '');
  if (number !== undefined && readArxiv(number) !== null) arxivInto(csl, number);
}
