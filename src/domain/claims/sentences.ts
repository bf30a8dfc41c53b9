/** The sentences of each block, by our rules or the platform's. */
import type { Block, Span } from '../article/schema.ts';
import { segmentSentences } from '../language/fallback.ts';
import { splitSentences } from '../language/sentences.ts';

/** The longest sentence that is read as one; the schema's limit for a wording is 20,000. */
const LONGEST_SENTENCE = 2_000;
/** Blocks whose sentence spans are known, in article order. */
export interface Placed {
  readonly block: Block;
  readonly spans: readonly Span[];
}

/** Cuts what no rule could take apart at white space, so that nothing grows without limit. */
function* bounded(text: string, span: Span): Generator<Span> {
  for (let start = span.start; start < span.end; ) {
    let end = Math.min(span.end, start + LONGEST_SENTENCE);
    if (end < span.end) {
      let cut = end;
      while (cut > start + LONGEST_SENTENCE / 2 && !/\s/.test(text[cut] ?? '')) cut -= 1;
      if (/\s/.test(text[cut] ?? '')) end = cut;
      else if (/[\uDC00-\uDFFF]/.test(text[end] ?? '')) end += 1;
    }
    let from = start;
    while (from < end && /\s/.test(text[from] ?? '')) from += 1;
    if (from < end) yield { start: from, end };
    start = end;
  }
}

/** @param language BCP 47 tag; English has rules of its own */
export function place(text: string, block: Block, language: string): Placed {
  const spans =
    language === 'en'
      ? splitSentences(text, block.start, block.end)
      : segmentSentences(text, block.start, block.end, language);
  return { block, spans: spans.flatMap((span) => [...bounded(text, span)]) };
}

/** Collapses a span's white space: the wording of a claim that is its sentence. */
export const verbatim = (text: string, span: Span) =>
  text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
