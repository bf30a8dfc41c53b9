/** When two records name the same source: by identifier, compared as its registry compares it. */
import { compactIsbn, isbn13 } from './identifiers.ts';
import type { CslItem } from './schema.ts';

/**
 * A key that is equal for two records of one source: its strongest identifier (DOI without regard to case, PMID, PMCID,
 * ISBN in 13 digits, address), otherwise its words without regard to case and white space.
 * @param raw the line as the reviewer typed it
 */
export function sourceKey(csl: Omit<CslItem, 'id'>, raw: string): string {
  if (csl.DOI !== undefined) return `doi:${csl.DOI.toLowerCase()}`;
  if (csl.PMID !== undefined) return `pmid:${csl.PMID}`;
  if (csl.PMCID !== undefined) return `pmcid:${csl.PMCID.toUpperCase()}`;
  if (csl.ISBN !== undefined) return `isbn:${isbn13(compactIsbn(csl.ISBN))}`;
  if (csl.URL !== undefined) return `url:${csl.URL}`;
  return `text:${raw.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()}`;
}
