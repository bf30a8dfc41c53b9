import { expect, it, test } from 'vitest';
import { readNames } from '../../../../src/formats/in/bibtex/names.ts';

const beethoven = { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' };

test.each([
  ['Jane Doe', { family: 'Doe', given: 'Jane' }],
  ['Doe, Jane', { family: 'Doe', given: 'Jane' }],
  ['Doe, Jane A. B.', { family: 'Doe', given: 'Jane A. B.' }],
  ['Ludwig van Beethoven', beethoven],
  ['van Beethoven, Ludwig', beethoven],
  ['Jean de La Fontaine', { family: 'La Fontaine', given: 'Jean', 'non-dropping-particle': 'de' }],
  [
    "Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin",
    {
      family: 'Vallée Poussin',
      given: 'Charles Louis Xavier Joseph',
      'non-dropping-particle': 'de la',
    },
  ],
  ['King, Jr., Martin Luther', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
  ['Martin Luther King Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
  ['Smith, III', { family: 'Smith', suffix: 'III' }],
  ['{World Health Organization}', { literal: 'World Health Organization' }],
  ['{Barnes and Noble, Inc.}', { literal: 'Barnes and Noble, Inc.' }],
  ['{\\O}rsted, Hans', { family: 'Ørsted', given: 'Hans' }],
  ['{de Silva}, Ann', { family: 'de Silva', given: 'Ann' }],
  ['Aristotle', { family: 'Aristotle' }],
  ['New York,', { family: 'New York' }],
  [
    'family=Sartre, given=Jean-Paul, prefix=de, suffix=Jr',
    { family: 'Sartre', given: 'Jean-Paul', 'non-dropping-particle': 'de', suffix: 'Jr' },
  ],
  ['Donald~E. Knuth', { family: 'Knuth', given: 'Donald E.' }],
  ['jane doe', { family: 'doe', 'non-dropping-particle': 'jane' }],
])('%s', (name, wanted) => {
  expect(readNames(name)).toEqual({ names: [wanted], more: false });
});

it('parts names at "and", in any case and over lines, but not inside words or braces', () => {
  const { names } = readNames('Anderson, A AND\n  Sand, B and {Ford and Co} and  Brand, C');
  expect(names.map(({ family, literal }) => family ?? literal)).toEqual([
    'Anderson',
    'Sand',
    'Ford and Co',
    'Brand',
  ]);
});

it.each(['Doe, J and others', 'Doe, J and et al.', 'Doe, J et al.', 'Doe, J and {et al.}'])(
  '%s goes on',
  (list) => {
    expect(readNames(list)).toEqual({ names: [{ family: 'Doe', given: 'J' }], more: true });
  },
);

it('takes braces around a whole list for a slip, and around one name for an organisation', () => {
  expect(readNames('{Doe, Jane and Roe, Richard}').names).toHaveLength(2);
  expect(readNames('{Centers for Disease Control and Prevention}').names).toEqual([
    { literal: 'Centers for Disease Control and Prevention' },
  ]);
});

it.each(['', ' and ', '{}', ','])('finds no name in "%s"', (list) => {
  expect(readNames(list).names).toEqual([]);
});
