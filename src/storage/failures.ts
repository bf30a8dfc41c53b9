/** Database errors as values with a sentence for the person who was working. */
import type { CommandFailure } from './model.ts';

function namesOf(error: unknown): Set<string> {
  const names = new Set<string>();
  let current: unknown = error;
  // Dexie wraps: a full disk arrives as AbortError with QuotaExceededError inside.
  for (let depth = 0; depth < 5 && current !== null && typeof current === 'object'; depth += 1) {
    if ('name' in current && typeof current.name === 'string') names.add(current.name);
    current = 'inner' in current ? current.inner : null;
  }
  return names;
}

export interface Failure {
  readonly ok: false;
  readonly reason: CommandFailure;
  readonly message: string;
}

/** What a thrown database error means for the command that met it. The transaction has rolled back. */
export function failureOf(error: unknown): Failure {
  const names = namesOf(error);
  if (names.has('QuotaExceededError')) {
    return {
      ok: false,
      reason: 'full',
      message:
        'This browser’s storage is full, so the last change was not saved. Everything saved before is kept. Back up the library, then delete reviews that you no longer need.',
    };
  }
  if (names.has('DatabaseClosedError') || names.has('InvalidStateError')) {
    return {
      ok: false,
      reason: 'closed',
      message:
        'This tab is no longer connected to the storage, so the last change was not saved. Everything saved before is kept. Reload the page to go on.',
    };
  }
  const detail = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return {
    ok: false,
    reason: 'failed',
    message: `The last change could not be saved (${detail}). Everything saved before is kept. Try again, and back up the library if it happens again.`,
  };
}
