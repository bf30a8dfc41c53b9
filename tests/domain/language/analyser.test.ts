import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../../src/domain/language/analyser.ts';
import type { Word } from '../../../src/domain/language/tags.ts';
import { readTokens } from '../../../src/domain/language/tokens.ts';
import { analyser, weights } from '../../support/analyser.ts';
import { SENTENCES } from '../../support/sentences.ts';

const plain = createAnalyser(weights, { simd: false });
const words = (text: string) => analyser.analyse(readTokens(text));
const find = (all: readonly Word[], text: string): Word => {
  const word = all.find((each) => each.text === text);
  if (word === undefined)
    throw new Error(`There is no "${text}" among ${all.map((each) => each.text)}.`);
  return word;
};
const headText = (all: readonly Word[], text: string) => all[find(all, text).head]?.text;

/** One root, and from each word a way to it. */
function expectTree(all: readonly Word[]): void {
  expect(all.filter(({ head }) => head === -1)).toHaveLength(all.length === 0 ? 0 : 1);
  const reaches = new Set<number>([-1]);
  for (const { index } of all) {
    const way: number[] = [];
    let at = index;
    while (!reaches.has(at)) {
      if (way.length > all.length) expect.unreachable('The heads run in a circle.');
      way.push(at);
      at = all[at]?.head ?? Number.NaN;
    }
    for (const each of way) reaches.add(each);
  }
  expect(reaches.size).toBe(all.length + 1);
}

/** Texts of words, numbers, signs and contractions in any order. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'the',
          'The',
          'cat',
          "don't",
          "cat's",
          'US-based',
          '500mg',
          '1-3',
          '$5',
          '20%',
          'and/or',
          'is',
          'taken',
        ],
        ...[
          'by',
          ',',
          ';',
          '.',
          '(',
          ')',
          '"',
          '—',
          '…',
          'which',
          'and',
          "can't",
          '7-hydroxymitragynine',
          '🙂',
          '20th',
        ],
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(' '));

describe('the analyser', () => {
  test('keeps every token as it is, and its words make one tree', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = readTokens(text);
        const all = analyser.analyse(tokens);
        expect(
          all.map(({ text: own, start, end, kind, glued }) => ({
            text: own,
            start,
            end,
            kind,
            glued,
          })),
        ).toEqual(
          tokens.map(({ text: own, start, end, kind, glued }) => ({
            text: own,
            start,
            end,
            kind,
            glued,
          })),
        );
        expect(all.map(({ index }) => index)).toEqual(all.map((_, at) => at));
        expectTree(all);
      }),
      { numRuns: 150 },
    );
  });

  test('says the same with and without SIMD', () => {
    expect(analyser.simd).toBe(true);
    expect(plain.simd).toBe(false);
    for (const sentence of SENTENCES) {
      const tokens = readTokens(sentence);
      expect(plain.analyse(tokens)).toEqual(analyser.analyse(tokens));
    }
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = readTokens(text);
        expect(plain.analyse(tokens)).toEqual(analyser.analyse(tokens));
      }),
      { numRuns: 25 },
    );
  });

  test('says the same again, whatever it read in between', () => {
    const fresh = createAnalyser(weights);
    for (const sentence of [...SENTENCES, ...SENTENCES]) {
      expect(fresh.analyse(readTokens(sentence))).toEqual(analyser.analyse(readTokens(sentence)));
    }
  });

  test('gives nothing for nothing', () => {
    expect(analyser.analyse([])).toEqual([]);
  });

  test('refuses other bytes with a sentence', () => {
    expect(() => createAnalyser(new Uint8Array(20))).toThrow('The language weights cannot be used');
  });
});

describe('what it reads', () => {
  test('subject, verb, object', () => {
    const all = words('The company bought two books.');
    expect(find(all, 'bought')).toMatchObject({
      tag: 'VBD',
      lemma: 'buy',
      relation: 'root',
      head: -1,
    });
    expect(find(all, 'company').relation).toBe('nsubj');
    expect(find(all, 'books')).toMatchObject({
      relation: 'obj',
      lemma: 'book',
      upos: 'NOUN',
      xpos: 'NNS',
    });
    expect(headText(all, 'two')).toBe('books');
    expect(find(all, '.')).toMatchObject({ tag: 'SIGN', relation: 'punct' });
  });

  test('a passive with its agent', () => {
    const all = words('The report was written by two doctors.');
    expect(find(all, 'report').relation).toBe('nsubj:pass');
    expect(find(all, 'written')).toMatchObject({ tag: 'VBN', lemma: 'write' });
    expect(headText(all, 'doctors')).toBe('written');
  });

  test('a contraction has the place and tag of its verb', () => {
    const all = words("They don't like the plan.");
    expect(find(all, "don't")).toMatchObject({ lemma: 'do', relation: 'aux', upos: 'AUX' });
    expect(headText(all, "don't")).toBe('like');
  });

  test('a possessive stays one word that hangs on what is owned', () => {
    const all = words("The city's budget grew.");
    expect(find(all, "city's")).toMatchObject({ tag: 'NN', relation: 'nmod:poss' });
    expect(headText(all, "city's")).toBe('budget');
    expect(headText(all, 'The')).toBe("city's");
  });

  test('amounts are numbers, whatever they are made of', () => {
    const all = words('Adults took 500mg or 1-3 pills of the US-based company.');
    expect(find(all, '500mg').tag).toBe('CD');
    expect(find(all, '1-3').tag).toBe('CD');
    expect(find(all, 'US-based').relation).toBe('amod');
  });

  test('who and that-clauses', () => {
    const all = words('She said that the doctor who left was right.');
    expect(find(all, 'that').tag).toBe('SC');
    expect(find(all, 'who').tag).toBe('WP');
    expect(find(all, 'left').relation).toBe('acl:relcl');
  });
});

describe('long and hostile sentences', () => {
  const timeOf = (text: string): number => {
    const tokens = readTokens(text);
    const from = performance.now();
    expectTree(analyser.analyse(tokens));
    return performance.now() - from;
  };

  test.each([
    ['words without an end', 'word and other words of a sentence that never ends '],
    ['commas', 'a, b, c, '],
    ['brackets', '((('],
    ['quotes and dashes', '" — “ ” '],
    ['one hyphen after the other', 'a-b-c-d-e-f-g '],
  ])('%s take time that grows with their length alone', (_, unit) => {
    timeOf(unit.repeat(100));
    const short = Math.max(20, timeOf(unit.repeat(250)));
    // Eight times as much; a busy machine may take four times as long for it.
    expect(timeOf(unit.repeat(2_000))).toBeLessThan(short * 8 * 4);
  });

  test('a word of a megabyte is a word', () => {
    const all = words(`The ${'x'.repeat(1_000_000)} is long.`);
    expect(all).toHaveLength(5);
    expectTree(all);
  });

  test('a sentence of several windows is one tree whose parts are read as such', () => {
    const part = 'The company bought books; ';
    const all = words(part.repeat(60));
    expect(all.length).toBeGreaterThan(240);
    expectTree(all);
    const verbs = all.filter(({ text }) => text === 'bought');
    // Nobody writes so, and some of it may be misread; but cut in the wrong places, hardly any would be right.
    const right = verbs.filter(({ index }) => all[index - 1]?.head === index);
    expect(right.length / verbs.length).toBeGreaterThan(0.8);
  });
});
