/** The sentences of one page, from which passages are made. */
import type { Span } from '../../article/schema.ts';
import { splitSentences } from '../../language/sentences.ts';

export interface PageSentence extends Span {
  /** Sentences of one paragraph may stand in one passage. */
  readonly paragraph: number;
}

/** A table or a list without stops is no sentence; a quote of this length is the longest that one reads. */
const LONGEST = 900;

const PARAGRAPH_END = /\n[^\S\n]*\n\s*|\n(?=[^\S\n]{0,20}(?:[-*•–▪◦]|\(?\d{1,3}[.)])\s)/g;

/** In order, not overlapping, UTF-16 code units of the page's text. Linear in its length. */
export function sentencesOf(text: string): PageSentence[] {
  const sentences: PageSentence[] = [];
  let paragraph = 0;
  const take = (from: number, to: number): void => {
    for (const span of splitSentences(text, from, to)) {
      for (const { start, end } of pieces(text, span)) sentences.push({ start, end, paragraph });
    }
    paragraph += 1;
  };
  let from = 0;
  for (const gap of text.matchAll(PARAGRAPH_END)) {
    take(from, gap.index);
    from = gap.index + gap[0].length;
  }
  take(from, text.length);
  return sentences;
}

/** Runs of words without a stop in bounded pieces, cut at white space where there is any. */
function pieces(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const cut = cutBefore(text, from + LONGEST, from + LONGEST / 2);
    push(text, from, cut, found);
    from = cut;
  }
  push(text, from, end, found);
  return found;
}

function cutBefore(text: string, at: number, floor: number): number {
  for (let cut = at; cut > floor; cut -= 1) {
    if (/\s/.test(text[cut] ?? '')) return cut;
  }
  // Never between the halves of one sign.
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at;
}

function push(text: string, from: number, to: number, found: Span[]): void {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  if (end > start) found.push({ start, end });
}
