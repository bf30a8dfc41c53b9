/** Text made to be slow: each kind is read in a time that grows with its length and no faster. */
import { expect, it } from 'vitest';
import { readSources } from '../../../src/formats/in/sources.ts';
import { growth } from '../../support/cost.ts';

const LENGTH = 60_000;
const filled = (words: string, head = '', tail = '') =>
  head + words.repeat(Math.ceil(LENGTH / words.length)) + tail;

const HOSTILE: Readonly<Record<string, string>> = {
  'braces that open': filled('{', '@a{b, title={'),
  'entries that never close': filled('@a{x={\n'),
  'entries with keys that never close': filled('@a{b,x={\n'),
  'quotation marks': filled('" ', '@a{b, t="'),
  'at signs': filled('@\n'),
  'entries on one line': filled('@a{b,t={x}}'),
  'entries between signs': filled('. @a{b,t={x}}'),
  'macros joined': filled('#a', '@a{b,t='),
  'macros of macros': Array.from(
    { length: 2_000 },
    (_, n) => `@string{s${n + 1}= s${n} # s${n}}`,
  ).join('\n'),
  'a chain of books': Array.from(
    { length: 2_000 },
    (_, n) => `@inbook{k${n},crossref={k${n + 1}}}`,
  ).join('\n'),
  'data within data': Array.from(
    { length: 200 },
    (_, n) =>
      `@book{k${n},xdata={${Array.from({ length: 50 }, (_x, m) => `k${(n * 7 + m) % 200}`)}}}`,
  ).join('\n'),
  'a name of many words': filled('a ', '@a{b,author={', '}}'),
  'a name of many commas': filled('A, ', '@a{b,author={', '}}'),
  'nothing between names': filled(' and', '@a{b,author={', '}}'),
  'spaces in a title': filled(' ', '@a{b,title={a', 'b}}'),
  accents: filled("\\'{", '@a{b,title={', '}}'),
  backslashes: filled('\\', '@a{b,title={', ' }}'),
  dollars: filled('$1 ', '@a{b,title={', '}}'),
  'lowered characters': filled('_', '@a{b,title={$', '$}}'),
  entities: filled('&', '@a{b,title={', '}}'),
  'closing braces': filled('}', '@a{b,t={x}}'),
  'records that never end': filled('TY  - JOUR\n'),
  'lines that go on': filled('x\n', 'TY  - JOUR\n'),
  digits: filled('1-', 'TY  - JOUR\nSN  - '),
  'tags of HTML': filled('<a ', 'TY  - JOUR\nAB  - '),
  'half a DOI': filled('10.1000/', 'TY  - JOUR\nN1  - '),
  'PubMed numbers': filled('PMID- 1\n'),
  'objects in objects': filled('{', '['),
  'strings that never end': filled('"', '[{'),
  'commas in JSON': filled(',', '[{"a":1'),
  'broken objects': filled('{"a":1 x}\n'),
};

it.each(Object.entries(HOSTILE))('%s', { timeout: 60_000 }, (_, text) => {
  const quarter = text.slice(0, text.length >> 2);
  // Four times the text may take some six times as long; what grows with the square takes sixteen.
  expect(
    growth(
      () => readSources(quarter, { from: 'auto' }),
      () => readSources(text, { from: 'auto' }),
    ),
  ).toBeLessThan(10);
});
