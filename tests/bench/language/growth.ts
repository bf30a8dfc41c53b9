/**
 * How time and memory grow with the text. Each size has a process of its own, so that its highest memory is its own and
 * what is left of a smaller text does not help a larger one.
 */
import { spawnSync } from 'node:child_process';
import type { Corpus } from '../corpus.ts';
import { cost } from './clock.ts';
import { whole } from './whole.ts';

export interface Growth {
  readonly bytes: number;
  readonly milliseconds: number;
  /** Megabytes of the whole process at its highest. */
  readonly memory: number;
  /** The same before the text was read. */
  readonly idle: number;
}

const WARM_UP = 200_000;
/** Below this the clock decides, so that many texts of a small size are read. */
const TELLING = 200_000;

const highest = () => process.resourceUsage().maxRSS / 1000;

/** In the child: reads texts of one size and prints the figures of one. */
export function measureSize(corpus: Corpus, bytes: number): void {
  whole(corpus.text(WARM_UP, 1));
  const idle = highest();
  const times = Math.max(1, Math.round(TELLING / bytes));
  const texts = Array.from({ length: times }, (_, index) => corpus.text(bytes, 100 + index));
  const milliseconds = cost(() => texts.forEach(whole)) / times;
  const figures: Growth = { bytes, milliseconds, memory: highest(), idle };
  process.stdout.write(JSON.stringify(figures));
}

/** @param program this bench, which measures one size for `--size` */
export function growthAt(program: string, root: string, bytes: number): Growth {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [program, root, '--size', String(bytes)],
    { encoding: 'utf8', maxBuffer: 1_000_000 },
  );
  if (status !== 0) throw new Error(`The measurement of ${bytes} bytes failed:\n${stderr}`);
  return JSON.parse(stdout);
}
