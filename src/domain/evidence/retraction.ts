/**
 * What the registries say has happened to a source since it was published, and when they were asked. No record at all
 * means that nobody has asked; that is not the same as "none listed", and neither is "not found".
 */
import { z } from '../zod.ts';

/** A reinstatement takes an earlier retraction back. */
const NOTICE_KINDS = [
  'retraction',
  'withdrawal',
  'removal',
  'partial-retraction',
  'expression-of-concern',
  'reinstatement',
  'correction',
  'other',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const MOST_NOTICES = 100;

export const RetractionNotice = z.strictObject({
  kind: z.enum(NOTICE_KINDS),
  /** Of the notice, null where it is not known. */
  doi: z.string().min(1).max(1_000).nullable(),
  /** A year, a month or a day, as far as it is known. */
  date: z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
    .nullable(),
  /** Who says so, as the registry names it: "publisher", "retraction-watch", "pubmed". */
  source: z.string().max(200),
});
export type RetractionNotice = z.infer<typeof RetractionNotice>;

export const Retraction = z.strictObject({
  state: z.enum(['listed', 'none-listed', 'not-found']),
  /** Milliseconds since 1970. */
  checkedAt: z.int().nonnegative(),
  /** Who was asked, in words: "Crossref and PubMed". */
  service: z.string().min(1).max(200),
  notices: z.array(RetractionNotice).max(MOST_NOTICES),
});
export type Retraction = z.infer<typeof Retraction>;
