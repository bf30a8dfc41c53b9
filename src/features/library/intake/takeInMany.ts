/** Several files at once: each becomes a review of its own, as many at a time as there are workers for them. */

import { counted, listed } from '../../../domain/report/words.ts';
import { extensionOf } from '../../../formats/in/kinds.ts';
import type { CommandResult } from '../../../storage/model.ts';
import { batchProgress } from './steps.ts';
import { type IntakeOutcome, type IntakeTools, takeIn } from './takeIn.ts';

type Refused = Extract<IntakeOutcome, { kind: 'refused' }>;

export interface BatchOutcome {
  /** Reviews that came in, of articles and of bundles. */
  readonly added: number;
  readonly cancelled: boolean;
  readonly refused: readonly (Refused & { readonly file: File })[];
  /** What to say of it, in one sentence. */
  readonly message: string;
  /** The failure of a command, so that a full storage can be shown as such. */
  readonly result: CommandResult | null;
}

/**
 * Takes in every file that can be read; one that cannot keeps none of the others out. What was added before a cancel
 * stays. Titles are never asked for: an article without one gets its first words.
 * @param atOnce how many files may be at work at a time
 */
export async function takeInMany(
  files: readonly File[],
  tools: IntakeTools,
  atOnce: number,
): Promise<BatchOutcome> {
  const { signal } = tools;
  const shares = new Map<File, number>();
  const refused: (Refused & { file: File })[] = [];
  let done = 0;
  let added = 0;
  let claims = 0;
  const report = () => {
    tools.onProgress(
      batchProgress({
        files: files.length,
        done,
        refused: refused.length,
        now: [...shares.keys()].map((file) => file.name),
        shares: [...shares.values()].reduce((sum, share) => sum + share, 0),
        claims,
      }),
    );
  };

  async function take(file: File): Promise<void> {
    shares.set(file, 0);
    report();
    const outcome = await takeIn(
      { kind: 'file', file },
      {
        ...tools,
        askTitle: async (proposal) => (proposal === '' ? file.name : proposal),
        onProgress: ({ fraction }) => {
          shares.set(file, fraction);
          report();
        },
      },
    );
    shares.delete(file);
    done += 1;
    if (outcome.kind === 'created') claims += outcome.claims;
    if (outcome.kind === 'created' || outcome.kind === 'merged') added += 1;
    if (outcome.kind === 'refused') refused.push({ ...outcome, file });
    report();
  }

  // A backup is one transaction over the whole library, so backups go first, one after another.
  const isBackup = (file: File) => extensionOf(file.name) === 'json';
  for (const file of files.filter(isBackup)) {
    if (signal.aborted) break;
    await take(file);
  }
  const queue = files.filter((file) => !isBackup(file));
  const line = async () => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      if (signal.aborted) return;
      await take(file);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, line));
  // Told in the order in which the files were given, whichever came to its end first.
  refused.sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file));
  const result = refused.find((each) => each.result !== undefined)?.result ?? null;
  const cancelled = signal.aborted;
  return { added, cancelled, refused, message: inWords(files.length, added, refused), result };
}

/** Names of the files that were not taken, and why the first was not. */
function inWords(files: number, added: number, refused: BatchOutcome['refused']): string {
  const came =
    added === 0
      ? 'Nothing was added to your library.'
      : `${counted(added, 'file')} of ${files} came in.`;
  const [first] = refused;
  if (first === undefined) return came;
  const names = refused.map((each) => each.file.name);
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} others`] : names;
  const why = first.message.replace(/ Nothing was added to your library\./, '');
  return `${came} Not taken: ${listed(shown)}. ${refused.length === 1 ? '' : 'Of the first: '}${first.title}. ${why}`;
}
