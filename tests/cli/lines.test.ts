import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, readLines } from '../../src/cli/lines.ts';

async function* pieces(bytes: Uint8Array, sizes: readonly number[]) {
  // One buffer for all pieces, as some streams have.
  const buffer = new Uint8Array(Math.max(1, ...sizes, bytes.length));
  let from = 0;
  for (const size of [...sizes, bytes.length]) {
    const part = bytes.subarray(from, from + size);
    buffer.set(part);
    yield buffer.subarray(0, part.length);
    from += size;
  }
}

async function linesOf(text: string, sizes: readonly number[] = [], longest = 1000) {
  const lines: Line[] = [];
  for await (const line of readLines(pieces(new TextEncoder().encode(text), sizes), longest)) {
    lines.push(line);
  }
  return lines.map(({ number, bytes }) => [
    number,
    bytes === null ? null : new TextDecoder().decode(bytes),
  ]);
}

describe('lines', () => {
  it('are numbered from 1, blank ones counted and left out', async () => {
    expect(await linesOf('a\n\n \t\r\nb\r\nc')).toEqual([
      [1, 'a'],
      [4, 'b\r'],
      [5, 'c'],
    ]);
    expect(await linesOf('')).toEqual([]);
    expect(await linesOf('\n\n')).toEqual([]);
  });

  it('are the same however the bytes come', async () => {
    const text = fc
      .array(fc.constantFrom('a', '😀', '\n', '\r\n', ' ', 'é'), { maxLength: 80 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(7)), async (whole, sizes) => {
        const wanted = whole
          .split('\n')
          .map((line, index) => [index + 1, line])
          .filter(([, line]) => /[^ \t\r]/.test(String(line)));
        expect(await linesOf(whole, sizes)).toEqual(wanted);
      }),
    );
  });

  it('that are too long are told and dropped, and the next is read', async () => {
    const text = `ok\n${'x'.repeat(50)}\nfine\n${'y'.repeat(50)}`;
    for (const sizes of [[], [1, 1, 5, 5, 5, 30], Array(100).fill(1)]) {
      expect(await linesOf(text, sizes, 20)).toEqual([
        [1, 'ok'],
        [2, null],
        [3, 'fine'],
        [4, null],
      ]);
    }
  });
});
