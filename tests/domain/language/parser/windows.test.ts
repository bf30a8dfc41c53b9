import fc from 'fast-check';
import { expect, test } from 'vitest';
import { windowsOf } from '../../../../src/domain/language/parser/windows.ts';

test('cuts behind the last strong sign of a window, else its last comma, else where it is full', () => {
  const forms = (text: string) => text.split(' ');
  expect(windowsOf(forms('a b c'), 4)).toEqual([3]);
  expect(windowsOf(forms('a b ; c d e'), 4)).toEqual([3, 6]);
  expect(windowsOf(forms('a b ; , d e'), 4)).toEqual([3, 6]);
  expect(windowsOf(forms('a b , c d e'), 4)).toEqual([3, 6]);
  expect(windowsOf(forms('; b c d e f'), 4)).toEqual([4, 6]);
});

test('windows are never empty, never too long, and end where the sentence does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', ',', ';', '.'), { minLength: 1, maxLength: 80 }),
      fc.integer({ min: 2, max: 12 }),
      (forms, most) => {
        const ends = windowsOf(forms, most);
        expect(ends.at(-1)).toBe(forms.length);
        for (const [at, end] of ends.entries()) {
          const length = end - (ends[at - 1] ?? 0);
          expect(length).toBeGreaterThan(0);
          expect(length).toBeLessThanOrEqual(most);
        }
      },
    ),
  );
});
