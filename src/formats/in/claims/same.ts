/** Whether words of a file are words of the review: files cannot hold everything, and what they lost is no change. */
import { normaliseText } from '../../../domain/article/normalise.ts';
import { cleanText } from '../../out/text.ts';

/** What a cell of a workbook holds; longer words end in an ellipsis. */
const LONGEST_CELL = 32_767;

/** Words as they come back from a file. */
export const inFile = (words: string): string =>
  normaliseText(cleanText(words))
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    // Some writers trim before they replace what no file can hold, some after.
    .replace(/^[\s\uFFFD]+|[\s\uFFFD]+$/g, '');

export function sameWords(given: string, known: string): boolean {
  if (given === known) return true;
  const kept = inFile(known);
  const said = inFile(given);
  if (said === kept) return true;
  const cut = said.endsWith('…') && said.length >= LONGEST_CELL - 2;
  return cut && kept.startsWith(said.slice(0, -1));
}

/** For looking wordings up: without regard to case, white space and the full stop. */
export const wordingKey = (words: string): string =>
  inFile(words)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.。]+$/, '');
