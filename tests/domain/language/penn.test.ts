import { expect, test } from 'vitest';
import { classOf } from '../../../src/domain/language/penn.ts';

test.each([
  ['because', 'SCONJ', 'IN', 'SC'],
  ['of', 'ADP', 'IN', 'IN'],
  ['this', 'PRON', 'DT', 'PRP'],
  ['this', 'DET', 'DT', 'DT'],
  ['when', 'ADV', 'WRB', 'SC'],
  ['why', 'ADV', 'WRB', 'WP'],
  ['which', 'PRON', 'WDT', 'WP'],
  ['whose', 'PRON', 'WP$', 'WP'],
  ['his', 'PRON', 'PRP$', 'PP$'],
  ['larger', 'ADJ', 'JJR', 'JJ'],
  ['up', 'ADP', 'RP', 'RB'],
  ['alps', 'PROPN', 'NNPS', 'NNP'],
  ['me@example.org', 'PROPN', 'ADD', 'NNP'],
  ['etc.', 'X', 'FW', 'NN'],
])('%s as %s %s is %s', (lower, upos, xpos, tag) => {
  expect(classOf(lower, upos, xpos)).toBe(tag);
});
