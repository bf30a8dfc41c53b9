import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/domain/article/schema.ts';
import { indexAt, PIECE_LIMIT, unitsOf } from '../../../../src/features/workbench/article/units.ts';
import { blocksOfLines } from '../../../support/fakeReview.ts';
import { randomArticle } from './arbitraries.ts';

describe('unitsOf', () => {
  it('groups list items and quotations and leaves paragraphs and headings alone', () => {
    const text = '## Dose\n- one\n- two\nA paragraph.\n> said\n> again\nAnother.';
    const units = unitsOf(text, blocksOfLines(text));
    expect(units.map((unit) => [unit.kind, unit.pieces.length])).toEqual([
      ['heading', 1],
      ['list', 2],
      ['paragraph', 1],
      ['quote', 2],
      ['paragraph', 1],
    ]);
    expect(units[0]?.level).toBe(2);
  });

  it('reads the numbers of an ordered list from before its items', () => {
    const text = 'Steps\n3. grind\n4. steep\n- rest';
    const at = (words: string): Block => ({
      kind: 'list-item',
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    });
    const units = unitsOf(text, [at('grind'), at('steep'), at('rest')]);
    expect(units.map((unit) => [unit.kind, unit.firstNumber])).toEqual([
      ['ordered-list', 3],
      ['list', 1],
    ]);
  });

  it('cuts a paragraph of megabytes into short pieces, after sentences, and never inside a pair', () => {
    const text = 'The dose was 5 mg. '.repeat(60_000);
    const units = unitsOf(text, [{ kind: 'paragraph', start: 0, end: text.length }]);
    const pieces = units.flatMap((unit) => unit.pieces);
    expect(units.length).toBe(pieces.length);
    expect(Math.max(...pieces.map(({ start, end }) => end - start))).toBeLessThanOrEqual(
      PIECE_LIMIT,
    );
    expect(pieces.slice(0, -1).every(({ end }) => text.slice(end - 2, end) === '. ')).toBe(true);
    expect(pieces.filter((piece) => piece.opensBlock)).toHaveLength(1);
    expect(pieces.filter((piece) => piece.closesBlock)).toHaveLength(1);

    const emoji = '😀'.repeat(PIECE_LIMIT);
    for (const { start } of unitsOf(`x${emoji}`, [
      { kind: 'paragraph', start: 0, end: emoji.length + 1 },
    ])) {
      expect(start === 0 || start % 2 === 1).toBe(true);
    }
  });

  it('shows every character of every block exactly once', () => {
    fc.assert(
      fc.property(randomArticle, ({ text, blocks }) => {
        const pieces = unitsOf(text, blocks).flatMap((unit) => unit.pieces);
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(
          blocks.map(({ start, end }) => text.slice(start, end)).join('\n'),
        );
        expect(pieces.map((piece) => piece.index)).toEqual(pieces.map((_, index) => index));
      }),
    );
  });
});

describe('indexAt', () => {
  it('finds the last item that starts at or before an offset', () => {
    const items = [{ start: 2 }, { start: 5 }, { start: 9 }];
    expect([0, 2, 4, 5, 8, 9, 50].map((offset) => indexAt(items, offset))).toEqual([
      0, 0, 0, 1, 1, 2, 2,
    ]);
  });
});
