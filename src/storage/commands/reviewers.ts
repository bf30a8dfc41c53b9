/** Commands on reviewer profiles. One is made silently at first run and can be named later. */
import { LIBRARY_SCOPE } from '../../domain/history/schema.ts';
import type { ReviewerId } from '../../domain/ids.ts';
import { DEFAULT_REVIEWER_NAME, listReviewers } from '../../domain/review/reviewers.ts';
import { commit } from '../commit.ts';
import type { StorageContext } from '../context.ts';
import { failureOf } from '../failures.ts';
import type { CommandResult, ReviewerItem } from '../model.ts';

/** Makes a profile and makes it this device's own. */
export function createReviewer(context: StorageContext, name: string): Promise<CommandResult> {
  return makeProfile(context, name, false);
}

/** The profile that every browser makes at first run, unless another tab has just made it. */
export function firstReviewer(context: StorageContext): Promise<CommandResult> {
  return makeProfile(context, DEFAULT_REVIEWER_NAME, true);
}

async function makeProfile(
  context: StorageContext,
  name: string,
  onlyFirst: boolean,
): Promise<CommandResult> {
  const id = context.newId() as ReviewerId;
  const before = context.reviewerId;
  let made = true;
  const result = await commit(context, {
    scope: LIBRARY_SCOPE,
    name: 'reviewer.create',
    before: async () => {
      const known = await context.db.meta.get('reviewer');
      made = !(onlyFirst && typeof known?.value === 'string');
      if (!made) return;
      await context.db.meta.put({ key: 'reviewer', value: id });
      context.reviewerId = id;
    },
    draft: () =>
      made
        ? [
            {
              store: 'reviewers',
              field: 'name',
              keys: [id],
              to: [name.trim() || DEFAULT_REVIEWER_NAME],
            },
            { store: 'reviewers', field: 'createdAt', keys: [id], to: [context.now()] },
          ]
        : [],
  });
  if (!result.ok) context.reviewerId = before;
  return result;
}

export async function renameReviewer(
  context: StorageContext,
  name: string,
): Promise<CommandResult> {
  const trimmed = name.trim().slice(0, 200);
  if (trimmed === '') {
    return {
      ok: false,
      reason: 'invalid',
      message: 'A reviewer needs a name. The old one is kept.',
    };
  }
  return commit(context, {
    scope: LIBRARY_SCOPE,
    name: 'reviewer.rename',
    draft: () => [{ store: 'reviewers', field: 'name', keys: [context.reviewerId], to: [trimmed] }],
  });
}

export async function allReviewers(context: StorageContext): Promise<readonly ReviewerItem[]> {
  const rows = await context.db.reviewers.toArray();
  return listReviewers(new Map(rows.map((row) => [row.id, row])), context.reviewerId);
}

/** Which profile this device uses is its own affair, so it is no event. */
export async function actAs(context: StorageContext, reviewer: ReviewerId): Promise<CommandResult> {
  try {
    const found = await context.db.transaction(
      'rw',
      [context.db.meta, context.db.reviewers],
      async () => {
        const profile = await context.db.reviewers.get(reviewer);
        if (profile?.fields.name === undefined) return false;
        await context.db.meta.put({ key: 'reviewer', value: reviewer });
        return true;
      },
    );
    if (!found) {
      return {
        ok: false,
        reason: 'not-found',
        message: 'This reviewer is not on this device. You go on as before.',
      };
    }
    context.reviewerId = reviewer;
    return { ok: true, eventId: null, changed: 1, words: '', claimIds: [], leftAlone: 0 };
  } catch (error) {
    return failureOf(error);
  }
}
