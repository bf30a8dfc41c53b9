/** The form in which an article's text is stored and every offset is counted. */

/**
 * LF line ends, no byte-order mark, and U+FFFD in the place of NUL and of lone surrogates, which neither
 * UTF-8 nor hashes of it could carry. Nothing else is touched: the words stay as they were written.
 * Normalising twice changes nothing.
 */
export function normaliseText(raw: string): string {
  const body = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  return body.replace(/\r\n?/g, '\n').replace(/[\0\p{Cs}]/gu, '\uFFFD');
}
