/** What a registry can be asked about a source, and what it answered, as it is kept. */
import { z } from '../zod.ts';
import { CslItem } from './csl.ts';
import { findDoi } from './doi.ts';
import { readArxiv } from './identifiers.ts';
import type { Citation } from './recognise.ts';
import { MOST_NOTICES, type Retraction, RetractionNotice } from './retraction.ts';

export const LOOKUP_SERVICES = ['crossref', 'datacite', 'pubmed'] as const;
export type LookupService = (typeof LOOKUP_SERVICES)[number];

export const SERVICE_NAME: Readonly<Record<LookupService, string>> = {
  crossref: 'Crossref',
  datacite: 'DataCite',
  pubmed: 'PubMed',
};

/** All that was learnt of one source in one look-up. */
export const LookupAnswer = z.strictObject({
  /** Milliseconds since 1970. */
  at: z.int().nonnegative(),
  /** Those that answered, be it that they do not know the source. */
  services: z.array(z.enum(LOOKUP_SERVICES)).min(1).max(3),
  /** Null where none of them knows the source. */
  csl: CslItem.omit({ id: true }).nullable(),
  notices: z.array(RetractionNotice).max(MOST_NOTICES),
});
export type LookupAnswer = z.infer<typeof LookupAnswer>;

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
