import { describe, expect, it } from 'vitest';
import { isByline } from '../../../src/domain/language/bylines.ts';
import { splitSentences } from '../../../src/domain/language/sentences.ts';

describe('isByline', () => {
  it.each([
    'By Colin Reyes',
    'By Colin Reyes, staff writer',
    'By Ana Ruiz and Bo Lind',
    'BY ANA RUIZ',
    'Words by Ana Ruiz',
    'Published 3 May 2021',
    'Updated: May 3, 2021 at 5:30 pm',
    'Monday, May 3, 2021',
    '2021-05-03',
  ])('%s', (line) => {
    expect(isByline(line)).toBe(true);
  });

  it.each([
    'By 1990 the town had grown.',
    'By Christmas Day the roads were closed.',
    'By the end of 1820 and printed in London',
    'Published in 1990, the book sold 300 copies.',
    'May 3, 2021 was a cold day.',
    'by Jane Lind',
  ])('not %s', (line) => {
    expect(isByline(line)).toBe(false);
  });
});

describe('a line that tells the author or the date', () => {
  const split = (text: string) =>
    splitSentences(text).map(({ start, end }) => text.slice(start, end));

  it('ends the headline above it and belongs to no sentence below', () => {
    expect(
      split('Storm floods three villages\nBy Ana Ruiz\n3 May 2021\nThe river rose by two metres.'),
    ).toEqual([
      'Storm floods three villages',
      'By Ana Ruiz',
      '3 May 2021',
      'The river rose by two metres.',
    ]);
  });

  it('is not looked for within a line', () => {
    expect(split('A book by Ana Ruiz, by Bo Lind.')).toHaveLength(1);
  });
});
