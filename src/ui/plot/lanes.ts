/** Lanes for brackets that join rows of a plot, so that no two cover each other. */

export interface Joined {
  readonly id: string;
  /** The two rows, by position; in any order. */
  readonly rows: readonly [number, number];
}

export interface Lane {
  readonly id: string;
  readonly upper: number;
  readonly lower: number;
  /** 0 is the one nearest to the rows. */
  readonly lane: number;
  /** The bracket's sign stands below this row, where no row's line runs. */
  readonly signBelow: number;
}

export interface Lanes {
  readonly lanes: readonly Lane[];
  /** How many lanes are in use. */
  readonly count: number;
  /** Those for which there was no lane left. */
  readonly left: readonly string[];
}

/**
 * The short ones go inside. Two in one lane share no row.
 * @param brackets the first ones have first claim on a lane
 * @param most how many lanes there may be
 * @param keep this one gets a lane in any case
 * @param rows how many rows the plot has
 */
export function assignLanes(
  brackets: readonly Joined[],
  rows: number,
  most: number,
  keep: string | null = null,
): Lanes {
  const fit = fitting(brackets, rows, most, keep);
  const shortFirst = brackets
    .filter((one) => fit.has(one.id))
    .map(({ id, rows: [a, b] }) => ({ id, upper: Math.min(a, b), lower: Math.max(a, b) }))
    .sort((a, b) => a.lower - a.upper - (b.lower - b.upper) || a.upper - b.upper);
  /** Of each lane, the spans of rows that are taken. */
  const taken: { upper: number; lower: number }[][] = [];
  const lanes: Lane[] = [];
  for (const { id, upper, lower } of shortFirst) {
    let lane = taken.findIndex((spans) =>
      spans.every((span) => span.lower < upper || span.upper > lower),
    );
    if (lane < 0 && taken.length >= most && id !== keep) continue;
    if (lane < 0) lane = taken.push([]) - 1;
    taken[lane]?.push({ upper, lower });
    lanes.push({ id, upper, lower, lane, signBelow: nearMiddle(upper, lower, rows) });
  }
  const drawn = new Set(lanes.map(({ id }) => id));
  const left = brackets.filter(({ id }) => !drawn.has(id)).map(({ id }) => id);
  return { lanes, count: taken.length, left };
}

/** The gap between two of its rows that is nearest to the plot's middle: signs of one bundle stand side by side. */
function nearMiddle(upper: number, lower: number, rows: number): number {
  const middle = Math.floor((rows - 1) / 2);
  return Math.max(upper, Math.min(lower - 1, middle));
}

/** Those that no more than `most` others cover at any row. */
function fitting(
  brackets: readonly Joined[],
  rows: number,
  most: number,
  keep: string | null,
): ReadonlySet<string> {
  const load = new Int32Array(rows);
  const drawn = new Set<string>();
  const first = brackets.filter(({ id }) => id === keep);
  for (const { id, rows: pair } of [...first, ...brackets]) {
    const [upper, lower] = [Math.min(...pair), Math.max(...pair)];
    if (drawn.has(id) || lower >= rows || upper < 0 || upper === lower) continue;
    let free = true;
    for (let row = upper; row <= lower && free; row += 1) free = (load[row] ?? 0) < most;
    if (!free) continue;
    for (let row = upper; row <= lower; row += 1) load[row] = (load[row] ?? 0) + 1;
    drawn.add(id);
  }
  return drawn;
}
