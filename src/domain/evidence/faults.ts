/** What is wrong, or odd, with a line of the citation field, in sentences that say what to do. */
import { findDoi } from './doi.ts';
import {
  compactIsbn,
  findIsbn,
  findPmid,
  isIsbn,
  isIssn,
  isOrcid,
  isPmid,
  looksLikeIsbn,
} from './identifiers.ts';

/** Numbers that name no source, or that cannot be right. */
export function numberFault(line: string): string | null {
  if (isOrcid(line))
    return 'This is an ORCID, which names a person. Paste the DOI or title of the work.';
  if (isIssn(line.replace(/^issn:?\s*/i, ''))) {
    return 'This is an ISSN, which names a journal. Paste the DOI, PMID or title of the article.';
  }
  const digits = /^(?:PMID|PubMed(?: ID)?)\s?[:#]?\s?(\d+)$/i.exec(line)?.[1];
  if (digits !== undefined) {
    return isPmid(digits)
      ? null
      : 'A PMID has one to eight digits and does not begin with 0. Check the number.';
  }
  const isbn = line.replace(/^ISBN(?:[- ]?1[03](?!\d))?:?\s*/i, '');
  if (looksLikeIsbn(isbn) && !isIsbn(compactIsbn(isbn))) {
    return isbn === line && /^\d{10}$/.test(line)
      ? 'This number is no PMID (at most eight digits), and no ISBN, as its check digit does not fit.'
      : 'The check digit of this ISBN does not fit. Compare it with the book.';
  }
  if (!/^\d+$/.test(line) || looksLikeIsbn(line)) return null;
  if (isPmid(line) && line.length >= 5) return null;
  return line.length < 5
    ? 'A number this short could be a year or a page. For a PubMed number write PMID in front of it.'
    : 'This number is neither a PMID (at most eight digits) nor an ISBN.';
}

/** Lines that begin as an identifier and break off, or hold no word. */
export function unfinishedFault(line: string): string | null {
  const broken =
    /^(?:doi(?:\s|\s?:\s?)?|(?:dx\.)?doi\.org\/)?10\.\d{0,9}(?:\.\d{1,9}){0,3}\/?(?:\s|$)/i.test(
      line,
    );
  if (broken || /^(?:doi:\s?\S*|doi)$/i.test(line)) {
    return 'This is not a complete DOI. A DOI looks like 10.1000/182.';
  }
  if (/^(?:PMID|PMCID|PMC|ISBN|arXiv)\s?:?\s?\S{0,3}$/i.test(line)) {
    return 'The number is missing. Paste the label together with its number.';
  }
  return /\p{L}{2}/u.test(line)
    ? null
    : 'There is no source in this line. Paste a DOI, PMID, address or title.';
}

/** What is odd about a reference that was taken: an identifier left out, or a second one. */
export function doubt(line: string): string | null {
  const isbn = findIsbn(line)?.value;
  if (isbn !== undefined && !isIsbn(isbn))
    return 'The ISBN was left out, as its check digit does not fit.';
  const pmid = findPmid(line)?.value;
  if (pmid !== undefined && !isPmid(pmid))
    return 'The PMID was left out, as it is not a number of one to eight digits.';
  const first = findDoi(line);
  if (first === null) return null;
  const second = findDoi(line.slice(first.end));
  return second !== null && second.value.toLowerCase() !== first.value.toLowerCase()
    ? 'This line names more than one DOI; the first was taken.'
    : null;
}
