/**
 * Exports in the order in which they were asked for, one at a time, so that two long ones do not slow each other. Kept
 * outside the screens: an export goes on while somebody moves from one to another.
 */
import { useSyncExternalStore } from 'react';

export interface RunningExport {
  /** Of the file, once it is known; else what is written. */
  readonly name: string;
  /** 0 to 1 where that is known. */
  readonly share: number | null;
  /** Written so far, near enough. */
  readonly bytes: number;
  readonly cancel: () => void;
}

type Tell = (patch: Partial<Pick<RunningExport, 'share' | 'bytes'>>) => void;

const listeners = new Set<() => void>();
let running: RunningExport | null = null;
let last: Promise<unknown> = Promise.resolve();

function show(next: RunningExport | null): void {
  running = next;
  for (const listener of listeners) listener();
}

/**
 * Does the work when its turn has come. Rejects as the work does; once it was cancelled, with the signal's reason.
 * @param work hears of being cancelled by the signal, and must then end soon
 */
export function runExport<T>(
  name: string,
  work: (signal: AbortSignal, tell: Tell) => Promise<T>,
): Promise<T> {
  const turn = last.then(async () => {
    const controller = new AbortController();
    let now: RunningExport = { name, share: null, bytes: 0, cancel: () => controller.abort() };
    show(now);
    try {
      const made = work(controller.signal, (patch) => {
        now = { ...now, ...patch };
        // Screens need not be told of every piece, only of what they would show otherwise.
        if (!controller.signal.aborted && worthShowing(running, now)) show(now);
      });
      // Whoever cancels need not wait for work that cannot be stopped half way.
      return await Promise.race([made, whenAborted(controller.signal)]);
    } finally {
      show(null);
    }
  });
  last = turn.catch(() => {});
  return turn;
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

const STEP = 256 * 1024;

function worthShowing(before: RunningExport | null, now: RunningExport): boolean {
  const percent = ({ share }: RunningExport) => (share === null ? -1 : Math.floor(share * 20));
  return (
    before === null ||
    percent(before) !== percent(now) ||
    Math.floor(before.bytes / STEP) !== Math.floor(now.bytes / STEP)
  );
}

export function useRunningExport(): RunningExport | null {
  return useSyncExternalStore(subscribe, () => running);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
