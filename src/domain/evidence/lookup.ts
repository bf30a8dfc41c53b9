/** What a registry can be asked about a source, and what its answer says of the source's standing. */
import { findDoi } from './doi.ts';
import { readArxiv } from './identifiers.ts';
import { type LookupAnswer, SERVICE_NAME } from './lookup-answer.ts';
import type { Citation } from './recognise.ts';
import type { Retraction } from './retraction.ts';

export interface LookupIds {
  readonly doi: string | null;
  readonly pmid: string | null;
}

/** The DOIs that arXiv gives its articles, without a version. */
const ARXIV_DOI = '10.48550/arXiv.';

/** What the registries can be asked by; both null where nothing names the source to them. */
export function lookupIds(csl: Citation): LookupIds {
  const doi = csl.DOI === undefined ? null : (findDoi(csl.DOI)?.value ?? null);
  const page = /^https?:\/\/arxiv\.org\/abs\/(\S{1,60})$/.exec(csl.URL ?? '')?.[1];
  const arxiv = page === undefined ? null : readArxiv(page);
  return {
    doi: doi ?? (arxiv === null ? null : ARXIV_DOI + arxiv.replace(/v\d+$/, '')),
    pmid: csl.PMID ?? null,
  };
}

/** Equal for equal questions; null where there is nothing to ask by. */
export function lookupKey(csl: Citation): string | null {
  const { doi, pmid } = lookupIds(csl);
  if (doi === null && pmid === null) return null;
  return [doi === null ? '' : `doi:${doi.toLowerCase()}`, pmid === null ? '' : `pmid:${pmid}`]
    .filter((part) => part !== '')
    .join(' ');
}

/** What the answer says about the source's standing, for the source's record. */
export function retractionOf({ at, services, csl, notices }: LookupAnswer): Retraction {
  const names = services.map((service) => SERVICE_NAME[service]);
  const last = names.at(-1) ?? '';
  return {
    state: csl === null ? 'not-found' : notices.length > 0 ? 'listed' : 'none-listed',
    checkedAt: at,
    service: names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`,
    notices,
  };
}
