/** Long work in short turns, so that the page answers while a report of thousands of claims is written. */

/** Milliseconds of work before the page has its turn: less than a frame. */
const TURN = 10;

/** A message and no timer: in a page that is out of sight browsers let timers run once a second. */
function pageTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Runs the steps to their end and gives what they return.
 * @param take is given every value on the way
 * @throws the signal's reason when it is aborted between two turns
 */
export async function inTurns<T, R>(
  steps: Generator<T, R, undefined>,
  take?: (value: T) => void,
  signal?: AbortSignal,
): Promise<R> {
  let until = performance.now() + TURN;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    take?.(step.value);
    if (performance.now() > until) {
      await pageTurn();
      signal?.throwIfAborted();
      until = performance.now() + TURN;
    }
  }
}
