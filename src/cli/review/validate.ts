/** The command `validate`: whether files and folders are sound, in a line each. */
import { counted, listed } from '../../domain/report/words.ts';
import { requirementsOf } from '../../domain/review/requirements.ts';
import { reviewIn, titlesIn } from '../../formats/bundle/review.ts';
import type { Bundle } from '../../formats/bundle/schema.ts';
import type { Streams } from '../extract.ts';
import { write } from '../output.ts';
import type { Validate } from '../reportArgs.ts';
import { type ReadInput, readInput } from './input.ts';

/** @returns the exit code: 0 when all are sound, else 1 */
export async function validate(
  { inputs }: Validate,
  { stdin, stdout, stderr }: Streams,
  appVersion: string,
): Promise<0 | 1> {
  let failed = false;
  for (const input of inputs) {
    const name = input === '-' ? 'standard input' : input;
    const read = await readInput(input, { stdin, now: Date.now(), appVersion, article: null });
    const problem = read.ok ? problemIn(read) : read.problem;
    if (problem !== null) {
      failed = true;
      await write(stderr, `claimbench: ${name}: ${problem}\n`);
    } else if (read.ok) {
      await write(stdout, `${name}: sound, ${contents(read.bundle)}\n`);
      for (const remark of remarks(read.bundle))
        await write(stdout, `${name}: remark: ${remark}\n`);
    }
  }
  return failed ? 1 : 0;
}

/** What the checks of a file by itself do not see: that every review in it can be put together. */
function problemIn({ bundle, refused }: Extract<ReadInput, { ok: true }>): string | null {
  const [first] = refused;
  if (first !== undefined) return `${first.entry}: ${first.reason}`;
  const lost = titlesIn(bundle).find(({ id }) => reviewIn(bundle, id) === null);
  return lost === undefined ? null : `The review ${lost.id} in it is not whole.`;
}

/** More would hide what is to be done behind numbers. */
const MOST_NAMED = 20;

/** What is thin in its reviews: `2 verdicts have no evidence: claims 4 and 7`. None of it makes a file unsound. */
function* remarks(bundle: Bundle): Generator<string, void, undefined> {
  const titles = titlesIn(bundle);
  for (const { id } of titles) {
    const review = reviewIn(bundle, id);
    if (review === null) continue;
    const { article, stateOf, findings } = review;
    for (const { words, claims } of requirementsOf({ rows: article.rows, stateOf, findings })) {
      const named = claims.slice(0, MOST_NAMED).map(({ number }) => String(number));
      const more = claims.length - named.length;
      const numbers = listed(more > 0 ? [...named, `${more} more`] : named);
      const where = titles.length > 1 ? `review ${id}: ` : '';
      yield `${where}${words.slice(0, -1)}: ${claims.length === 1 ? 'claim' : 'claims'} ${numbers}`;
    }
  }
}

/** `1 review, 75 claims, 12 with a verdict, 3 dismissed`. */
function contents(bundle: Bundle): string {
  const totals = { claims: 0, judged: 0, dismissed: 0 };
  for (const { id } of titlesIn(bundle)) {
    const review = reviewIn(bundle, id);
    for (const row of review?.article.rows ?? []) {
      if (row.dismissed !== null) totals.dismissed += 1;
      else {
        totals.claims += 1;
        if (review?.stateOf(row.id).verdict !== null) totals.judged += 1;
      }
    }
  }
  return [
    counted(bundle.articles.length, 'review'),
    counted(totals.claims, 'claim'),
    `${totals.judged} with a verdict`,
    ...(totals.dismissed > 0 ? [`${totals.dismissed} dismissed`] : []),
  ].join(', ');
}
