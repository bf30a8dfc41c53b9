/** One claim of a file, before it is known whether the review has it: what the file says, in our own terms. */
import type { Span } from '../../../domain/article/schema.ts';
import type { ClaimKind } from '../../../domain/claims/schema.ts';
import type { CslItem, Stance } from '../../../domain/evidence/schema.ts';
import type { AssessmentFields, ClaimFields, Verdict } from '../../../domain/review/schema.ts';

/** What is absent is not said, and changes nothing. A verdict that is null says that there is none. */
export type Said = Readonly<
  Partial<Omit<AssessmentFields, 'verdict'>> & { readonly verdict?: Verdict | null }
>;

export interface EntryEvidence {
  /** The source in words, or its record; identifiers are looked for in the words. */
  readonly words: string;
  /** The id of the source's record, where the file is ours. */
  readonly sourceId: string | null;
  /** The source's address, where the file gives it apart from the words. */
  readonly address: string | null;
  /** Quotation, locator and note are among the words, and cannot be told from the source for certain. */
  readonly mixed: boolean;
  readonly stance: Stance | null;
  readonly quote: string;
  readonly locator: string;
  readonly note: string;
}

/** Words of the article that a claim is said to stand in. */
export interface WantedPlace {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 code units; where the file says. */
  readonly start: number | null;
}

export interface ClaimEntry {
  /** How people find it in the file: `row 3`, `line 12`, `annotation 2`. */
  readonly label: string;
  /** The claim's id in a file of ours. */
  readonly id: string | null;
  /** Empty where the file gives the quotation alone. */
  readonly text: string;
  readonly places: readonly WantedPlace[];
  /** Set where a reader has found the places in this article already. */
  readonly spans: readonly Span[] | null;
  readonly kind: ClaimKind | null;
  readonly said: Said;
  readonly evidence: readonly EntryEvidence[];
  readonly dismissed: ClaimFields['dismissed'] | null;
  /** Why it cannot be taken over; null where it can. */
  readonly fault: string | null;
  /** What of it is left out. */
  readonly remarks: readonly string[];
}

export const BARE_ENTRY: Omit<ClaimEntry, 'label'> = {
  id: null,
  text: '',
  places: [],
  spans: null,
  kind: null,
  said: {},
  evidence: [],
  dismissed: null,
  fault: null,
  remarks: [],
};

/** Everything that a file holds, and which text it was written about. */
export interface Entries {
  readonly entries: readonly ClaimEntry[];
  /** SHA-256 of the article's text; null where the file does not say. */
  readonly articleHash: string | null;
  /** Sources of the file by their ids. */
  readonly sources: ReadonlyMap<string, FileSource>;
}

export interface FileSource {
  readonly csl: Omit<CslItem, 'id'>;
  readonly words: string;
}

export const BARE_EVIDENCE: Omit<EntryEvidence, 'words'> = {
  sourceId: null,
  address: null,
  mixed: false,
  stance: null,
  quote: '',
  locator: '',
  note: '',
};
