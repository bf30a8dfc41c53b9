/**
 * Reading blocks, sentences, tokens and pieces takes no more than its share for any text: ratios of processor time
 * within one run, since four times the text may take about four times as long (sixteen would be quadratic).
 */
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/domain/article/blocks.ts';
import { detectLanguage } from '../../../src/domain/article/language.ts';
import { segmentSentences } from '../../../src/domain/language/fallback.ts';
import { piecesOf } from '../../../src/domain/language/pieces.ts';
import { splitSentences } from '../../../src/domain/language/sentences.ts';
import { readTokens } from '../../../src/domain/language/tokens.ts';

const PROSE =
  'Coffee, which isn’t grown in Bonn, was first drunk in Yemen by Dr. A. Odeh at 5 p.m. (see Fig. 3).[4] ';

/** What is repeated, by what it is meant to slow down. */
const HOSTILE: Readonly<Record<string, string>> = {
  'no full stop': 'the cat and the dog and the bird are ',
  'one word': 'a',
  'one hyphenated word': 'a-',
  'one word with apostrophes': 'a’s',
  'one number': '1',
  'numbers and dashes': '1-2-3-4,5.6-7/8 ',
  dashes: '-',
  'all brackets': '([{(<',
  brackets: '(',
  'square brackets': '[',
  'links that never close': '[a](',
  'quotation marks': '"“‘\' ',
  stars: '*_`** ',
  underscores: '_',
  'full stops': '.',
  'spaced stops': '. ',
  'closed stops': '.”)',
  questions: '? ',
  initials: 'A. ',
  'glued initials': 'A.B.',
  'times of day': 'a.m. ',
  'addresses that fall apart': 'https://))))....',
  mailboxes: 'a.b_c@',
  'host names': 'a.b.',
  'list numbers': '1) x 2) ',
  'list letters': 'a. ',
  bullets: '• ',
  'marks of notes': 'effect.3 ',
  'reference marks': '[1] ',
  faces: ':) ',
  emoji: '😀',
  'joined emoji': '👨\u200D',
  'small lines': 'b\nc\n',
  'broken lines': 'A b\nc\n',
  'white space': ' \u00a0\u2003 ',
  'combining marks': 'e\u0301',
  'full-width stops': '这是。',
};

const filled = (unit: string, length: number) =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

function readAll(text: string): void {
  detectLanguage(text);
  readBlocks(text, 'plain');
  segmentSentences(text, 0, text.length, 'und');
  for (const { start, end } of splitSentences(text)) {
    for (const token of readTokens(text, start, end)) piecesOf(token);
  }
}

/** User time in milliseconds, the best of two: other processes do not count, the collector does. */
function cost(text: string): number {
  const run = () => {
    const before = process.cpuUsage();
    readAll(text);
    return process.cpuUsage(before).user / 1000;
  };
  return Math.min(run(), run());
}

/** Milliseconds; below this the clock and the collector decide. */
const TELLING = 30;
const SMALL = 25_000;
const LARGE = 100_000;
const MOST_GROWTH = 10;

describe('reading stays linear', () => {
  readAll(filled(PROSE, LARGE));

  it.each(Object.entries(HOSTILE))(
    'on %s',
    (_, unit) => {
      const small = Math.max(TELLING, cost(filled(unit, SMALL)));
      expect(cost(filled(unit, LARGE)) / small).toBeLessThan(MOST_GROWTH);
    },
    60_000,
  );

  it.each([
    ['one word of 1 MB', 'a', 250_000, 1_000_000],
    ['ten megabytes of prose', PROSE, 2_500_000, 10_000_000],
  ])(
    'on %s',
    (_, unit, small, large) => {
      const run = (length: number) => {
        const text = filled(unit, length);
        const before = process.cpuUsage();
        for (const { start, end } of splitSentences(text)) readTokens(text, start, end);
        return process.cpuUsage(before).user / 1000;
      };
      expect(run(large) / Math.max(TELLING, run(small))).toBeLessThan(MOST_GROWTH);
    },
    120_000,
  );
});
