/** The sentence around a place: what "Quote this" takes for a hit of the search, where nothing is selected. */

const END = /[.!?]["'”’)\]]{0,2}(?=\s|$)|\n\n/g;
/** UTF-16 code units to each side; a sentence is shorter, a text without full stops is not quoted whole. */
const FAR = 600;

/** @returns offsets into `text`, without white space at the ends */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  let from = Math.max(0, start - FAR);
  let to = Math.min(text.length, end + FAR);
  END.lastIndex = from;
  for (let match = END.exec(text); match !== null && match.index < to; match = END.exec(text)) {
    const behind = match.index + match[0].length;
    if (behind <= start) from = behind;
    else if (behind >= end) {
      to = match[0] === '\n\n' ? match.index : behind;
      break;
    }
  }
  while (from < start && /\s/.test(text.charAt(from))) from += 1;
  while (to > end && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
