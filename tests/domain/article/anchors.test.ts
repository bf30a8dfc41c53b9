import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt, anchorIn } from '../../../src/domain/article/anchors.ts';
import { Anchor } from '../../../src/domain/article/schema.ts';

const TEXT =
  'Coffee was first drunk in Yemen. Tea came later. Coffee was first drunk in Yemen, say historians. The end.';

/** Any code units at all, emoji and lone surrogates included. */
const anyUnits = fc
  .array(fc.oneof(fc.nat(0xffff), fc.nat(0x7f), fc.integer({ min: 0xd800, max: 0xdfff })), {
    maxLength: 120,
  })
  .map((units) => String.fromCharCode(...units));

const anchorOf = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return anchorAt(text, start, start + words.length);
};

describe('anchorAt', () => {
  it('quotes exactly what stands at its offsets, for any text and any offsets', () => {
    fc.assert(
      fc.property(anyUnits, fc.nat(250), fc.nat(250), (text, a, b) => {
        const anchor = anchorAt(text, a, b);
        expect(text.slice(anchor.start, anchor.end)).toBe(anchor.exact);
        expect(text.slice(anchor.start - anchor.prefix.length, anchor.start)).toBe(anchor.prefix);
        expect(text.slice(anchor.end, anchor.end + anchor.suffix.length)).toBe(anchor.suffix);
        expect(Anchor.safeParse(anchor).success).toBe(true);
      }),
    );
  });

  it('never cuts an emoji in two', () => {
    const text = `${'😀'.repeat(30)}claim${'😀'.repeat(30)}`;
    const anchor = anchorAt(text, text.indexOf('claim'), text.indexOf('claim') + 5);
    expect(anchor.prefix).toBe('😀'.repeat(16));
    expect(anchorAt(text, 1, 3).exact).toBe('😀😀');
  });

  it('holds at most 20,000 code units', () => {
    const anchor = anchorAt('x'.repeat(50_000), 10, 40_000);
    expect(anchor.exact).toHaveLength(20_000);
    expect(anchor.end).toBe(20_010);
  });
});

describe('anchorIn', () => {
  it('finds every anchor again in its own text', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 120 }),
        fc.nat(120),
        fc.integer({ min: 1, max: 40 }),
        (text, at, size) => {
          const start = at % text.length;
          const anchor = anchorAt(text, start, start + size);
          expect(anchorIn(text, anchor)).toEqual({ start: anchor.start, end: anchor.end });
        },
      ),
    );
  });

  it('tells two equal sentences apart by what stands around them, after text was put in before', () => {
    const second = anchorOf(TEXT, 'Coffee was first drunk in Yemen', 40);
    const moved = `A new opening sentence. ${TEXT}`;
    expect(anchorIn(moved, second)?.start).toBe(second.start + 24);
  });

  it('prefers a moved passage with its surroundings to the same words at the old place', () => {
    const anchor = anchorOf(TEXT, 'Coffee was first drunk in Yemen', 40);
    const swapped = `Tea came later. Coffee was first drunk in Yemen, say historians. The end. ${TEXT.slice(0, 32)}`;
    const found = anchorIn(swapped, anchor);
    expect(swapped.slice(found?.end, (found?.end ?? 0) + 16)).toBe(', say historians');
  });

  it('would rather lose a passage than choose a wrong one', () => {
    const short = anchorOf(TEXT, 'Tea');
    expect(anchorIn('Nothing of it. Tea. Something else entirely.', short)).toBeNull();
    expect(anchorIn('Coffee. Coffee. Coffee.', anchorOf(TEXT, 'Coffee'))).toBeNull();
    expect(anchorIn('All new.', anchorOf(TEXT, 'Tea came later'))).toBeNull();
    expect(anchorIn(TEXT, { start: 0, end: 0, exact: '', prefix: '', suffix: '' })).toBeNull();
  });

  it('takes a long passage that stands once, whatever now surrounds it', () => {
    const anchor = anchorOf(TEXT, 'Coffee was first drunk in Yemen, say historians');
    const found = anchorIn(
      'Quite different. Coffee was first drunk in Yemen, say historians! Yes.',
      anchor,
    );
    expect(found).toEqual({ start: 17, end: 17 + anchor.exact.length });
  });

  it('gives up on words that stand everywhere instead of weighing each place', () => {
    const hostile = 'a'.repeat(200_000);
    const anchor = { start: 5, end: 20_005, exact: 'a'.repeat(20_000), prefix: 'b', suffix: 'b' };
    expect(anchorIn(hostile, anchor)).toBeNull();
  });
});
