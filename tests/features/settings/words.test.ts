import { describe, expect, it } from 'vitest';
import { dateInWords, sizeInWords } from '../../../src/features/settings/words.ts';

describe('sizes in words', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1_000, '1.0 KB'],
    [6_400_000, '6.4 MB'],
    [9_960_000, '10 MB'],
    [412_000_000, '412 MB'],
    [999_600_000, '1.0 GB'],
    [2_100_000_000, '2.1 GB'],
  ])('%d is %s', (bytes, words) => expect(sizeInWords(bytes)).toBe(words));
});

describe('dates in words', () => {
  it('name the month', () => {
    expect(dateInWords(new Date(2026, 10, 22, 10, 42).getTime(), 'en-GB')).toContain('22 Nov 2026');
  });
});
