import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/domain/article/schema.ts';
import { annotate, type PlacedClaim } from '../../../src/domain/report/annotate.ts';

const TEXT = 'Kratom helps. It is safe and cheap.\nMore below.';
const BLOCKS: Block[] = [
  { kind: 'paragraph', start: 0, end: 35 },
  { kind: 'paragraph', start: 36, end: 47 },
];

function shown(claims: readonly PlacedClaim[], blocks = BLOCKS, text = TEXT) {
  return [...annotate(text, blocks, claims)].map(({ segments }) =>
    segments.map(({ text: words, lanes, marks }) => [
      words,
      lanes,
      marks.map(({ number }) => number),
    ]),
  );
}

describe('the annotated article', () => {
  it('cuts the text at the borders of claims and numbers each where it ends', () => {
    expect(shown([{ number: 1, verdict: 'supported', spans: [{ start: 0, end: 13 }] }])[0]).toEqual(
      [
        ['Kratom helps.', ['supported'], [1]],
        [' It is safe and cheap.', [], []],
      ],
    );
  });

  it('shows the worst two verdicts where claims overlap, worst first', () => {
    const span = { start: 14, end: 35 };
    const [first] = shown([
      { number: 2, verdict: 'supported', spans: [span] },
      { number: 3, verdict: 'contradicted', spans: [span] },
      { number: 4, verdict: 'untagged', spans: [span] },
      { number: 5, verdict: 'unsupported', spans: [{ start: 20, end: 24 }] },
    ]);
    expect(first).toEqual([
      ['Kratom helps. ', [], []],
      ['It is ', ['contradicted', 'untagged'], []],
      ['safe', ['contradicted', 'unsupported'], [5]],
      [' and cheap.', ['contradicted', 'untagged'], [2, 3, 4]],
    ]);
  });

  it('draws a claim over two blocks on both and numbers it once, at its end', () => {
    const blocks = shown([{ number: 7, verdict: 'unsupported', spans: [{ start: 14, end: 40 }] }]);
    expect(blocks[0]?.[1]).toEqual(['It is safe and cheap.', ['unsupported'], []]);
    expect(blocks[1]?.[0]).toEqual(['More', ['unsupported'], [7]]);
  });

  it('numbers a claim that ends in the white space after a block', () => {
    expect(
      shown([{ number: 8, verdict: 'supported', spans: [{ start: 14, end: 36 }] }])[0]?.at(-1),
    ).toEqual(['It is safe and cheap.', ['supported'], [8]]);
  });

  it('numbers every place of a claim that stands in several', () => {
    const spans = [
      { start: 0, end: 13 },
      { start: 36, end: 47 },
    ];
    const blocks = shown([{ number: 9, verdict: 'supported', spans }]);
    expect(blocks.map((segments) => segments.flatMap(([, , marks]) => marks))).toEqual([[9], [9]]);
  });

  it('makes an outline of headings that never skips a depth', () => {
    const levels = [2, 4, 3, 1, 6, 2];
    const text = 'h'.repeat(levels.length);
    const blocks = levels.map(
      (level, at): Block => ({ kind: 'heading', start: at, end: at + 1, level }),
    );
    expect([...annotate(text, blocks, [])].map(({ depth }) => depth)).toEqual([1, 2, 2, 1, 2, 2]);
  });

  it('keeps every word of every block, whatever the claims are', () => {
    const span = fc
      .tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 }))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    const claim = fc.record({
      number: fc.nat({ max: 99 }),
      verdict: fc.constantFrom('supported', 'unsupported', 'contradicted', 'untagged' as const),
      spans: fc.array(span, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 12 }), (claims) => {
        const blocks = [...annotate(TEXT, BLOCKS, claims)];
        for (const [index, { segments }] of blocks.entries()) {
          const block = BLOCKS[index];
          expect(segments.map((segment) => segment.text).join('')).toBe(
            TEXT.slice(block?.start, block?.end),
          );
        }
        const inText = claims.filter(({ spans }) =>
          spans.some(({ start, end }) => start < end && start < 35),
        );
        for (const { segments } of blocks.slice(0, 1)) {
          const covered = segments.filter(({ lanes }) => lanes.length > 0).length;
          expect(covered > 0).toBe(inText.length > 0);
        }
      }),
    );
  });
});
