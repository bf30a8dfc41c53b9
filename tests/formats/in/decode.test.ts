import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, firstInvalidUtf8 } from '../../../src/formats/in/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** UTF-16 with its byte order mark. */
function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, order === 'little');
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(2 + at * 2, text.charCodeAt(at), order === 'little');
  }
  return bytes;
}

describe('decodeText', () => {
  it('reads back what was written as UTF-8, whatever the characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!/[^\P{Cc}\t\n\v\f\r]/u.test(text));
        expect(decodeText(utf8(text))).toEqual({ ok: true, text: text.replace(/^\uFEFF/, '') });
      }),
    );
  });

  it.each(['little', 'big'] as const)(
    'reads UTF-16 that is marked as such, %s end first',
    (order) => {
      const text = 'Résumé: 5 µg – “fine” 🌿\nAnd more.';
      expect(decodeText(utf16(text, order))).toEqual({ ok: true, text });
    },
  );

  it('leaves the byte order mark out of the text', () => {
    expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))).toEqual({ ok: true, text: 'a' });
  });

  it('says where a Windows-1252 text stops being UTF-8', () => {
    const bytes = new Uint8Array([...utf8('First line.\nSecond, caf'), 0xe9, ...utf8(' and on.')]);
    expect(decodeText(bytes)).toEqual({
      ok: false,
      reason: 'encoding',
      encoding: 'UTF-8',
      offset: 23,
      line: 2,
    });
  });

  it('refuses UTF-16 that ends in the middle of a character', () => {
    expect(decodeText(utf16('One.\nTwo.', 'little').slice(0, -1))).toMatchObject({
      ok: false,
      reason: 'encoding',
      encoding: 'UTF-16',
      line: 2,
    });
  });

  it('tells data from text by its control characters, and lets a stray one pass', () => {
    const data = Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 251);
    expect(decodeText(data)).toEqual({ ok: false, reason: 'binary' });
    expect(decodeText(utf8(`A${'\0'.repeat(20)}`))).toEqual({ ok: false, reason: 'binary' });
    expect(decodeText(utf16('\u0001\u0002\u0003', 'big'))).toEqual({ ok: false, reason: 'binary' });
    const stray = `${'word '.repeat(100)}\0`;
    expect(decodeText(utf8(stray))).toEqual({ ok: true, text: stray });
  });
});

describe('firstInvalidUtf8', () => {
  it.each([
    ['a lone continuation byte', [0x61, 0x80], 1],
    ['an overlong slash', [0xc0, 0xaf], 0],
    ['an overlong three-byte form', [0xe0, 0x80, 0x80], 0],
    ['a surrogate', [0x61, 0x62, 0xed, 0xa0, 0x80], 2],
    ['past U+10FFFF', [0xf4, 0x90, 0x80, 0x80], 0],
    ['a cut sequence', [0xe2, 0x82], 0],
    ['a byte that no text has', [0xff], 0],
  ])('finds %s', (_name, bytes, offset) => {
    expect(firstInvalidUtf8(new Uint8Array(bytes))).toBe(offset);
  });

  it('agrees with the strict decoder on every input', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const decodes = (bytes: Uint8Array) => {
      try {
        strict.decode(bytes);
        return true;
      } catch {
        return false;
      }
    };
    const nearText = fc.array(
      fc.constantFrom(0x41, 0x80, 0xa0, 0xbf, 0xc2, 0xe0, 0xed, 0xf0, 0xf4, 0x8f),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 12 }), nearText), (values) => {
        const bytes = Uint8Array.from(values);
        const offset = firstInvalidUtf8(bytes);
        expect(decodes(bytes)).toBe(offset === bytes.length);
        expect(decodes(bytes.slice(0, offset))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
