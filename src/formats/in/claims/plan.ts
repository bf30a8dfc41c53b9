/**
 * What an import would do to a review, entry by entry, before anything is written: new, changed, unchanged, refused.
 * Nothing that a file does not say is taken away, so importing the same file twice changes nothing the second time.
 */
import type { SourceItem } from '../../../domain/review/claim.ts';
import { citedBy } from './citing.ts';
import type { ClaimEntry, Entries } from './entry.ts';
import { claimFinder } from './find.ts';
import type { PlannedReview } from './planned-review.ts';
import type { ImportStep } from './step.ts';
import { NewClaim, type Target, targetOf } from './target.ts';

export type PlannedState = 'new' | 'changed' | 'unchanged' | 'refused';

export interface PlannedEntry {
  /** `row 3` */
  readonly label: string;
  readonly state: PlannedState;
  /** The claim's number in the review, where it is there. */
  readonly number: number | null;
  readonly text: string;
  /** What would change, in words. */
  readonly changes: readonly string[];
  /** What is left out; on a refused entry why it is refused. */
  readonly remarks: readonly string[];
}

export interface ImportPlan {
  readonly entries: readonly PlannedEntry[];
  readonly counts: Readonly<Record<PlannedState, number>>;
  /** The file names another text than the review's. */
  readonly otherText: boolean;
  readonly step: ImportStep;
}

export interface PlanProgress {
  readonly done: number;
  readonly total: number;
}

/** Every source that the review cites, once. */
function sourcesOf(review: PlannedReview): SourceItem[] {
  const sources = new Map<string, SourceItem>();
  for (const { id } of review.rows) {
    for (const { source } of review.claim(id).evidence) {
      if (source !== null) sources.set(source.id, source);
    }
  }
  return [...sources.values()];
}

/** In steps of an entry, so that a page can do other things between them. */
export function* planImport(
  review: PlannedReview,
  { entries, articleHash, sources }: Entries,
): Generator<PlanProgress, ImportPlan> {
  const find = claimFinder(review, articleHash === null ? null : articleHash === review.textHash);
  const cite = citedBy(sourcesOf(review), sources);
  const targets = new Map<string, Target>();
  const planned: PlannedEntry[] = [];
  const total = entries.length;
  for (const [index, entry] of entries.entries()) {
    planned.push(plan(entry));
    yield { done: index + 1, total };
  }
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const { state } of planned) counts[state] += 1;
  const otherText = articleHash !== null && articleHash !== review.textHash;
  return { entries: planned, counts, otherText, step: stepOf([...targets.values()]) };

  function refused({ label, text, places }: ClaimEntry, reason: string): PlannedEntry {
    const shown = text === '' ? (places[0]?.exact ?? '') : text;
    return { label, state: 'refused', number: null, text: shown, changes: [], remarks: [reason] };
  }

  function plan(entry: ClaimEntry): PlannedEntry {
    if (entry.fault !== null) return refused(entry, entry.fault);
    const found = find(entry);
    if (!found.ok) return refused(entry, found.reason);
    const before = targets.get(found.key);
    const target = before ?? targetOf(found, review);
    const taken = target.take(entry, cite);
    if (!taken.ok) return refused(entry, taken.reason);
    targets.set(found.key, target);
    const fresh = target instanceof NewClaim && before === undefined;
    return {
      label: entry.label,
      state: fresh ? 'new' : taken.changes.length > 0 ? 'changed' : 'unchanged',
      number: target.number,
      text: target.text,
      changes: fresh ? [] : taken.changes,
      remarks: [...entry.remarks, ...taken.remarks],
    };
  }
}

function stepOf(targets: readonly Target[]): ImportStep {
  const fresh = targets.filter((target) => target instanceof NewClaim);
  const positions = new Map<Target, number>(fresh.map((target, index) => [target, index]));
  const parts = targets.map((target) => target.written(positions.get(target) ?? null));
  return {
    added: fresh.map(({ text, kind, anchors }) => ({ text, kind, anchors })),
    edited: parts.flatMap(({ edited }) => edited),
    assessments: parts.flatMap(({ assessments }) => assessments),
    evidence: parts.flatMap(({ evidence }) => evidence),
    evidenceEdits: parts.flatMap(({ evidenceEdits }) => evidenceEdits),
  };
}
