/**
 * How fast the engine is, by stages and as a whole, against others in the same run. Started by tools/bench.mjs with the
 * project's folder and the built command line; `--quick` leaves out what takes minutes.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { loadAnalyser, weightsFile } from '../../../src/cli/weights.ts';
import { readWeights } from '../../../src/domain/language/weights/format.ts';
import { bundledCorpus } from '../articles.ts';
import type { Corpus } from '../corpus.ts';
import { ms, say, times } from '../measure.ts';
import { runBatch } from './batch.ts';
import { leastOf, rate } from './clock.ts';
import { growthAt, measureSize } from './growth.ts';
import { loadSplitters } from './rivals.ts';
import { stagesOf, TAGS, TAGS_AND_TREES } from './stages.ts';
import { whole } from './whole.ts';

/** Thousands of sentences: more than are kept from one reading to the next, so that each reading is a first. */
const SAMPLE = 600_000;
const ROUNDS = 3;
const SIZES = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];
const QUICK_SIZES = SIZES.slice(0, 4);
/** Against which size the others are told. */
const BASE = 100_000;

const number = (value: number) => Math.round(value).toLocaleString('en');
const speed = (value: number) => `${value.toFixed(value < 1 ? 3 : 1)} MB/s`;
const size = (bytes: number) =>
  bytes >= 1_000_000 ? `${bytes / 1_000_000} MB` : `${bytes / 1000} KB`;
const megabytes = (value: number | null) => (value === null ? 'not told' : `${number(value)} MB`);
const title = (words: string) => console.log(`\n${words}`);

function stages(corpus: Corpus): void {
  title(`Stages, on ${size(SAMPLE)} of varied articles, processor time, best of ${ROUNDS}`);
  const text = corpus.text(SAMPLE, 7);
  const read = readWeights(weightsFile());
  if (!read.ok) throw new Error(read.message);
  const staged = stagesOf(text, read.model, loadAnalyser());
  const costs = leastOf(
    staged.stages.map(({ run }) => run),
    ROUNDS,
  );
  const all = costs.at(-1) ?? 1;
  const tell = (name: string, took: number) => {
    const share = `${Math.round((100 * took) / all)}% of the whole`;
    say(name, `${number(staged.tokens / (took / 1000))} tokens a second, ${share}`);
  };
  staged.stages.forEach(({ name }, index) => {
    tell(name, costs[index] ?? 1);
  });
  const costOf = (wanted: string) =>
    costs[staged.stages.findIndex(({ name }) => name === wanted)] ?? 0;
  tell('trees alone, the difference', Math.max(0.001, costOf(TAGS_AND_TREES) - costOf(TAGS)));
  say('tokens, sentences', `${number(staged.tokens)}, ${number(staged.sentences)}`);
}

function againstOthers(corpus: Corpus): void {
  title(`The whole against sentence splitting alone, on ${size(SAMPLE)} in the same run`);
  const text = corpus.text(SAMPLE, 8);
  const splitters = loadSplitters();
  const bytes = Buffer.byteLength(text);
  // A first round warms up and tells whether all read the same text.
  const counts = splitters.map(({ count }) => count(text));
  const runs = [
    () => whole(text),
    ...splitters.map(
      ({ count }) =>
        () =>
          count(text),
    ),
  ];
  const [own = 1, ...others] = leastOf(runs, ROUNDS);
  say('text to claims', speed(rate(bytes, own)));
  splitters.forEach(({ name }, index) => {
    const took = others[index] ?? 1;
    say(
      name,
      `${speed(rate(bytes, took))}, ${number(counts[index] ?? 0)} sentences; the whole takes ${times(own / took)} as long`,
    );
  });
}

function growth(program: string, root: string, sizes: readonly number[]): void {
  title('Growth: processor time for each byte, and the highest memory, one process a size');
  const measured = sizes.map((bytes) => growthAt(program, root, bytes));
  const base = measured.find(({ bytes }) => bytes === BASE);
  const perByte = (base?.milliseconds ?? 1) / BASE;
  for (const { bytes, milliseconds, memory, idle } of measured) {
    say(
      size(bytes),
      `${ms(milliseconds)}, ${times(milliseconds / bytes / perByte)} of ${size(BASE)} for each byte; ${megabytes(memory)}, of which ${megabytes(idle)} before`,
    );
  }
}

async function batches(corpus: Corpus, cli: string, quick: boolean): Promise<void> {
  const documents = Array.from({ length: 100 }, (_, id) => ({ id, text: corpus.text(20_000, id) }));
  const lines = documents.map((document) => `${JSON.stringify(document)}\n`);
  title('Worker threads sharing 100 documents of 20 KB, elapsed time');
  const alone = await runBatch(cli, 1, lines);
  say('1 thread', `${alone.seconds.toFixed(1)} s, ${speed(2 / alone.seconds)}`);
  for (let jobs = 2; jobs <= availableParallelism(); jobs *= 2) {
    const { seconds } = await runBatch(cli, jobs, lines);
    const gain = times(alone.seconds / seconds);
    say(`${jobs} threads`, `${seconds.toFixed(1)} s, ${speed(2 / seconds)}, ${gain} as fast`);
  }
  title('Many short documents, streamed');
  for (const count of quick ? [1_000, 10_000] : [10_000, 100_000]) {
    const { seconds, memory, lines: written } = await runBatch(cli, 2, shortDocuments(count));
    if (written !== count) throw new Error(`${written} lines came back for ${count}.`);
    say(`${number(count)} documents`, `${seconds.toFixed(1)} s, memory ${megabytes(memory)}`);
  }
}

function* shortDocuments(count: number): Generator<string> {
  for (let id = 0; id < count; id += 1) {
    yield `${JSON.stringify({ id, text: `Tea number ${id} is drunk in China and costs $${id % 97}.` })}\n`;
  }
}

const [root = '', ...args] = process.argv.slice(2);
const corpus = bundledCorpus(root);
const sized = args.indexOf('--size');
if (sized >= 0) {
  measureSize(corpus, Number(args[sized + 1]));
} else {
  const quick = args.includes('--quick');
  const [cli = ''] = args;
  stages(corpus);
  againstOthers(corpus);
  growth(fileURLToPath(import.meta.url), root, quick ? QUICK_SIZES : SIZES);
  await batches(corpus, cli, quick);
}
