/** Work on several things at once, with the results in the order of the things and a limit to what is under way. */

export interface Window<T> {
  /** How many may be under way or waiting for an earlier one to finish. */
  readonly most: number;
  /** What one weighs; together they stay below `heaviest`, but one alone may be heavier. */
  readonly weight: (item: T) => number;
  readonly heaviest: number;
}

interface Running<R> {
  readonly weight: number;
  readonly result: Promise<R>;
}

/**
 * Takes the next thing only when there is room, and gives a result as soon as it is its turn, even while the source
 * has nothing more to say: neither side of a pipe waits for the other without need.
 */
export async function* inOrder<T, R>(
  source: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  { most, weight, heaviest }: Window<T>,
): AsyncGenerator<R, void, undefined> {
  const items = source[Symbol.asyncIterator]();
  const running: Running<R>[] = [];
  let load = 0;
  let coming: Promise<IteratorResult<T>> | null = null;
  let over = false;
  try {
    while (!over || running.length > 0) {
      const [head] = running;
      const room = running.length < most && (head === undefined || load < heaviest);
      if (!over && room) coming ??= items.next();
      const turn: readonly Promise<{ next: IteratorResult<T> } | { result: R }>[] = [
        ...(head === undefined ? [] : [head.result.then((result) => ({ result }))]),
        ...(coming === null ? [] : [coming.then((next) => ({ next }))]),
      ];
      const first = await Promise.race(turn);
      if ('result' in first) {
        load -= running.shift()?.weight ?? 0;
        yield first.result;
        continue;
      }
      coming = null;
      if (first.next.done === true) over = true;
      else {
        const item = first.next.value;
        const one = { weight: weight(item), result: work(item) };
        // Its turn to be awaited may come after it has failed.
        one.result.catch(() => {});
        load += one.weight;
        running.push(one);
      }
    }
  } finally {
    // Not awaited: a source that waits for input would answer only when some comes.
    if (!over) items.return?.().catch(() => {});
  }
}
