import { describe, expect, it } from 'vitest';
import { sizeInWords } from '../../../src/formats/in/size.ts';

describe('sizeInWords', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_000, '1 KB'],
    [5_347, '5.3 KB'],
    [25_000_000, '25 MB'],
    [999_600, '1 MB'],
    [9_960_000, '10 MB'],
    [6_400_000, '6.4 MB'],
    [2_100_000_000, '2.1 GB'],
  ])('%d is %s', (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words);
  });
});
