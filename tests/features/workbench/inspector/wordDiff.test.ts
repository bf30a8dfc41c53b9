import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordDiff } from '../../../../src/features/workbench/inspector/wordDiff.ts';

function shown(from: string, to: string): string {
  const marks = { same: '', removed: '-', added: '+' };
  return wordDiff(from, to)
    .map(({ kind, text }) => (kind === 'same' ? text : `[${marks[kind]}${text}]`))
    .join('');
}

it('marks the words that change', () => {
  expect(shown('Take 2 g a day.', 'Take 3 g a day.')).toBe('Take [-2][+3] g a day.');
  expect(shown('Take it daily.', 'Take it twice daily.')).toBe('Take it [+twice ]daily.');
  expect(shown('Take it twice daily.', 'Take it daily.')).toBe('Take it [-twice ]daily.');
  expect(shown('same', 'same')).toBe('same');
});

it('does not leave a single common word between two changes', () => {
  expect(shown('one apple a day helps', 'two pears a week help')).toBe(
    '[-one apple a day helps][+two pears a week help]',
  );
});

it('keeps a longer common run between two changes', () => {
  expect(shown('old this is the same thing here end', 'new this is the same thing here fin')).toBe(
    '[-old][+new] this is the same thing here [-end][+fin]',
  );
});

it('gives both texts back, whatever they are', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n', '  ', 'word'), { maxLength: 40 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [from, to] = [a.join(''), b.join('')];
      const parts = wordDiff(from, to);
      const join = (without: string) =>
        parts
          .filter((part) => part.kind !== without)
          .map((part) => part.text)
          .join('');
      expect(join('added')).toBe(from);
      expect(join('removed')).toBe(to);
    }),
  );
});

it('shows texts that differ too widely as replaced', () => {
  const words = (word: string) => Array.from({ length: 2_000 }, (_, i) => `${word}${i}`).join(' ');
  expect(wordDiff(words('a'), words('b')).map((part) => part.kind)).toEqual(['removed', 'added']);
});
