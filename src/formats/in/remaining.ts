/** What is left of a text of sources once those that could be read are taken out: the bad entries, to be put right. */
import type { SourcesRead } from './sources.ts';

/** @param text as it was read; its entries stand in it as `raw`, in order of their lines */
export function remainingText(text: string, { items, faults }: SourcesRead): string {
  if (faults.length === 0) return '';
  const starts = lineStarts(text);
  const kept: string[] = [];
  let from = 0;
  for (const { raw, line } of items) {
    // Several may stand in one line, one behind the other.
    const at = text.indexOf(raw, Math.max(from, starts[line - 1] ?? 0));
    if (raw === '' || at === -1) continue;
    kept.push(text.slice(from, at));
    from = at + raw.length;
  }
  kept.push(text.slice(from));
  const lines = kept.join('').split(/\r\n|\r|\n/);
  return lines
    .map((line) => line.trimEnd())
    .filter((line) => /[\p{L}\p{N}{}()[\]"]/u.test(line))
    .filter((line) => !/^[\s[\],;|]*$/.test(line))
    .join('\n');
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}
