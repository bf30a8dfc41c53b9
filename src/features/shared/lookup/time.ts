/** Waiting that can be called off, and a pace that is never gone over. Time is passed in, so that tests need not wait. */

export interface Time {
  /** Milliseconds since 1970. */
  now(): number;
  /** Rejects when the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export const realTime: Time = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      const stop = () => {
        clearTimeout(timer);
        reject(signal.reason);
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', stop);
        resolve();
      }, ms);
      signal.addEventListener('abort', stop, { once: true });
    }),
};

/** One at a time, and never more often than so many in a second, however long each takes. */
export class Pace {
  readonly #time: Time;
  #gap: number;
  #last = Number.NEGATIVE_INFINITY;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(perSecond: number, time: Time) {
    this.#gap = 1_000 / perSecond;
    this.#time = time;
  }

  /** The registry has told its own limit. Only a stricter one is taken up. */
  slowTo(perSecond: number): void {
    if (perSecond > 0) this.#gap = Math.max(this.#gap, 1_000 / perSecond);
  }

  run<T>(signal: AbortSignal, act: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(async () => {
      const wait = this.#last + this.#gap - this.#time.now();
      if (wait > 0) await this.#time.sleep(wait, signal);
      signal.throwIfAborted();
      this.#last = this.#time.now();
      return act();
    });
    this.#turn = next.catch(() => undefined);
    return next;
  }
}
