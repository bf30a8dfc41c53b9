/** Processor time, so that other work on the machine counts as little as it can. */

/** Milliseconds of this process, all of its threads. */
export function cost(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return Math.max(0.001, (user + system) / 1000);
}

/** The least cost of each, run in turns: what disturbs one round disturbs all of them. */
export function leastOf(runs: readonly (() => void)[], rounds: number): number[] {
  const least = runs.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round += 1) {
    runs.forEach((run, index) => {
      least[index] = Math.min(least[index] ?? Number.POSITIVE_INFINITY, cost(run));
    });
  }
  return least;
}

/** Megabytes (10^6 bytes) a second. */
export const rate = (bytes: number, milliseconds: number): number =>
  bytes / 1_000_000 / (milliseconds / 1000);
