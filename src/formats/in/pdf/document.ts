/** The pages of a PDF as the text of a source. */
import type { SourceText } from '../../../domain/evidence/source-text.ts';
import { vocabularyOf } from './hyphens.ts';
import type { PageColumns } from './page.ts';
import { withoutRunning } from './running.ts';
import { textOf } from './text.ts';

/**
 * Running heads and page numbers are left out: sentences go on over page ends, and a quote of them has to be found.
 * @param labels as the file names its pages; without them, as they are numbered in print, else counted from 1
 */
export function sourceTextOf(
  pages: readonly PageColumns[],
  labels: readonly string[] | null,
): SourceText {
  const { pages: columns, printed } = withoutRunning(pages);
  const vocabulary = vocabularyOf(linesOf(columns));
  return {
    pages: columns.map((own, index) => ({
      label: (labels?.[index] || (printed?.(index) ?? String(index + 1))).slice(0, 100),
      text: textOf(own, vocabulary).text,
    })),
  };
}

function* linesOf(
  pages: Iterable<Iterable<Iterable<{ readonly text: string }>>>,
): Generator<string> {
  for (const columns of pages)
    for (const column of columns) for (const line of column) yield line.text;
}
