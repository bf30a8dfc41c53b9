import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotePlacer } from '../../../../src/formats/in/claims/places.ts';

const TEXT = 'One line\nbreaks “here”. Tea calms. Then it ends – slowly. Tea calms.';
const wanted = (exact: string, more = {}) => ({
  exact,
  prefix: '',
  suffix: '',
  start: null,
  ...more,
});
const place = quotePlacer(TEXT);
const words = (exact: string, more = {}) => {
  const placed = place(wanted(exact, more));
  return placed.ok ? TEXT.slice(placed.span.start, placed.span.end) : placed.reason;
};

describe('a quotation', () => {
  it('is found as it is, and with what spreadsheets change of it', () => {
    expect(words('Then it ends – slowly.')).toBe('Then it ends – slowly.');
    expect(words('Then it ends - slowly.')).toBe('Then it ends – slowly.');
    expect(words('line  breaks "here".')).toBe('line\nbreaks “here”.');
    expect(words('line\r\nbreaks')).toBe('line\nbreaks');
  });

  it('that stands twice is placed by what is around it or by its offset, and else nowhere', () => {
    expect(words('Tea calms.')).toBe('several');
    expect(place(wanted('Tea calms.', { start: 24 }))).toMatchObject({
      ok: true,
      span: { start: 24 },
    });
    expect(place(wanted('Tea calms.', { prefix: 'slowly. ' }))).toMatchObject({
      ok: true,
      span: { start: TEXT.lastIndexOf('Tea') },
    });
    expect(place(wanted('Tea calms.', { start: 3 }))).toMatchObject({ ok: false });
  });

  it('that is not there is nowhere', () => {
    expect(words('Coffee calms.')).toBe('nowhere');
    expect(words(' ')).not.toBe('One');
  });

  it('is never placed where other words stand', () => {
    const level = (text: string) =>
      text
        .replace(/\s+/g, ' ')
        .replace(/[“”„«»]/g, '"')
        .replace(/[‘’‚]/g, "'")
        .replace(/[‐‑–—−]/g, '-')
        .trim();
    const unit = fc.constantFrom('a', 'b', ' ', '\n', '“', '"', '-', '–', '😀', '\u00a0');
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 60 }),
        fc.string({ unit, minLength: 1, maxLength: 6 }),
        (text, exact) => {
          const placed = quotePlacer(text)(wanted(exact));
          if (!placed.ok) return;
          const { start, end } = placed.span;
          expect(level(text.slice(start, end))).toBe(level(exact));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
