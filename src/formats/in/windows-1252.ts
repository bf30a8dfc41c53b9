/**
 * Windows-1252 to text, by the table of the Encoding Standard (whatwg.org). Written out because Node decodes it as
 * Latin-1 in some versions, in which quotation marks and dashes become control characters.
 */

/** What stands at 0x80 to 0x9F; the five that are not given stay as they are. */
const HIGH =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** As many at once as an engine takes as arguments. */
const AT_ONCE = 8_192;

export function decodeWindows(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += AT_ONCE) {
    const units = Array.from(bytes.subarray(from, from + AT_ONCE), (byte) =>
      byte >= 0x80 && byte <= 0x9f ? HIGH.charCodeAt(byte - 0x80) : byte,
    );
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}
