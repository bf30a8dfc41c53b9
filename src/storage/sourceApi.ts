/** What may be asked of the library of sources: a part of the storage's commands and queries (api.ts). */

import type { StudyDesign } from '../domain/evidence/appraisal.ts';
import type { CslItem } from '../domain/evidence/schema.ts';
import type { JsonValue } from '../domain/history/schema.ts';
import type { ReviewId, SourceId } from '../domain/ids.ts';
import type { SourceItem } from '../domain/review/claim.ts';
import type { CommandResult, StepSummary } from './model.ts';

export interface NewCitation {
  readonly csl: Omit<CslItem, 'id'>;
  /** The line as the reviewer typed it. */
  readonly raw: string;
}

interface Appraisal {
  readonly design: StudyDesign | null;
  /** 1 to 5. */
  readonly level: number | null;
  /** Empty takes it away. */
  readonly remark: string;
}

export interface SourceCommands {
  /** Each citation becomes a source of the library, unless it is there already; held against no claim. One step. */
  importSources(
    citations: readonly NewCitation[],
  ): Promise<CommandResult & { readonly sourceIds?: readonly SourceId[]; readonly fresh?: number }>;
  editSource(source: SourceId, csl: Omit<CslItem, 'id'>): Promise<CommandResult>;
  appraiseSource(source: SourceId, patch: Partial<Appraisal>): Promise<CommandResult>;
  /**
   * Keeps the first source with the record that is given; the others are merged into it, with the evidence that names
   * them now or will on another device. One step.
   * @param fields of the kept source besides `csl` that change
   */
  mergeSources(
    keep: SourceId,
    others: readonly SourceId[],
    record: { readonly csl: CslItem; readonly fields: Readonly<Record<string, JsonValue>> },
  ): Promise<CommandResult>;
  /** Takes sources that no evidence names out of the library; refused where one is in use. */
  removeSources(sources: readonly SourceId[]): Promise<CommandResult>;
  /** Takes back the own newest step on sources that was made in their library. */
  undoSources(): Promise<CommandResult>;
  redoSources(): Promise<CommandResult>;
}

/** A source of the library, and who uses it. Immutable. */
export interface SourceEntry extends SourceItem {
  /** Everything that is known of it, by field, as events set it. */
  readonly fields: Readonly<Record<string, JsonValue>>;
  /** Claims it is held against: of the review that was asked for, else of all that are not in the bin. */
  readonly claims: number;
  /** Whether any evidence names it, also in another review or in the bin. */
  readonly used: boolean;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
}

export interface SourceLibrary {
  /** Those that were merged into another or removed left out; the newest first. */
  readonly sources: readonly SourceEntry[];
  /** What undo and redo of the library would do; null when there is nothing. */
  readonly undo: StepSummary | null;
  readonly redo: StepSummary | null;
}

export interface SourceQueries {
  /**
   * The library of sources, live. Returns an unsubscribe.
   * @param reviewId counts the claims of this review alone; the sources are those of the library all the same
   */
  watchSources(
    reviewId: ReviewId | null,
    listener: (library: SourceLibrary) => void,
    onError: (error: unknown) => void,
  ): () => void;
}
