import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesByPiece } from '../../../../src/features/workbench/article/places.ts';
import { cutSegments, sentenceAt } from '../../../../src/features/workbench/article/segments.ts';
import { unitsOf } from '../../../../src/features/workbench/article/units.ts';
import { FakeReview } from '../../../support/fakeReview.ts';
import { randomArticle } from './arbitraries.ts';

const piecesOf = (review: FakeReview) => {
  const { text, blocks } = review.structure();
  return unitsOf(text, blocks).flatMap((unit) => unit.pieces);
};

describe('cutSegments', () => {
  it('cuts at every claim boundary', () => {
    const text = 'Tea eases pain and lifts mood.';
    const review = new FakeReview(text, [
      { at: text },
      { at: 'Tea eases pain' },
      { at: 'pain and' },
    ]);
    const places = placesByPiece(piecesOf(review), review.structure().rows)[0] ?? [];
    const segments = cutSegments(0, text.length, places, []);
    expect(segments.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Tea eases ',
      'pain',
      ' and',
      ' lifts mood.',
    ]);
    expect(segments.map((segment) => segment.places.map((place) => place.number))).toEqual([
      [1, 2],
      [1, 2, 3],
      [1, 3],
      [1],
    ]);
  });

  it('joins to the text, and covers each claim with exactly its spans', () => {
    fc.assert(
      fc.property(randomArticle, ({ text, sentences, review }) => {
        const pieces = piecesOf(review);
        const places = placesByPiece(pieces, review.structure().rows);
        const covered = new Map<string, Set<number>>();
        for (const piece of pieces) {
          const segments = cutSegments(
            piece.start,
            piece.end,
            places[piece.index] ?? [],
            sentences,
          );
          expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(
            text.slice(piece.start, piece.end),
          );
          for (const segment of segments) {
            expect(segment.end).toBeGreaterThan(segment.start);
            expect(segment.sentence).toBe(sentenceAt(sentences, segment.start));
            const numbers = segment.places.map((place) => place.number);
            expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
            for (const { id } of segment.places) {
              const offsets = covered.get(id) ?? new Set();
              covered.set(id, offsets);
              for (let at = segment.start; at < segment.end; at += 1) offsets.add(at);
            }
          }
        }
        const shown = (at: number) => pieces.some((piece) => piece.start <= at && at < piece.end);
        for (const row of review.structure().rows) {
          const wanted = new Set<number>();
          for (const { start, end } of row.spans) {
            for (let at = start; at < end; at += 1) if (shown(at)) wanted.add(at);
          }
          expect(covered.get(row.id) ?? new Set()).toEqual(wanted);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('placesByPiece', () => {
  it('says where a span that runs over several pieces opens and closes, exactly once each', () => {
    fc.assert(
      fc.property(randomArticle, ({ review }) => {
        const pieces = piecesOf(review);
        const places = placesByPiece(pieces, review.structure().rows).flat();
        const touched = review
          .structure()
          .rows.flatMap((row) => row.spans)
          .filter((span) => pieces.some((p) => p.start < span.end && p.end > span.start)).length;
        expect(places.filter((place) => place.opens)).toHaveLength(touched);
        expect(places.filter((place) => place.closes)).toHaveLength(touched);
      }),
      { numRuns: 60 },
    );
  });

  it('hands back the same list for a piece in which nothing changed', () => {
    const text = 'First claim here.\nSecond claim here.\nThird claim here.';
    const review = new FakeReview(text, [{ at: 'First claim' }, { at: 'Second claim' }]);
    const pieces = piecesOf(review);
    const before = placesByPiece(pieces, review.structure().rows);
    review.editRow(review.id(2), { dismissed: { reason: 'opinion', note: '' } });
    const after = placesByPiece(pieces, review.structure().rows, before);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    expect(after[2]).toBe(before[2]);
  });
});
