/** What a piece of work costs, for tests that nothing grows with the square of a text. Never held against a clock. */

/** Below this many milliseconds the clock's grain and the collector decide. */
const TELLING = 60;

/** Processor time of this process alone in milliseconds, the least of three runs: whatever else runs only ever adds. */
export function cost(work: () => unknown): number {
  const once = () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  return Math.min(once(), once(), once());
}

/**
 * How often the cost of `small` goes into that of `large`. Work that is four times as much gives about four; work that
 * grows with the square gives sixteen.
 */
export function growth(small: () => unknown, large: () => unknown): number {
  large();
  return cost(large) / Math.max(TELLING, cost(small));
}
