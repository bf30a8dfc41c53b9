import { expect, test } from 'vitest';
import { remainingText, strayLines } from '../../../src/formats/in/remaining.ts';
import { readSources } from '../../../src/formats/in/sources.ts';

const rest = (text: string) => remainingText(text, readSources(text, { from: 'auto' }));

test.each([
  [
    'good lines go',
    '10.1000/182\n978-0-306-40615-8\nA plain report\nPMID: 0123',
    '978-0-306-40615-8\nPMID: 0123',
  ],
  ['nothing stays when all was good', '10.1000/182, 10.1000/183\n\nA plain report', ''],
  ['line ends of Windows', 'PMID: 0\r\n10.1000/182\r\n', 'PMID: 0'],
  ['a line that comes twice goes twice', '10.1000/182\nPMID: 0\n10.1000/182', 'PMID: 0'],
])('%s', (_, text, left) => {
  expect(rest(text)).toBe(left);
});

test('a broken entry stays, with the words it needs to be read', () => {
  const good = '@article{doe, title = {On tea}, journal = jt, year = 2019}';
  const bad = '@article{broken, title = {On coffee, year = 2020';
  const text = `@string{jt = "Journal of Tea"}\n${good}\n\n${bad}\n`;
  expect(rest(text)).toBe(`@string{jt = "Journal of Tea"}\n${bad}`);
});

test('records of JSON that cannot be read stay', () => {
  const text = '[\n{"id": "a", "type": "book", "title": "Tea"},\n{"id": "b" "type": "book"}\n]';
  const left = rest(text);
  expect(left).toContain('"b"');
  expect(left).not.toContain('Tea');
});

test('words among entries that are no source stay, and what only serves entries goes with them', () => {
  const entry = '@article{doe, title = {On tea}, journal = jt, year = 2019}';
  const text = `@string{jt = "Journal of Tea"}\n% made by hand\n${entry}\nA plain report`;
  expect(rest(text)).toBe('A plain report');
  expect(strayLines('PMID: 0\nA plain report', [{ entry: 'PMID: 0' }])).toEqual([
    { line: 2, words: 'A plain report' },
  ]);
});
