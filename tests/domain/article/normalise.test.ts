import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../src/domain/article/normalise.ts';

/** Any code units at all, lone surrogates and controls included. */
const anyUnits = fc
  .array(fc.oneof(fc.nat(0xffff), fc.nat(0x7f), fc.integer({ min: 0xd800, max: 0xdfff })), {
    maxLength: 60,
  })
  .map((units) => String.fromCharCode(...units));

describe('normaliseText', () => {
  it.each([
    ['a\r\nb\rc\n', 'a\nb\nc\n'],
    ['\uFEFFTitle', 'Title'],
    ['a\0b', 'a\uFFFDb'],
    ['lone \uD83D and \uDE00', 'lone \uFFFD and \uFFFD'],
    ['pair 😀 stays', 'pair 😀 stays'],
    ['inner \uFEFF stays', 'inner \uFEFF stays'],
  ])('%j becomes %j', (raw, expected) => {
    expect(normaliseText(raw)).toBe(expected);
  });

  it('changes nothing the second time, and leaves nothing that UTF-8 cannot carry', () => {
    fc.assert(
      fc.property(anyUnits, (raw) => {
        const once = normaliseText(raw);
        expect(normaliseText(once)).toBe(once.startsWith('\uFEFF') ? once.slice(1) : once);
        expect(
          new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(once)),
        ).toBe(once);
        expect(once).not.toMatch(/[\r\0]/);
      }),
    );
  });
});
