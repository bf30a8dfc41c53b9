/** Random small articles with overlapping claims and sentences, for properties of cutting. */
import fc from 'fast-check';
import type { Block, Span } from '../../../../src/domain/article/schema.ts';
import type { ArticleSentence } from '../../../../src/domain/claims/schema.ts';
import { FakeReview } from '../../../support/fakeReview.ts';

export interface RandomArticle {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly spans: readonly (readonly Span[])[];
  readonly sentences: readonly ArticleSentence[];
  readonly review: FakeReview;
}

const kinds = ['heading', 'paragraph', 'list-item', 'quote', 'cell'] as const;

export const randomArticle: fc.Arbitrary<RandomArticle> = fc
  .record({
    words: fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 40,
    }),
    joints: fc.array(fc.constantFrom(' ', '. ', '\n', '\n\n'), { minLength: 40, maxLength: 40 }),
    blockKinds: fc.array(fc.constantFrom(...kinds), { minLength: 41, maxLength: 41 }),
    cuts: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 25 }),
    second: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 5 }),
    sentenceCuts: fc.array(fc.nat(), { maxLength: 12 }),
  })
  .map(({ words, joints, blockKinds, cuts, second, sentenceCuts }) => {
    const text = words
      .map((word, index) => word.replace(/\n/g, '·') + (joints[index] ?? ''))
      .join('');
    const blocks: Block[] = [];
    for (const line of text.matchAll(/[^\n]+/g)) {
      const kind = blockKinds[blocks.length] ?? 'paragraph';
      blocks.push({
        kind,
        start: line.index,
        end: line.index + line[0].length,
        ...(kind === 'heading' ? { level: 1 + (line.index % 6) } : {}),
      });
    }
    const spanOf = ([a, b]: readonly [number, number]): Span => {
      const start = a % text.length;
      return { start, end: start + 1 + (b % (text.length - start)) };
    };
    const spans = cuts.map((cut, index) => {
      const other = second[index];
      return other === undefined ? [spanOf(cut)] : [spanOf(cut), spanOf(other)];
    });
    const ends = [
      ...new Set([0, text.length, ...sentenceCuts.map((cut) => cut % text.length)]),
    ].sort((a, b) => a - b);
    const sentences = ends.slice(1).flatMap((end, index): ArticleSentence[] => {
      const start = ends[index] ?? 0;
      // Every third stretch is left out, as blanks between sentences are.
      return index % 3 === 2 ? [] : [{ start, end, claim: false, reason: 'other' }];
    });
    const review = new FakeReview(
      text,
      spans.map((at) => ({ at, text: 'A claim.' })),
      { blocks, sentences },
    );
    return { text, blocks, spans, sentences, review };
  });
