/** Shared by the tests of readers: one text in, its records out. */
import type { CslItem } from '../../../src/domain/evidence/csl.ts';
import type { SourceFormat } from '../../../src/formats/in/draft.ts';
import { readSources } from '../../../src/formats/in/sources.ts';

export function recordsOf(text: string, from: SourceFormat = 'auto'): CslItem[] {
  const { items, faults } = readSources(text, { from });
  if (faults.length > 0) throw new Error(faults.map(({ reason }) => reason).join('\n'));
  return items.map(({ csl }) => csl);
}

/** The only record of a text, which must be good. */
export function recordOf(text: string, from: SourceFormat = 'auto'): CslItem {
  const [record, ...others] = recordsOf(text, from);
  if (record === undefined || others.length > 0) throw new Error(`${others.length + 1} records`);
  return record;
}

/** The only fault of a text, as words. */
export function faultsOf(text: string, from: SourceFormat = 'auto'): string[] {
  return readSources(text, { from }).faults.map(
    ({ entry, line, reason }) => `${entry} (line ${line}): ${reason}`,
  );
}
