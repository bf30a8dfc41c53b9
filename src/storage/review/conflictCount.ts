/**
 * Puts the library's number of conflicts right from an open review, which knows what was worked out anew since a claim was
 * changed. It is no event: every device works it out for itself.
 */
import type { StorageContext } from '../context.ts';
import type { ReviewState } from './model.ts';

/**
 * Looks at once and after every change, until what it gives is called: a command adjusts the number by what is stored,
 * also where no conflict that is shown comes or goes, as when a reworded claim is dismissed.
 */
export function keepConflictCount({ db }: StorageContext, state: ReviewState): () => void {
  let ended = false;

  async function compare(): Promise<void> {
    const differs = async () => {
      const tally = await db.tallies.get(state.reviewId);
      const conflicts = state.findings().count();
      const right = ended || tally === undefined || conflicts === null;
      return right || (tally.conflicts ?? 0) === conflicts ? null : { ...tally, conflicts };
    };
    // Nearly always it is right already; then nothing is written, and no list elsewhere reads again.
    if ((await differs()) === null) return;
    await db.transaction('rw', db.tallies, async () => {
      const corrected = await differs();
      if (corrected !== null) await db.tallies.put(corrected);
    });
  }

  // A full or closed storage keeps the old number; the next change or the next opening tries again.
  let due = false;
  const look = () => {
    if (due) return;
    due = true;
    // One change gives several signals.
    queueMicrotask(() => {
      due = false;
      void compare().catch(() => {});
    });
  };
  const unsubscribe = [state.signals.onFindings(look), state.signals.onAny(look)];
  look();
  return () => {
    ended = true;
    for (const end of unsubscribe) end();
  };
}
