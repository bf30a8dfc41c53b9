import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointsOf } from '../../../src/domain/article/code-points.ts';

const wellFormed = fc.string({ unit: 'binary' }).map((text) => text.toWellFormed());

describe('places in code points', () => {
  it('counts a character beyond the basic plane as one', () => {
    const points = codePointsOf('a😀b');
    expect([0, 1, 3, 4].map(points.at)).toEqual([0, 1, 2, 3]);
    expect(points.at(2)).toBe(1);
    expect(points.span({ start: 1, end: 3 })).toEqual({ start: 1, end: 2 });
  });

  it('agrees with what the language itself counts', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        const points = codePointsOf(text);
        let offset = 0;
        for (const [index, char] of [...text].entries()) {
          expect(points.at(offset)).toBe(index);
          expect(points.unitAt(index)).toBe(offset);
          offset += char.length;
        }
        expect(points.at(text.length)).toBe([...text].length);
      }),
    );
  });

  it('stops at the end', () => {
    expect(codePointsOf('😀').unitAt(99)).toBe(2);
  });
});
