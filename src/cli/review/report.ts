/** The commands `report` and `convert`: a review in, a file in one of the formats out. */
import { comparedPairs } from '../../domain/quantities/comparedPairs.ts';
import { buildReport } from '../../domain/report/build.ts';
import { citedSources } from '../../domain/report/sources.ts';
import { reviewIn } from '../../formats/bundle/review.ts';
import { onlyReview } from '../../formats/bundle/select.ts';
import { isBinary, writerOf } from '../../formats/out/formats.ts';
import type { OutFile } from '../../formats/out/writer.ts';
import { problemOf } from '../bytes.ts';
import type { Streams } from '../extract.ts';
import { write } from '../output.ts';
import type { Report } from '../reportArgs.ts';
import { loadAnalyser } from '../weights.ts';
import { chooseReview } from './choose.ts';
import { deliver } from './deliver.ts';
import { readInput } from './input.ts';

/**
 * @param appVersion of this program, which the files name
 * @returns the exit code: 0; 1 when the input could not be read or the output not written; 2 when the command asks for
 * what cannot be
 */
export async function report(
  command: Report,
  { stdin, stdout, stderr }: Streams,
  appVersion: string,
): Promise<0 | 1 | 2> {
  const fail = async (code: 1 | 2, about: string) => {
    await write(stderr, `claimbench: ${about}\n`);
    return code;
  };
  const { input, out, to } = command;
  if (
    out === null &&
    to !== 'bundle' &&
    isBinary(to) &&
    'isTTY' in stdout &&
    stdout.isTTY === true
  ) {
    return fail(2, `--to ${to} is no text for a terminal: add --out with a file’s name.`);
  }
  const time = command.time ?? new Date().toISOString();
  const name = input === '-' ? 'standard input' : input;
  const now = Date.parse(time);
  const read = await readInput(input, { stdin, now, appVersion, article: command.article });
  if (!read.ok) return fail(1, `${name}: ${read.problem}`);
  for (const { entry, reason } of read.refused)
    await write(stderr, `claimbench: ${name}: ${entry}: ${reason}\n`);
  const chosen = chooseReview(read.bundle, command.review);
  if (!chosen.ok) return fail(2, `${name}: ${chosen.problem}`);
  let files: readonly OutFile[];
  if (to === 'bundle') {
    files = [bundleFile(`${JSON.stringify(onlyReview(read.bundle, chosen.id))}\n`)];
  } else {
    const review = reviewIn(read.bundle, chosen.id, (claims) =>
      comparedPairs(claims, loadAnalyser()),
    );
    if (review === null) return fail(1, `${name}: The review in it is not whole.`);
    const writer = await writerOf(to);
    const references = await referencesIn(command.style, review);
    files = writer(
      buildReport(
        { ...review, references, appVersion, time },
        command.include,
        command.only,
        command.dates,
      ),
      command.addresses,
    );
  }
  try {
    await deliver(files, out, stdout);
    return read.refused.length === 0 ? 0 : 1;
  } catch (error) {
    if (out === null) throw error;
    return fail(1, `${out}: ${problemOf(error)} Nothing was written there.`);
  }
}

/** Null for the short style, which the report sets out by itself. */
async function referencesIn(style: Report['style'], review: Parameters<typeof citedSources>[0]) {
  if (style === 'short') return null;
  // The processor is large, and few reports need it.
  const { formatReferences } = await import('../../formats/out/references/format.ts');
  return formatReferences(style, citedSources(review));
}

const bundleFile = (json: string): OutFile => ({
  name: 'review.json',
  *pieces() {
    yield json;
  },
});
