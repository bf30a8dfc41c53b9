/** What identifiers one line or entry names. Words around them are left to the caller. */
import { findAddress, readAddress } from './address.ts';
import { doiInAddress, findDoi } from './doi.ts';
import {
  compactIsbn,
  findArxiv,
  findIsbn,
  findPmcid,
  findPmid,
  isIsbn,
  isPmid,
  looksLikeIsbn,
  readArxiv,
} from './identifiers.ts';
import type { CslItem } from './schema.ts';

export type Recognised = 'doi' | 'pmid' | 'pmcid' | 'arxiv' | 'isbn' | 'url' | 'text';
export type Citation = Omit<CslItem, 'id'>;

export interface Recognition {
  readonly recognised: Recognised;
  readonly csl: Citation;
}

/** Fewer digits than this could be a year or a page, so a bare number needs the word PMID in front. */
const SHORTEST_BARE_PMID = 5;

/** The page of an arXiv article: CSL has no field for the number, and the address is permanent. */
function arxivPage(number: string): string {
  return `https://arxiv.org/abs/${number}`;
}

function fromArxiv(number: string): Recognition {
  return { recognised: 'arxiv', csl: { type: 'article', URL: arxivPage(number) } };
}

/** What an address leads to: the identifier in it where there is one, since a page may move and an identifier does not. */
function fromAddress(address: string): Recognition {
  const url = new URL(address);
  const host = url.hostname.replace(/^www\./, '');
  const path = url.pathname;
  if (/^(?:export\.)?arxiv\.org$/.test(host)) {
    const number = readArxiv(
      path.replace(/^\/(?:abs|pdf|html|format)\//, '').replace(/\.pdf$|\/$/g, ''),
    );
    if (number !== null) return fromArxiv(number);
  }
  if (/(?:^|\.)ncbi\.nlm\.nih\.gov$/.test(host) || /^europepmc\.org$/.test(host)) {
    const pmcid = /\/(PMC\d{1,10})(?:[/.]|$)/i.exec(path)?.[1];
    if (pmcid !== undefined) {
      return { recognised: 'pmcid', csl: { type: 'article-journal', PMCID: pmcid.toUpperCase() } };
    }
    const pmid =
      /^\/(?:(?:m\/)?pubmed\/|(?:article|abstract)\/med\/)?(\d{1,8})\/?$/i.exec(path)?.[1] ??
      /^\d{1,8}$/.exec(url.searchParams.get('term') ?? '')?.[0];
    if (pmid !== undefined && isPmid(pmid)) {
      return { recognised: 'pmid', csl: { type: 'article-journal', PMID: pmid } };
    }
  }
  const doi = doiInAddress(url);
  if (doi === null) return { recognised: 'url', csl: { type: 'webpage', URL: url.href } };
  return /(?:^|\.)doi\.org$/.test(host)
    ? { recognised: 'doi', csl: { type: 'document', DOI: doi } }
    : { recognised: 'doi', csl: { type: 'document', DOI: doi, URL: url.href } };
}

/**
 * What a line is when it is one identifier and nothing else (its label aside), or null.
 * A bare number of five to eight digits is a PMID; of ten or thirteen with a right check digit, an ISBN.
 */
export function readAlone(line: string): Recognition | null {
  if (/^\d+$/.test(line) && line.length >= SHORTEST_BARE_PMID && isPmid(line)) {
    return { recognised: 'pmid', csl: { type: 'article-journal', PMID: line } };
  }
  if (looksLikeIsbn(line) && isIsbn(compactIsbn(line))) {
    return { recognised: 'isbn', csl: { type: 'book', ISBN: compactIsbn(line) } };
  }
  const urn = /^urn:isbn:([\dxX-]{10,17})$/i.exec(line)?.[1];
  if (urn !== undefined && isIsbn(compactIsbn(urn))) {
    return { recognised: 'isbn', csl: { type: 'book', ISBN: compactIsbn(urn) } };
  }
  const arxiv = readArxiv(line);
  if (arxiv !== null) return fromArxiv(arxiv);
  const address = readAddress(line);
  if (address !== null) return fromAddress(address);
  if (/\s/.test(line)) return null;
  const found = readWithin(line);
  return found.recognised === 'text' ? null : found;
}

/**
 * The identifiers inside a reference or any other words; the strongest names the kind. Without any it is text.
 * A PMID or ISBN that cannot be right is left out.
 */
export function readWithin(text: string): Recognition {
  const doi = findDoi(text)?.value;
  const pmid = findPmid(text)?.value;
  const pmcid = findPmcid(text)?.value;
  const arxiv = findArxiv(text)?.value;
  const isbn = findIsbn(text)?.value;
  const address = findAddress(text)?.value;
  const linked = address === undefined ? null : fromAddress(address);
  const csl: Citation = { type: 'document', ...linked?.csl };
  if (linked?.recognised === 'url' && arxiv !== undefined) csl.URL = arxivPage(arxiv);
  if (arxiv !== undefined && csl.URL === undefined) csl.URL = arxivPage(arxiv);
  if (isbn !== undefined && isIsbn(isbn)) csl.ISBN = isbn;
  if (pmcid !== undefined) csl.PMCID = pmcid;
  if (pmid !== undefined && isPmid(pmid)) csl.PMID = pmid;
  if (doi !== undefined && linked?.csl.DOI === undefined) csl.DOI = doi;
  const recognised: Recognised =
    csl.DOI !== undefined
      ? 'doi'
      : csl.PMID !== undefined
        ? 'pmid'
        : csl.PMCID !== undefined
          ? 'pmcid'
          : arxiv !== undefined || linked?.recognised === 'arxiv'
            ? 'arxiv'
            : csl.ISBN !== undefined
              ? 'isbn'
              : csl.URL !== undefined
                ? 'url'
                : 'text';
  csl.type = typeFor(recognised, csl);
  return { recognised, csl };
}

/** A DOI alone does not tell what it names; PubMed lists articles. */
function typeFor(recognised: Recognised, csl: Citation): string {
  if (csl.PMID !== undefined || csl.PMCID !== undefined) return 'article-journal';
  if (recognised === 'arxiv') return 'article';
  if (recognised === 'isbn') return 'book';
  return recognised === 'url' ? 'webpage' : 'document';
}
