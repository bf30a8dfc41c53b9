/** Reading sources for the app: the same in a worker and, for a few lines, on the page itself. */
import { readCitationLine } from '../domain/evidence/citation.ts';
import type { DraftItem, SourceFault } from '../formats/in/draft.ts';
import { remainingText, strayLines } from '../formats/in/remaining.ts';
import { decodeSources } from '../formats/in/source-text.ts';
import { readSources, readSourcesInSteps } from '../formats/in/sources.ts';

export interface ReadSource {
  readonly csl: DraftItem;
  /** As it stands in the text. */
  readonly raw: string;
  /** What a person should know although it was taken. */
  readonly hint?: string;
}

export interface ReadFault extends SourceFault {
  /** The file's name; empty for what was pasted. */
  readonly file: string;
}

export interface SourcesFound {
  readonly sources: readonly ReadSource[];
  readonly faults: readonly ReadFault[];
  /** Of what was pasted: what could not be read, as it stood. Empty for a file. */
  readonly rest: string;
}

export type SourcesJob =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array };

/** A program's own key, which a person may cite by in a manuscript, stays with the record. */
function withKey(csl: DraftItem, raw: string, entry: string): DraftItem {
  return raw.startsWith('@') && csl['citation-key'] === undefined && entry !== ''
    ? { ...csl, 'citation-key': entry }
    : csl;
}

function hintOf(raw: string): { hint?: string } {
  if (raw.length > 4_000 || /^[@{]|[\r\n]/.test(raw)) return {};
  const line = readCitationLine(raw);
  return line.ok && line.hint !== undefined ? { hint: line.hint } : {};
}

/** The faults by their lines in what stays in the field, where they are to be put right. */
function whereTheyStay(rest: string, faults: readonly SourceFault[]): readonly SourceFault[] {
  if (rest === '') return faults;
  const again = readSources(rest, { from: 'auto' });
  const same = again.items.length === 0 && again.faults.length === faults.length;
  const told = same ? again.faults : faults;
  const stray = strayLines(rest, told).map(
    ({ line, words }): SourceFault => ({
      entry: words.length > 60 ? `${words.slice(0, 59)}…` : words,
      line,
      reason: 'This line among entries names no identifier. Add it alone to keep its words.',
    }),
  );
  return [...told, ...stray].sort((a, b) => a.line - b.line);
}

/** Yields the share that is read, from 0 to 1, in steps of an entry. */
export function* readSourcesJob(job: SourcesJob): Generator<number, SourcesFound> {
  const file = job.kind === 'file' ? job.name : '';
  const decoded =
    job.kind === 'text' ? { ok: true as const, text: job.text } : decodeSources(job.bytes);
  if (!decoded.ok) {
    return {
      sources: [],
      faults: [{ file, entry: '', line: 0, reason: decoded.reason }],
      rest: '',
    };
  }
  const steps = readSourcesInSteps(decoded.text, { from: 'auto' });
  let step = steps.next();
  while (!step.done) {
    yield step.value.total === 0 ? 1 : step.value.done / step.value.total;
    step = steps.next();
  }
  const { items, faults } = step.value;
  const rest = job.kind === 'text' ? remainingText(decoded.text, step.value) : '';
  const empty = items.length === 0 && faults.length === 0 && job.kind === 'file';
  return {
    sources: items.map(({ csl: { id: _, ...csl }, raw, entry }) => ({
      csl: withKey(csl, raw, entry),
      raw,
      ...hintOf(raw),
    })),
    faults: empty
      ? [{ file, entry: '', line: 0, reason: 'There is no source in this file.' }]
      : whereTheyStay(rest, faults).map((fault) => ({ ...fault, file })),
    rest,
  };
}
