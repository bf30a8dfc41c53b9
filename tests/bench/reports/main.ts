/**
 * How fast a review of thousands of claims is written as each format, in Node, by processor time. Each is told against
 * `JSON.stringify` of the same report in the same run, which is the least that anybody could do, and with its longest step:
 * the app writes in steps and lets the page have its turn between them.
 */
import { buildReport, reportSteps } from '../../../src/domain/report/build.ts';
import { DEFAULT_INCLUDE } from '../../../src/domain/report/input.ts';
import { reviewIn } from '../../../src/formats/bundle/review.ts';
import { OUT_FORMATS, writerOf } from '../../../src/formats/out/formats.ts';
import type { OutFile } from '../../../src/formats/out/writer.ts';
import { zipPieces } from '../../../src/formats/out/zip.ts';
import { leastOf } from '../language/clock.ts';
import { ms, say, times } from '../measure.ts';
import { bigReview } from './bigReview.ts';

const CLAIMS = 5_000;
const ROUNDS = 3;
const ADDRESSES = { report: 'https://example.org/report', article: null };

const bundle = await bigReview(CLAIMS);
const review = reviewIn(bundle, bundle.articles[0]?.revision.reviewId ?? '');
if (review === null) throw new Error('the review is not whole');
const input = { ...review, appVersion: 'bench', time: '2026-01-01T00:00:00.000Z' };
const report = buildReport(input, DEFAULT_INCLUDE);
if (report.claims.length !== CLAIMS) throw new Error(`${report.claims.length} claims`);

interface Run {
  readonly name: string;
  /** Gives the length of what it wrote, in bytes or UTF-16 code units. */
  readonly run: () => number;
  longest: number;
}

/** Runs the steps to their end and notes the longest, in milliseconds of elapsed time. */
function noted(one: Run, steps: Iterator<unknown>): number {
  let written = 0;
  let longest = 0;
  for (let done = false; !done; ) {
    const began = performance.now();
    const step = steps.next();
    longest = Math.max(longest, performance.now() - began);
    done = step.done === true;
    if (!done && (typeof step.value === 'string' || step.value instanceof Uint8Array))
      written += step.value.length;
  }
  // The best of the rounds: the first is compiled as it runs, and a busy machine may stop any of them.
  one.longest = Math.min(one.longest, longest);
  return written;
}

const stringified: Run = {
  name: 'JSON.stringify of the report',
  run: () => JSON.stringify(report).length,
  longest: 0,
};
const built: Run = {
  name: 'the report built',
  run: () => noted(built, reportSteps(input, DEFAULT_INCLUDE)),
  longest: Number.POSITIVE_INFINITY,
};
const runs: Run[] = [stringified, built];
for (const format of OUT_FORMATS) {
  const write = await writerOf(format);
  const one: Run = {
    name: format,
    run: () => {
      const files: readonly OutFile[] = write(report, ADDRESSES);
      const [only] = files;
      const pieces = only !== undefined && files.length === 1 ? only.pieces() : zipPieces(files);
      return noted(one, pieces);
    },
    longest: Number.POSITIVE_INFINITY,
  };
  runs.push(one);
}

console.log(
  `\nReports: ${CLAIMS} claims with rationale and evidence, processor time, best of ${ROUNDS}`,
);
const lengths = new Map<Run, number>();
const costs = leastOf(
  runs.map((one) => () => void lengths.set(one, one.run())),
  ROUNDS,
);
const base = costs[0] ?? 1;
runs.forEach((one, index) => {
  const took = costs[index] ?? 0;
  const size = ((lengths.get(one) ?? 0) / 1e6).toFixed(1);
  if (one === stringified) say(one.name, `${ms(took)}, ${size} MB`);
  else {
    const wrote = one === built ? '' : `, ${size} MB`;
    say(
      one.name,
      `${ms(took)}, ${times(took / base)} as long${wrote}; longest step ${ms(one.longest)}`,
    );
  }
});
