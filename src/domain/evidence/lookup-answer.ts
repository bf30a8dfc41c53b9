/** What the registries answered about a source, as it is kept. Apart from how they are asked, which is loaded later. */
import { z } from '../zod.ts';
import { CslItem } from './csl.ts';
import { MOST_NOTICES, RetractionNotice } from './retraction.ts';

const LOOKUP_SERVICES = ['crossref', 'datacite', 'pubmed'] as const;
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
