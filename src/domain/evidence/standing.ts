/** How a source stands by what is listed against it, and how that is put in words. */
import type { NoticeKind, Retraction, RetractionNotice } from './retraction.ts';

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

/** From the gravest to the slightest. */
const ORDER: readonly NoticeKind[] = [
  'retraction',
  'withdrawal',
  'removal',
  'partial-retraction',
  'expression-of-concern',
  'reinstatement',
  'correction',
  'other',
];

const rank = ({ kind }: RetractionNotice): number => ORDER.indexOf(kind);

/** Gravest first, of equal ones the newest first. */
function sortNotices(notices: readonly RetractionNotice[]): RetractionNotice[] {
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
