/** What every reader of a registry's answer gives back, and how it begins: text that may be anything. */
import { CslItem } from '../../../domain/evidence/csl.ts';
import type { RetractionNotice } from '../../../domain/evidence/retraction.ts';
import { MOST_NOTICES } from '../../../domain/evidence/retraction.ts';
import { z } from '../../../domain/zod.ts';
import type { DraftItem } from '../draft.ts';

export type ServiceAnswer =
  | { readonly ok: true; readonly csl: DraftItem; readonly notices: readonly RetractionNotice[] }
  | {
      readonly ok: false;
      /** `unknown`: the registry does not know the source. `unreadable`: what came is no such answer. */
      readonly reason: 'unknown' | 'unreadable';
      readonly message: string;
    };

/** The longest answer that is read, in characters. A record with thousands of references and authors has two million. */
export const LONGEST_ANSWER = 8_000_000;

export const unreadable = (message: string): ServiceAnswer => ({
  ok: false,
  reason: 'unreadable',
  message,
});

export const unknown = (message: string): ServiceAnswer => ({
  ok: false,
  reason: 'unknown',
  message,
});

/** JSON by a schema; null for anything else, however long or deep it is. Never throws. */
export function readJson<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
): z.infer<Schema> | null {
  if (text.length > LONGEST_ANSWER) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    // Cut short, no JSON at all, or nested more deeply than can be read.
    return null;
  }
}

/** Words of at most this many characters; anything else is as if it were not there. */
export const words = (longest: number) =>
  z
    .union([z.string().max(longest), z.number().transform(String)])
    .optional()
    .catch(undefined);

/** A list of which what does not fit is left out, and everything beyond `most`. */
export const list = <Item extends z.ZodType>(item: Item, most: number) =>
  z
    .array(z.unknown())
    .transform((values) =>
      values.slice(0, most).flatMap((value): z.infer<Item>[] => {
        const parsed = item.safeParse(value);
        return parsed.success ? [parsed.data] : [];
      }),
    )
    .optional()
    .catch(undefined);

/** What was made of an answer, if our own records could hold it. */
export function checked(csl: DraftItem, notices: readonly RetractionNotice[]): ServiceAnswer {
  const fits = CslItem.safeParse({ ...csl, id: 'found' });
  if (!fits.success) return unreadable('The answer holds more than a source can have.');
  return { ok: true, csl, notices: notices.slice(0, MOST_NOTICES) };
}

/** A date of a notice from its parts; null where the year is missing or no date is possible. */
export function dateOf(parts: readonly (number | null | undefined)[]): string | null {
  const [year, month, day] = parts;
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 1000 || year > 9999)
    return null;
  const two = (value: number) => String(value).padStart(2, '0');
  const fits = (value: number | null | undefined, most: number): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;
  if (!fits(month, 12)) return String(year);
  return fits(day, 31) ? `${year}-${two(month)}-${two(day)}` : `${year}-${two(month)}`;
}

/** Two registries, or one twice, may tell of the same notice: the one that tells more stays. */
export function distinct(notices: readonly RetractionNotice[]): RetractionNotice[] {
  const kept: RetractionNotice[] = [];
  for (const notice of notices) {
    const at = kept.findIndex((other) => isSame(notice, other));
    const other = kept[at];
    if (other === undefined) kept.push(notice);
    else kept[at] = { ...other, doi: other.doi ?? notice.doi, date: other.date ?? notice.date };
  }
  return kept;
}

const unlessKnown = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a.toLowerCase() === b.toLowerCase();

function isSame(one: RetractionNotice, other: RetractionNotice): boolean {
  if (one.kind !== other.kind) return false;
  if (one.doi !== null && other.doi !== null) return unlessKnown(one.doi, other.doi);
  return unlessKnown(one.date, other.date) || one.source !== other.source;
}
