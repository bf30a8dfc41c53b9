/** Sentences in languages that our rules do not know, by the platform's own segmenter, with its worst habits undone. */
import type { Span } from '../article/schema.ts';

/** `Intl.Segmenter` grows slow on long strings; longer blocks are handed over in windows. */
const WINDOW = 5_000;
/** Languages that write ordinals with a full stop: "am 3. Oktober". */
const ORDINAL_STOP = /^(?:de|da|nb|nn|no|fi|cs|sk|hu|tr|hr|sl|et|lv|is)\b/;
/** An initial, an abbreviated word pair ("z. B.") or a title, after which the segmenter ends a sentence. */
const ABBREVIATED =
  /(?:^|[\s(])(?:\p{L}|dr|prof|nr|núm|pág|art|fig|vol|cap|bzw|vgl|ca|cca|max|mín|min|st|sr|sra|srta|mme|mlle|mr|mm|tzn|np|tj|tzv|s\.?a|p\.? ?ex|z\.? ?b|d\.? ?h|u\.? ?a|o\.? ?ä)\.$/iu;
const ORDINAL = /(?:^|[\s(])\d{1,2}\.$/;

/** Where the window that starts at `from` ends: at white space or a full-width stop, and never within a surrogate pair. */
function windowEnd(text: string, from: number, to: number): number {
  const limit = from + WINDOW;
  if (limit >= to) return to;
  for (let at = limit; at > from + WINDOW / 2; at -= 1) {
    if (/[\s。！？]/.test(text[at - 1] ?? '')) return at;
  }
  return /[\uDC00-\uDFFF]/.test(text[limit] ?? '') ? limit + 1 : limit;
}

/** Whether what the segmenter cut off here goes on in the next segment. */
function goesOn(segment: string, language: string): boolean {
  const end = segment.trimEnd().slice(-16);
  return ABBREVIATED.test(end) || (ORDINAL_STOP.test(language) && ORDINAL.test(end));
}

/** Sentence spans within `[from, to)`, trimmed, in UTF-16 code units. `language` is a BCP 47 tag or `und`. */
export function segmentSentences(text: string, from: number, to: number, language: string): Span[] {
  const segmenter = new Intl.Segmenter(language === 'und' ? undefined : language, {
    granularity: 'sentence',
  });
  const spans: Span[] = [];
  const push = (start: number, end: number) => {
    const words = text.slice(start, end);
    const left = words.length - words.trimStart().length;
    const length = words.trim().length;
    if (length > 0) spans.push({ start: start + left, end: start + left + length });
  };
  for (let start = from; start < to; ) {
    const end = windowEnd(text, start, to);
    // Lines within a block are wrapped ones; the segmenter would end a sentence with each.
    const body = text.slice(start, end).replace(/[\n\f\v\u0085\u2028\u2029]/g, ' ');
    let open = start;
    for (const { segment, index } of segmenter.segment(body)) {
      const after = start + index + segment.length;
      if (after === end || goesOn(segment, language)) continue;
      push(open, after);
      open = after;
    }
    // The last sentence may go on in the next window, which starts with it unless it fills this one.
    if (end === to || open === start) {
      push(open, end);
      open = end;
    }
    start = open;
  }
  return spans;
}
