/** What is left of a text of sources once those that could be read are taken out: the bad entries, to be put right. */
import type { SourcesRead } from './sources.ts';

/** @param text as it was read; its entries stand in it as `raw`, in order of their lines */
export function remainingText(text: string, { items, faults }: SourcesRead): string {
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
  const left = lines
    .map((line) => line.trimEnd())
    .filter((line) => /[\p{L}\p{N}{}()[\]"]/u.test(line))
    .filter((line) => !/^[\s[\],;|]*$/.test(line));
  // What only a broken entry needs goes with the last of them.
  return (faults.length > 0 ? left : left.filter((line) => !ASIDE.test(line))).join('\n');
}

/** Comments, macros and marks of the program that wrote the file. */
const ASIDE = /^\s*(?:%|@(?:string|comment|preamble)\b|ER {1,2}-|[{}()[\]"]+\s*$)/i;

/** Lines among the entries that are left without a word about them; none where an entry is broken. */
export function strayLines(
  rest: string,
  faults: readonly { readonly entry: string }[],
): { readonly line: number; readonly words: string }[] {
  if (/^\s*(?:@|TY {1,2}-|PMID ?-|[[{])/m.test(rest)) return [];
  return rest.split('\n').flatMap((words, index) => {
    const told = faults.some(({ entry }) => words.includes(entry.replace(/…$/, '')));
    return words === '' || told ? [] : [{ line: index + 1, words }];
  });
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}
