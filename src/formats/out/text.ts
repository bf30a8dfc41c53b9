/** Text as it may leave the program: what other readers cannot hold is replaced, everything else is kept as it is. */

/** Finds what may have to go. Without the flag `u` it takes whole pairs for halves, but costs a tenth. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const SUSPECT = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uD800-\uDFFF]/;

/**
 * Half a surrogate pair and control characters (NUL first of all) become U+FFFD; tab, line feed and carriage return stay.
 * Files in UTF-8 cannot hold the first, and parsers drop, refuse or end at the others.
 */
export function cleanText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(/[\p{Surrogate}\p{Control}]/gu, (char) =>
    char === '\n' || char === '\t' || char === '\r' ? char : '\uFFFD',
  );
}

/** The text up to a length in UTF-16 code units, cut between words and marked with an ellipsis. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:—–-]+$/, '')}…`;
}
