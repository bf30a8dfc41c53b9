/**
 * What the registries say has happened to a source since it was published, and when they were asked. No record at all
 * means that nobody has asked; that is not the same as "none listed", and neither is "not found".
 */
import { z } from '../zod.ts';

/** From the gravest to the slightest; a reinstatement takes an earlier retraction back. */
export const NOTICE_KINDS = [
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

/** How far a source can still be leaned on. */
export type Standing =
  | 'retracted'
  | 'concern'
  | 'corrected'
  | 'sound'
  | 'not-found'
  | 'not-checked';

const GONE: ReadonlySet<NoticeKind> = new Set(['retraction', 'withdrawal', 'removal']);
const DOUBTED: ReadonlySet<NoticeKind> = new Set(['partial-retraction', 'expression-of-concern']);

const rank = ({ kind }: RetractionNotice): number => NOTICE_KINDS.indexOf(kind);

/** Gravest first, of equal ones the newest first. */
export function sortNotices(notices: readonly RetractionNotice[]): RetractionNotice[] {
  return [...notices].sort(
    (a, b) => rank(a) - rank(b) || (b.date ?? '').localeCompare(a.date ?? '', 'en'),
  );
}

/** Those that still count: a reinstatement takes back the retractions that are not dated after it. */
function inForce(notices: readonly RetractionNotice[]): readonly RetractionNotice[] {
  const back = notices.filter(({ kind }) => kind === 'reinstatement').map(({ date }) => date ?? '');
  if (back.length === 0) return notices;
  const latest = back.reduce((a, b) => (b > a ? b : a));
  return notices.filter(({ kind, date }) => !GONE.has(kind) || (date ?? '') > latest);
}

/** The notice that says most about the source, null where none is in force. */
export function gravest(retraction: Retraction | null | undefined): RetractionNotice | null {
  return sortNotices(inForce(retraction?.notices ?? []))[0] ?? null;
}

export function standingOf(retraction: Retraction | null | undefined): Standing {
  if (retraction === null || retraction === undefined) return 'not-checked';
  if (retraction.state === 'not-found') return 'not-found';
  const notice = gravest(retraction);
  if (notice === null) return 'sound';
  if (GONE.has(notice.kind)) return 'retracted';
  return DOUBTED.has(notice.kind) ? 'concern' : 'corrected';
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `14 Mar 2023`, `Mar 2023` or `2023`. @param date as a notice holds it */
export function noticeDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  const named = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined ? '' : String(Number(day)), named ?? '', year]
    .filter((part) => part !== '')
    .join(' ');
}

/** The day of a check, in UTC, so that a report says the same wherever it is made. */
export function checkDate(checkedAt: number): string {
  return noticeDate(new Date(checkedAt).toISOString().slice(0, 10));
}

const KIND_WORDS: Readonly<Record<NoticeKind, string>> = {
  retraction: 'Retracted',
  withdrawal: 'Withdrawn',
  removal: 'Removed',
  'partial-retraction': 'Partly retracted',
  'expression-of-concern': 'Expression of concern',
  reinstatement: 'Reinstated',
  correction: 'Corrected',
  other: 'Updated',
};

/** `Retracted 14 Mar 2023`: without a full stop, and without a date where none is known. */
export function noticeWords({ kind, date }: RetractionNotice): string {
  return date === null ? KIND_WORDS[kind] : `${KIND_WORDS[kind]} ${noticeDate(date)}`;
}

/** What to write behind a reference: `Retracted 14 Mar 2023`; empty where nothing warns of the source. */
export function warningWords(retraction: Retraction | null | undefined): string {
  const standing = standingOf(retraction);
  if (standing !== 'retracted' && standing !== 'concern') return '';
  const notice = gravest(retraction);
  return notice === null ? '' : noticeWords(notice);
}

/** The state in a sentence: `No retraction is listed (Crossref, 23 Nov 2026).` */
export function standingWords(retraction: Retraction | null | undefined): string {
  if (retraction === null || retraction === undefined) return 'Not checked for retractions.';
  const asked = `(${retraction.service}, ${checkDate(retraction.checkedAt)})`;
  if (retraction.state === 'not-found') {
    return `Not found, so whether it was retracted is not known ${asked}.`;
  }
  const notice = gravest(retraction);
  return notice === null ? `No retraction is listed ${asked}.` : `${noticeWords(notice)} ${asked}.`;
}
