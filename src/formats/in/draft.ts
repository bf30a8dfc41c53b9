/** What every reader of sources makes of an entry, before it has an id and has been checked. */
import type { CslItem, TextVariable } from '../../domain/evidence/csl.ts';

export const SOURCE_FORMATS = ['auto', 'bibtex', 'ris', 'nbib', 'csl', 'text'] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

export type DraftItem = Omit<CslItem, 'id'>;

export interface Draft {
  readonly csl: DraftItem;
  /** The entry's own name, such as a BibTeX key; empty where it has none. */
  readonly key: string;
  /** As it stands in the file. */
  readonly raw: string;
  /** Where it begins, counted from 1. */
  readonly line: number;
}

export interface SourceFault {
  /** Its key, or how it is called where it has none. */
  readonly entry: string;
  readonly line: number;
  /** What is wrong with it, in a sentence. */
  readonly reason: string;
}

/** What a reader says of one entry. */
export type Outcome =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly fault: SourceFault };

/** Sets a variable unless it is set already or the words are empty. */
export function setText(csl: DraftItem, variable: TextVariable, words: string | undefined): void {
  const trimmed = words?.trim() ?? '';
  if (trimmed !== '' && csl[variable] === undefined) csl[variable] = trimmed;
}

/** Keeps what has no place in CSL under `custom`, by its name. */
export function keepAside(csl: DraftItem, name: string, words: string): void {
  if (words === '') return;
  csl.custom = { ...csl.custom, [name.slice(0, 100)]: words };
}
