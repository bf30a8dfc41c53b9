/**
 * The registries that may be asked, and how often. Their addresses are the only ones outside that the page's policy lets
 * it reach (tools/security-headers.mjs); tests put a server of their own in their place.
 */
import type { LookupService } from '../../../domain/evidence/lookup-answer.ts';

export type LookupHosts = Readonly<Record<LookupService, string>>;

export const LOOKUP_HOSTS: LookupHosts = {
  crossref: 'https://api.crossref.org',
  datacite: 'https://api.datacite.org',
  pubmed: 'https://eutils.ncbi.nlm.nih.gov',
};

/** Requests a second, as the registries ask for; DataCite names no number, and gets no more than the strictest. */
export const PER_SECOND: Readonly<Record<LookupService, number>> = {
  crossref: 5,
  datacite: 3,
  pubmed: 3,
};

/**
 * The address of a question. It holds the identifier and nothing else of the library; PubMed asks programs to give their
 * name. There are no headers of our own: they would make the browser ask for permission first, which is refused.
 */
export function addressOf(service: LookupService, id: string, hosts: LookupHosts): string {
  const asked = encodeURIComponent(id);
  switch (service) {
    case 'crossref':
      return `${hosts.crossref}/v1/works/${asked}`;
    case 'datacite':
      return `${hosts.datacite}/dois/${asked}`;
    case 'pubmed':
      return `${hosts.pubmed}/entrez/eutils/esummary.fcgi?db=pubmed&retmode=json&tool=claimbench&id=${asked}`;
  }
}
