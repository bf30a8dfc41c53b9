/** When two records name the same source: by identifier, compared as its registry compares it. */
import { compactIsbn, isbn13 } from './identifiers.ts';
import type { CslItem } from './schema.ts';

/**
 * A key that is equal for two records of one source: its strongest identifier (DOI without regard to case, PMID, PMCID,
 * ISBN in 13 digits, address), otherwise its words without regard to case and white space.
 * @param raw the line as the reviewer typed it
 */
export function sourceKey(csl: Omit<CslItem, 'id'>, raw: string): string {
  return (
    identifierKeys(csl)[0] ??
    `text:${raw.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()}`
  );
}

/** A key for each identifier, strongest first: a look-up gives a source that was typed by one of them the others too. */
export function identifierKeys(csl: Omit<CslItem, 'id'>): string[] {
  const keys: string[] = [];
  if (csl.DOI !== undefined) keys.push(`doi:${csl.DOI.toLowerCase()}`);
  if (csl.PMID !== undefined) keys.push(`pmid:${csl.PMID}`);
  if (csl.PMCID !== undefined) keys.push(`pmcid:${csl.PMCID.toUpperCase()}`);
  // A chapter has the number of its book.
  if (csl.ISBN !== undefined && (keys.length === 0 || csl.type === 'book'))
    keys.push(`isbn:${isbn13(compactIsbn(csl.ISBN))}`);
  if (csl.URL !== undefined) keys.push(`url:${csl.URL}`);
  return keys;
}
