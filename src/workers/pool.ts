/**
 * The extraction workers of this page. A job has a worker to itself; when more jobs come than there are workers, the
 * later ones wait their turn. One finished worker stays, warm, for the next job; the others end with their batch, since
 * each holds the language data in memory.
 */

/** Further workers would hold more memory than they save time. */
const MOST_WORKERS = 4;

/** How many workers share a batch: one core is left to the page. */
export function workerLimit(cores: number | undefined): number {
  return Math.min(MOST_WORKERS, Math.max(1, (cores ?? 2) - 1));
}

export interface WorkerPool {
  /** A worker of one's own, at once or when one is free. Rejects with the signal's reason once that is aborted. */
  take(signal?: AbortSignal): Promise<Worker>;
  /** Gives it back. One in an unknown state is never used again. */
  give(worker: Worker, reusable: boolean): void;
  /** Starts a worker ahead of the first job, unless there is one; tells whether it did. */
  prepare(): Worker | null;
}

interface Waiting {
  readonly start: () => void;
}

export function createWorkerPool(
  startWorker: () => Worker,
  limit: number = workerLimit(globalThis.navigator?.hardwareConcurrency),
): WorkerPool {
  const idle: Worker[] = [];
  const waiting: Waiting[] = [];
  let busy = 0;

  const next = () => {
    if (busy < limit) waiting.shift()?.start();
  };

  const startIdle = () => {
    const worker = startWorker();
    idle.push(worker);
    // One that cannot even start must not be handed out.
    worker.addEventListener('error', () => {
      const at = idle.indexOf(worker);
      if (at < 0) return;
      idle.splice(at, 1);
      worker.terminate();
    });
    return worker;
  };

  return {
    take(signal) {
      return new Promise((resolve, reject) => {
        const turn: Waiting = {
          start: () => {
            signal?.removeEventListener('abort', leave);
            busy += 1;
            try {
              resolve(idle.pop() ?? startWorker());
            } catch (error) {
              busy -= 1;
              reject(error);
              next();
            }
          },
        };
        const leave = () => {
          waiting.splice(waiting.indexOf(turn), 1);
          reject(signal?.reason);
        };
        waiting.push(turn);
        signal?.addEventListener('abort', leave, { once: true });
        next();
      });
    },
    give(worker, reusable) {
      busy -= 1;
      if (reusable && (idle.length === 0 || waiting.length > 0)) idle.push(worker);
      else worker.terminate();
      next();
    },
    prepare() {
      return idle.length > 0 || busy > 0 ? null : startIdle();
    },
  };
}
