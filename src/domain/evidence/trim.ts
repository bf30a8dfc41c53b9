/** What follows or encloses an identifier or an address in running text and is no part of it. */

const OPENING = '([{<';
const CLOSING = ')]}>';
const PUNCTUATION = /[.,;:!?'’"”»*…]/;

/**
 * Drops from the end: punctuation, quotation marks, and brackets that were not opened inside. A balanced
 * bracket stays, as DOIs such as `10.1002/(SICI)…` need it. Linear: brackets are counted once.
 */
export function trimIdentifier(text: string): string {
  const surplus = [0, 0, 0, 0];
  for (const char of text) {
    const closing = CLOSING.indexOf(char);
    if (closing !== -1) surplus[closing] = (surplus[closing] ?? 0) + 1;
    const opening = OPENING.indexOf(char);
    if (opening !== -1) surplus[opening] = (surplus[opening] ?? 0) - 1;
  }
  let end = text.length;
  for (; end > 0; end -= 1) {
    const char = text.charAt(end - 1);
    const closing = CLOSING.indexOf(char);
    const opening = OPENING.indexOf(char);
    if (closing !== -1) {
      if ((surplus[closing] ?? 0) <= 0) break;
      surplus[closing] = (surplus[closing] ?? 0) - 1;
    } else if (opening !== -1) {
      surplus[opening] = (surplus[opening] ?? 0) + 1;
    } else if (!PUNCTUATION.test(char)) {
      break;
    }
  }
  return text.slice(0, end);
}
