/** A search as a draft: the draft store holds text, so an entry is kept as JSON while it is typed. */
import { SearchLogEntry } from '../../../domain/review/schema.ts';

export function asDraft(entry: SearchLogEntry): string {
  return JSON.stringify([entry.where, entry.query, entry.date, entry.note]);
}

/** The entry that a draft stands for; what cannot be read gives the empty entry. */
export function fromDraft(text: string, today: string): SearchLogEntry {
  const empty: SearchLogEntry = { where: '', query: '', date: today, note: '' };
  let parts: unknown;
  try {
    parts = JSON.parse(text);
  } catch {
    return empty;
  }
  if (!Array.isArray(parts)) return empty;
  const [where, query, date, note] = parts;
  const read = SearchLogEntry.safeParse({ where, query, date, note });
  return read.success ? read.data : empty;
}

/** The day where the reviewer is, as YYYY-MM-DD. */
export function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
