/**
 * Bytes to text for files of sources. Unlike articles these may be in older encodings: nothing is quoted from them, and
 * exports in Windows-1252 are common. Lines that are no UTF-8 are read as what the file says of itself, or as that.
 */
import { decodeText } from './decode.ts';
import { kindByBeginning } from './kinds.ts';

export type SourceText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/** Names of encodings as JabRef and others write them into a comment, as the encoding standard has them. */
const ENCODINGS: readonly (readonly [pattern: RegExp, label: string])[] = [
  [/^(?:cp|windows-?)125([0-8])$/i, 'windows-125'],
  [/^iso-?8859[-_]?(1[0-6]|[1-9])$/i, 'iso-8859-'],
];

function declaredEncoding(bytes: Uint8Array): string {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1_000));
  const name = /encoding:\s{0,5}([\w-]{3,20})/i.exec(head)?.[1] ?? '';
  if (/^mac-?roman$/i.test(name)) return 'macintosh';
  for (const [pattern, label] of ENCODINGS) {
    const number = pattern.exec(name)?.[1];
    if (number !== undefined) return label + number;
  }
  return 'windows-1252';
}

function legacyDecoder(bytes: Uint8Array): TextDecoder {
  try {
    return new TextDecoder(declaredEncoding(bytes));
  } catch {
    return new TextDecoder('windows-1252');
  }
}

/**
 * What Windows-1252 has where ISO 8859-1 has control characters. Some versions of Node read the former as the latter, so
 * that these are put right behind the decoder; no text has such control characters.
 */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const withoutC1 = (text: string) =>
  text.replace(/[\u0080-\u009F]/g, (char) => C1.charAt(char.charCodeAt(0) - 0x80));

/** UTF-16 without its mark: next to every other byte is zero where the words are English. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const looked = Math.min(bytes.length, 2_000) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < looked; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  if (looked >= 8 && odd > looked * 0.3 && even === 0) return 'utf-16le';
  return looked >= 8 && even > looked * 0.3 && odd === 0 ? 'utf-16be' : null;
}

/** Line by line, since files that were put together from several hold several encodings. */
function decodeMixed(bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const legacy = legacyDecoder(bytes);
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const to = end === -1 ? bytes.length : end + 1;
    const line = bytes.subarray(from, to);
    try {
      parts.push(utf8.decode(line));
    } catch {
      parts.push(withoutC1(legacy.decode(line)));
    }
    from = to;
  }
  return parts.join('');
}

export function decodeSources(bytes: Uint8Array): SourceText {
  const kind = kindByBeginning(bytes);
  if (kind !== null) return { ok: false, reason: `This is ${kind}, not text.` };
  const decoded = decodeText(bytes);
  if (decoded.ok) return decoded;
  const utf16 = unmarkedUtf16(bytes);
  if (utf16 !== null) return { ok: true, text: new TextDecoder(utf16).decode(bytes) };
  if (decoded.reason === 'binary') {
    return { ok: false, reason: 'This is not text: it holds data that no text has.' };
  }
  if (decoded.encoding === 'UTF-16') {
    const whole = bytes.subarray(0, bytes.length - 1);
    const cut = decodeText(whole);
    if (cut.ok) return cut;
  }
  return { ok: true, text: decodeMixed(bytes) };
}
