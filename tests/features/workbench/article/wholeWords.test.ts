import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeWords } from '../../../../src/features/workbench/article/wholeWords.ts';

/** The words that are quoted when the marked part is selected. */
function quoted(marked: string): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  const span = wholeWords(text, { start, end });
  return text.slice(span.start, span.end);
}

describe('a passage selected in haste', () => {
  it('is quoted from the beginning of its first word to the end of its last', () => {
    expect(quoted('dosa[ge guidelines and exami]ning its benefits')).toBe(
      'dosage guidelines and examining',
    );
    expect(quoted('about 4[12 mill]ion dollars')).toBe('about 412 million dollars'.slice(6, 17));
  });

  it('stays as it is where it ends between words', () => {
    expect(quoted('In [this article,] we')).toBe('this article,');
    expect(quoted('[the whole text]')).toBe('the whole text');
    expect(quoted('raised “[by 3%]” again')).toBe('by 3%');
  });

  it('stays as it is in a script that sets no blanks between words', () => {
    expect(quoted('東京[では車]の登録')).toBe('では車');
  });

  it('holds what was selected and begins and ends in the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), (text, a, b) => {
        const start = Math.min(a, b) % (text.length + 1);
        const end = Math.max(start, Math.max(a, b) % (text.length + 1));
        const span = wholeWords(text, { start, end });
        expect(span.start).toBeLessThanOrEqual(start);
        expect(span.end).toBeGreaterThanOrEqual(end);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(wholeWords(text, span)).toEqual(span);
      }),
    );
  });
});
