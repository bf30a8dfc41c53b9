/**
 * No text may make the work explode. Ratios of processor time within one run: a text four times as long may take
 * about four times as long (sixteen would be quadratic), and a hostile text a few times an ordinary one.
 */
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/domain/article/blocks.ts';
import { normaliseText } from '../../../src/domain/article/normalise.ts';
import { predict } from '../../support/predict.ts';

const ORDINARY =
  'Coffee, which is grown in Brazil, can cause insomnia and raise blood pressure in adults. It was first drunk in Yemen. Experts say that two cups a day are safe, but pregnant women should avoid it.\n';

const HOSTILE: readonly (readonly [string, string])[] = [
  ['no full stop', 'the cat and the dog and the bird are '],
  ['one word', 'a'],
  ['digits and dashes', '1-2-3-4,5.6-7/8 '],
  ['dashes', '- — – -- '],
  ['open brackets', '([{(['],
  ['open links', '[a]('],
  ['quotation marks', '"“‘\' '],
  ['commas', 'a cat, a dog, '],
  ['coordinators', 'cats and dogs or '],
  ['relative words', 'which that who '],
  ['stars', '*_`** '],
  ['full stops', '. . ... '],
  ['initials', 'A. B. e.g. '],
  ['white space', ' \u00a0\u2003 '],
  ['short lines', '- a\n'],
  ['quote marks in lines', '> \n'],
  ['emoji', '😀! '],
  ['finite verbs', 'it is '],
];

/** User time in milliseconds, the best of two: other processes do not count, the collector does. */
function cost(text: string): number {
  const run = () => {
    const before = process.cpuUsage();
    predict(normaliseText(text));
    readBlocks(text, 'markdown');
    return process.cpuUsage(before).user / 1000;
  };
  return Math.max(1, Math.min(run(), run()));
}

const filled = (unit: string, length: number) =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const SMALL = 15_000;
const LARGE = 60_000;
/** Milliseconds; below this the clock and the collector decide. */
const TELLING = 40;

describe('extraction stays linear', () => {
  cost(filled(ORDINARY, SMALL));
  const ordinary = cost(filled(ORDINARY, LARGE));

  it('on ordinary text', () => {
    expect(ordinary / cost(filled(ORDINARY, SMALL))).toBeLessThan(10);
  }, 60_000);

  it.each(HOSTILE)(
    'on %s',
    (_, unit) => {
      const large = cost(filled(unit, LARGE));
      const growth = large / Math.max(TELLING, cost(filled(unit, SMALL)));
      expect(growth).toBeLessThan(10);
      expect(large / ordinary).toBeLessThan(5);
    },
    60_000,
  );
});
