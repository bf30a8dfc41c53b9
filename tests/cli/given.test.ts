/** Places in a text as it was handed in, whatever line ends and odd characters it has. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { givenText } from '../../src/cli/given.ts';
import { normaliseText } from '../../src/domain/article/normalise.ts';
import { readDocument } from '../support/predict.ts';

const odd = fc
  .array(
    fc.constantFrom('a', ' ', '\r', '\n', '\r\n', '\uFEFF', '\0', '\uD800', '\uDC00', '😀', 'é'),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** A byte order mark goes from the beginning of a text only, so a passage is read with something before it. */
const normalised = (passage: string) => normaliseText(`x${passage}`).slice(1);

const insidePair = (text: string, at: number) =>
  /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '');

describe('places in the text as it was given', () => {
  it('name the same words as in the normalised text', () => {
    fc.assert(
      fc.property(odd, fc.nat(200), fc.nat(200), (raw, one, other) => {
        const text = normaliseText(raw);
        const [start = 0, end = 0] = [one, other]
          .map((at) => at % (text.length + 1))
          .sort((a, b) => a - b);
        fc.pre(!insidePair(text, start) && !insidePair(text, end));
        const span = givenText(raw).span({ start, end });
        expect(normalised(raw.slice(span.start, span.end))).toBe(text.slice(start, end));
      }),
      { numRuns: 2000 },
    );
  });

  it('run from the beginning to the end', () => {
    fc.assert(
      fc.property(odd, (raw) => {
        const text = normaliseText(raw);
        const { at } = givenText(raw);
        expect(at(0)).toBe(raw.startsWith('\uFEFF') ? 1 : 0);
        expect(at(text.length)).toBe(raw.length);
        for (let offset = 0; offset < text.length; offset += 1) {
          expect(at(offset + 1)).toBeGreaterThan(at(offset));
        }
      }),
    );
  });
});

describe('a document', () => {
  const sentence = fc.constantFrom(
    'Coffee causes cancer in 5% of 😀 adults.',
    'Is tea\0 safe?',
    'Vitamin D, which the skin makes, helps the body absorb calcium and phosphate.',
    'In 2019 the council\uD800 spent $4 million on roads.',
  );
  const join = fc.constantFrom(' ', '\n\n', '\r\n\r\n', '\r\n', '\r');
  const article = fc
    .array(fc.tuple(sentence, join), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.flat().join(''));

  it('has the same words at its places, whatever its line ends', () => {
    fc.assert(
      fc.property(article, fc.boolean(), (body, mark) => {
        const raw = (mark ? '\uFEFF' : '') + body;
        const text = normaliseText(raw);
        const reading = { format: 'plain', granularity: 'fine' } as const;
        const given = readDocument(raw, reading).extraction;
        const clean = readDocument(text, reading).extraction;
        const pairs = [
          ...given.sentences.map((span, at) => [span, clean.sentences[at]] as const),
          ...given.claims.flatMap(({ spans, words = [] }, at) =>
            [...spans, ...words].map((span, index) => {
              const other = clean.claims[at];
              return [span, [...(other?.spans ?? []), ...(other?.words ?? [])][index]] as const;
            }),
          ),
        ];
        expect(pairs.length).toBeGreaterThan(0);
        for (const [span, same] of pairs) {
          const words = text.slice(same?.start ?? 0, same?.end ?? 0);
          expect(normalised(raw.slice(span.start, span.end))).toBe(words);
        }
        expect(given.header).toEqual(clean.header);
      }),
      { numRuns: 60 },
    );
  });
});
