/** Text made to be slow: reading a source and finding in it take a time that grows with its length and no faster. */
import { expect, it } from 'vitest';
import { findPassages } from '../../../../src/domain/evidence/passages/find.ts';
import { readQuery } from '../../../../src/domain/evidence/passages/query.ts';
import { indexSource } from '../../../../src/domain/evidence/passages/source.ts';

const LENGTH = 60_000;
const filled = (words: string) => words.repeat(Math.ceil(LENGTH / words.length));

const HOSTILE: Readonly<Record<string, string>> = {
  'no stop': filled('the cat and the dog '),
  'one word': filled('a'),
  'one hyphenated word over lines': filled('a-\n'),
  'one word with apostrophes': filled('a’'),
  'soft hyphens': filled('a\u00AD'),
  'one number': filled('1'),
  'numbers with commas': filled('1,'),
  quantities: filled('12 kg and 3 miles. '),
  'the claim again and again': filled('Boats carried 25 tons of coal. '),
  'no spaces': filled('水'),
  newlines: filled('\n'),
  'newlines and spaces': filled('\n \n\t'),
  items: filled('\n- a'),
  stops: filled('. '),
  marks: filled('e\u0301\u0302'),
  'halves of signs': filled('\uDC00'),
};

function milliseconds(text: string): number {
  const { user, system } = process.cpuUsage();
  const source = indexSource({ id: 'a', title: text, text: { pages: [{ label: '1', text }] } });
  const claim = `Boats carried 25 tons of coal. ${text.slice(0, 400)}`;
  findPassages(readQuery({ text: claim, context: text, quantities: null }), [source], 5);
  const after = process.cpuUsage();
  return (after.user + after.system - user - system) / 1000;
}

/** The least of a few, since other work only ever adds. */
const least = (text: string) => Math.min(...Array.from({ length: 3 }, () => milliseconds(text)));

it.each(Object.entries(HOSTILE))('%s', { timeout: 60_000 }, (_, text) => {
  const quarter = least(text.slice(0, text.length >> 2));
  const whole = least(text);
  // Four times the text may take some six times as long; what grows with the square takes sixteen.
  expect(whole).toBeLessThan(Math.max(80, 10 * quarter));
});
