/** Claims of other tools' annotation files as entries, placed in the article of the open review. */
import type { Imported } from '../annotation/imported.ts';
import type { AnnotationKind } from '../annotation/kind.ts';
import { readLabelStudio } from '../annotation/labelStudio.ts';
import { readWebAnnotations } from '../annotation/webAnnotation.ts';
import { BARE_ENTRY, BARE_EVIDENCE, type ClaimEntry, type Entries } from './entry.ts';

export type ReadAnnotations =
  | { readonly ok: true; readonly entries: Entries }
  | { readonly ok: false; readonly problem: string };

/** @param text the article's, normalised */
export function entriesOfAnnotations(
  kind: AnnotationKind,
  json: string,
  text: string,
): ReadAnnotations {
  if (kind === 'web-annotation') {
    const read = readWebAnnotations(json, text);
    return read.ok ? { ok: true, entries: entriesOf(read, null) } : read;
  }
  const read = readLabelStudio(json);
  if (!read.ok) return read;
  return { ok: true, entries: entriesOf(read, read.text === text ? null : read.text) };
}

/** @param other the text that the places are of, where it is not the article's: then their words are looked for */
function entriesOf({ claims, refused }: Imported, other: string | null): Entries {
  const entries = claims.map(
    ({ text, kind, spans, said, evidence }, index): ClaimEntry => ({
      ...BARE_ENTRY,
      label: `annotation ${index + 1}`,
      text,
      kind,
      said,
      spans: other === null ? spans : null,
      places:
        other === null
          ? []
          : spans.map(({ start, end }) => ({
              exact: other.slice(start, end),
              prefix: other.slice(Math.max(0, start - 32), start),
              suffix: other.slice(end, end + 32),
              start: null,
            })),
      evidence: evidence.map(({ raw, address, ...rest }) => ({
        ...BARE_EVIDENCE,
        ...rest,
        words: raw,
        address,
      })),
    }),
  );
  const faults = refused.map(
    ({ entry, reason }): ClaimEntry => ({ ...BARE_ENTRY, label: entry, fault: reason }),
  );
  return { entries: [...entries, ...faults], articleHash: null, sources: new Map() };
}
