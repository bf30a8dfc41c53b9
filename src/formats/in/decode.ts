/**
 * Bytes to text: UTF-8, or UTF-16 that says so by its byte order mark. Nothing is guessed. A text in another encoding
 * would open with wrong letters, and every quotation taken from it would be wrong too.
 */

export type Decoded =
  | { readonly ok: true; readonly text: string }
  /** Too many control characters to be text. */
  | { readonly ok: false; readonly reason: 'binary' }
  /** `offset` counts bytes from 0, `line` from 1. */
  | {
      readonly ok: false;
      readonly reason: 'encoding';
      readonly encoding: 'UTF-8' | 'UTF-16';
      readonly offset: number;
      readonly line: number;
    };

/**
 * Texts hold next to no control characters besides tab, line ends and form feed; compressed data holds about a tenth,
 * programs and images more. A stray one is let through (the article shows NUL as U+FFFD).
 */
const MOST_CONTROLS = 0.01;

const NEWLINE = 0x0a;

function isControl(code: number): boolean {
  return (code < 0x20 && !(code >= 0x09 && code <= 0x0d)) || code === 0x7f;
}

/** 1 for the bytes that are control characters: a look-up is several times faster than the comparisons, over megabytes. */
const CONTROL_BYTES = Uint8Array.from({ length: 256 }, (_, code) => (isControl(code) ? 1 : 0));

/** Decodes a whole file. A byte order mark is not part of the text. Linear in the number of bytes. */
export function decodeText(bytes: Uint8Array): Decoded {
  const order = byteOrder(bytes);
  return order === null ? decodeUtf8(bytes) : decodeUtf16(bytes, order);
}

function byteOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function decodeUtf8(bytes: Uint8Array): Decoded {
  let controls = 0;
  for (let at = 0; at < bytes.length; at += 1) controls += CONTROL_BYTES[bytes[at] ?? 0] ?? 0;
  if (controls > bytes.length * MOST_CONTROLS) return { ok: false, reason: 'binary' };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const offset = firstInvalidUtf8(bytes);
    return {
      ok: false,
      reason: 'encoding',
      encoding: 'UTF-8',
      offset,
      line: lineAt(bytes, offset),
    };
  }
}

function decodeUtf16(bytes: Uint8Array, order: 'utf-16le' | 'utf-16be'): Decoded {
  const text = new TextDecoder(order).decode(bytes);
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) if (isControl(text.charCodeAt(at))) controls += 1;
  if (controls > text.length * MOST_CONTROLS) return { ok: false, reason: 'binary' };
  if (bytes.length % 2 === 1) {
    const line = text.split('\n').length;
    return { ok: false, reason: 'encoding', encoding: 'UTF-16', offset: bytes.length - 1, line };
  }
  return { ok: true, text };
}

/**
 * The offset of the first byte that is not part of well-formed UTF-8 (Unicode 16, table 3-7),
 * or the length when all of it is.
 */
export function firstInvalidUtf8(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** The length of the well-formed sequence at this offset, 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  for (let next = 1; next < length; next += 1) {
    // The second byte excludes overlong forms, surrogates and what lies past U+10FFFF.
    const least = next > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const most = next > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    const byte = bytes[at + next];
    if (byte === undefined || byte < least || byte > most) return 0;
  }
  return length;
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at += 1) if (bytes[at] === NEWLINE) line += 1;
  return line;
}
