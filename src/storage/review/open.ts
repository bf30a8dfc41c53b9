/** Opens a review: loads it, follows the tail of the log, and gives the screens their ReviewModel. */
import { liveQuery } from 'dexie';
import { hlcMillis } from '../../domain/history/hlc.ts';
import { redoTarget, undoTarget } from '../../domain/history/invert.ts';
import { pairOfFinding } from '../../domain/history/keys.ts';
import { type Change, type Event, LIBRARY_SCOPE } from '../../domain/history/schema.ts';
import type { ClaimId, ReviewId } from '../../domain/ids.ts';
import { VERDICTS } from '../../domain/review/schema.ts';
import type { OpenReviewResult } from '../api.ts';
import type { StorageContext } from '../context.ts';
import { findingHistoryWords, isFindingCommand } from '../findingWords.ts';
import type { HistoryItem, ReviewModel, StepSummary } from '../model.ts';
import type { EventRow } from '../rows.ts';
import { readWithSurvivors } from '../sources.ts';
import { originOf, ownSteps } from '../steps.ts';
import { readExtraction } from '../texts.ts';
import { eventWords, stepWords } from '../words.ts';
import { keepConflictCount } from './conflictCount.ts';
import { loadReview } from './load.ts';
import { ReviewState } from './model.ts';

const END = Number.MAX_SAFE_INTEGER;
/** Events that are read at once; each may hold a hundred sources. */
const TAIL_PAGE = 8;

async function summary(context: StorageContext, event: Event | null): Promise<StepSummary | null> {
  if (event === null) return null;
  return { eventId: event.id, words: stepWords(await originOf(context, event)) };
}

function touchesAssessment({ store, keys }: Change, claimId: string): boolean {
  return store === 'assessments' && keys.some((key) => key.startsWith(`${claimId}/`));
}

/** Whether an event changed this claim, its assessments, its evidence or its conflicts. */
function concerns(event: Event, claimId: ClaimId, evidenceIds: ReadonlySet<string>): boolean {
  return event.changes.some((change) => {
    switch (change.store) {
      case 'claims':
        return change.keys.includes(claimId);
      case 'assessments':
        return touchesAssessment(change, claimId);
      case 'findings':
        return change.keys.some((key) => pairOfFinding(key)?.includes(claimId) === true);
      case 'evidence':
        return (
          change.keys.some((key) => evidenceIds.has(key)) ||
          (change.field === 'claimId' &&
            (change.to.includes(claimId) || change.from.includes(claimId)))
        );
      default:
        return false;
    }
  });
}

export async function openReview(
  context: StorageContext,
  reviewId: ReviewId,
): Promise<OpenReviewResult> {
  const { db } = context;
  const loaded = await loadReview(db, reviewId);
  if (loaded === null) return { status: 'missing' };
  const state = new ReviewState(reviewId, loaded, context.reviewerId);
  let cursor = loaded.cursor;
  /** Events behind the cursor that have been applied. */
  const taken = new Set<number>();
  let undo: StepSummary | null = null;
  let redo: StepSummary | null = null;
  let closed = false;
  /** Readings of the steps so far. One that was begun earlier may end later, and knows less. */
  let readings = 0;

  async function refreshSteps(): Promise<void> {
    readings += 1;
    const reading = readings;
    const [undoEvent, redoEvent] = await Promise.all([
      ownSteps(context, reviewId, undoTarget),
      ownSteps(context, reviewId, redoTarget),
    ]);
    const [undoSummary, redoSummary] = await Promise.all([
      summary(context, undoEvent),
      summary(context, redoEvent),
    ]);
    if (closed || reading !== readings) return;
    undo = undoSummary;
    redo = redoSummary;
    state.signals.any();
  }

  async function fetchSources(): Promise<void> {
    const missing = state.missingSources();
    if (missing.length === 0) return;
    const rows = await readWithSurvivors(db, missing);
    if (!closed && rows.size > 0) state.addSources([...rows.values()]);
  }

  async function fetchExtraction(): Promise<void> {
    const missing = state.missingExtraction();
    if (missing === null) return;
    const extraction = await readExtraction(db, missing);
    if (!closed && extraction !== null) state.addExtraction(extraction);
  }

  function take(events: readonly EventRow[]): void {
    const concerning = events.filter(
      (event) => event.scope === reviewId || event.scope === LIBRARY_SCOPE,
    );
    for (const { n } of events) if (n !== undefined) taken.add(n);
    if (closed || concerning.length === 0) return;
    state.setOwnReviewer(context.reviewerId);
    state.apply(concerning, context.now());
    // Both read the database beside the paint, never before it.
    void fetchSources().catch(() => {});
    void fetchExtraction().catch(() => {});
    void refreshSteps().catch(() => {});
  }

  context.committed.add(take);
  const tail = liveQuery(async () => {
    const [own, library] = await Promise.all(
      [reviewId, LIBRARY_SCOPE].map((scope) =>
        db.events
          .where('[scope+n]')
          .between([scope, cursor + 1], [scope, END])
          .primaryKeys(),
      ),
    );
    // What this tab has committed is here already; it may be thousands of sources, and is not read once more.
    const wanted = [...(own ?? []), ...(library ?? [])].filter((n) => !taken.has(n));
    const events: EventRow[] = [];
    for (let from = 0; from < wanted.length; from += TAIL_PAGE) {
      for (const row of await db.events.bulkGet(wanted.slice(from, from + TAIL_PAGE)))
        if (row !== undefined) events.push(row);
    }
    return events;
  }).subscribe({
    next: (events) => {
      if (events.length === 0) return;
      for (const event of events) cursor = Math.max(cursor, event.n ?? 0);
      for (const n of taken) if (n <= cursor) taken.delete(n);
      take(events);
    },
    // A closed database ends the tail; the app shows why by other means.
    error: () => {},
  });
  void refreshSteps().catch(() => {});
  const endCount = keepConflictCount(context, state);
  // Deleting for good leaves no event in this review's log, so the record itself is watched.
  let gone = false;
  const presence = liveQuery(() => db.reviews.get(reviewId)).subscribe({
    next: (review) => {
      const now = review === undefined || review.fields.deletedAt !== undefined;
      if (now === gone || closed) return;
      gone = now;
      state.signals.any();
    },
    error: () => {},
  });

  const model: ReviewModel = {
    reviewId,
    structure: () => state.structure(),
    subscribeStructure: (listener) => state.signals.onStructure(listener),
    claim: (id) => state.claim(id),
    subscribeClaim: (id, listener) => state.signals.onClaim(id, listener),
    version: () => state.version(),
    subscribe: (listener) => state.signals.onAny(listener),
    counts: () => state.counts(),
    sectionCounts: () => state.sectionCounts(),
    undoStep: () => undo,
    redoStep: () => redo,
    reviewers: () => state.reviewers(),
    savedAt: () => state.savedAt(),
    gone: () => gone,
    findings: () => state.findings().all(),
    findingsOf: (id) => state.findings().of(id),
    subscribeFindings: (listener) => state.signals.onFindings(listener),
    findingsWanted: () => state.findings().wanted(),
    acceptFindings: (key, found) => state.acceptFindings(key, found),
    failFindings: (key) => state.failFindings(key),
    findingsFailed: () => state.findings().failed(),
    retryFindings: () => state.retryFindings(),
    plan: (next) => state.plan(next),
    history: (id) => claimHistory(context, state, id),
    async reviewerOf(eventId) {
      const event = await db.events.where('id').equals(eventId).first();
      return state.reviewers().find(({ id }) => id === event?.reviewerId) ?? null;
    },
    close() {
      closed = true;
      context.committed.delete(take);
      tail.unsubscribe();
      presence.unsubscribe();
      endCount();
    },
  };
  return { status: 'ready', model };
}

/** More would not be read; the whole history is in the bundle. */
const MOST_HISTORY = 50;
const HISTORY_PAGE = 512;

/**
 * The newest entries, read backwards in pages. Each page is a transaction of its own, so that a verdict pressed meanwhile
 * waits for one page at the most.
 */
async function claimHistory(
  context: StorageContext,
  state: ReviewState,
  claimId: ClaimId,
): Promise<readonly HistoryItem[]> {
  const reviewers = new Map(state.reviewers().map((reviewer) => [reviewer.id, reviewer]));
  const evidenceIds = new Set<string>(state.claim(claimId).evidence.map((item) => item.id));
  const { rowById } = state.structure();
  const numberOf = (id: ClaimId) => rowById.get(id)?.number ?? null;
  const items: HistoryItem[] = [];
  let before = END;
  for (;;) {
    const page = await context.db.events
      .where('[scope+n]')
      .between([state.reviewId, 0], [state.reviewId, before], true, false)
      .reverse()
      .limit(HISTORY_PAGE)
      .toArray();
    for (const event of page) {
      before = event.n ?? 0;
      const reviewer = reviewers.get(event.reviewerId);
      if (reviewer === undefined || event.command === 'review.create') continue;
      if (!concerns(event, claimId, evidenceIds)) continue;
      const value = event.changes.find(
        (change) => change.field === 'verdict' && touchesAssessment(change, claimId),
      )?.to[0];
      items.push({
        eventId: event.id,
        at: hlcMillis(event.hlc),
        reviewer,
        command: event.command,
        words: isFindingCommand(event.command)
          ? findingHistoryWords(event.command, event, claimId, numberOf)
          : eventWords(event),
        verdict: VERDICTS.find((verdict) => verdict === value) ?? null,
      });
      if (items.length === MOST_HISTORY) return items;
    }
    if (page.length < HISTORY_PAGE) return items;
  }
}
