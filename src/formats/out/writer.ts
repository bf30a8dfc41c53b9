/** What every writer is: files made from a report in pieces, so that a page can write thousands of claims in turns. */
import type { Report } from '../../domain/report/report.ts';

export type Piece = string | Uint8Array;

export interface OutFile {
  /** With its extension. The first file of a writer is the one that matters; the others belong beside it. */
  readonly name: string;
  readonly pieces: () => Generator<Piece, void, undefined>;
}

/** What some formats need beside the report. */
export interface Addresses {
  /** Where the report will be published; http or https. */
  readonly report: string | null;
  /** Where the article stands; http or https. */
  readonly article: string | null;
}

export const NO_ADDRESSES: Addresses = { report: null, article: null };

/** Same report and addresses, same bytes. */
export type Writer = (report: Report, addresses: Addresses) => readonly OutFile[];
