import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTokens } from '../../../src/domain/language/tokens.ts';

const tokens = (text: string) => readTokens(text).map((token) => token.text);

describe('readTokens', () => {
  it.each([
    ['1-3 grams, 500mg each', ['1-3', 'grams', ',', '500mg', 'each']],
    ['$1,200.50 or 12.5%', ['$1,200.50', 'or', '12.5%']],
    ['2018–19 and 20 °C', ['2018–19', 'and', '20', '°', 'C']],
    [
      'p<.05, 1½ cups, 10² m² of CO₂',
      ['p', '<', '.05', ',', '1½', 'cups', ',', '10²', 'm²', 'of', 'CO₂'],
    ],
    ['It’s 7-hydroxymitragynine.', ['It', '’s', '7-hydroxymitragynine', '.']],
    [
      'kratom’s well-known U.S. use, e.g. tea',
      ['kratom’s', 'well-known', 'U.S.', 'use', ',', 'e.g.', 'tea'],
    ],
    ['a U.S.-led plan of J.R.R. Tolkien', ['a', 'U.S.-led', 'plan', 'of', 'J.R.R.', 'Tolkien']],
    ['They don’t; we’ll see', ['They', 'don’t', ';', 'we', '’ll', 'see']],
    ['see https://example.org/a_(b).', ['see', 'https://example.org/a_(b)', '.']],
    [
      '(see www.example.org/?a=1&b=2), ok',
      ['(', 'see', 'www.example.org/?a=1&b=2', ')', ',', 'ok'],
    ],
    ['to a.b+c@mail.example.org!', ['to', 'a.b+c@mail.example.org', '!']],
    [
      'open Node.js, notes.doc and example.com.',
      ['open', 'Node.js', ',', 'notes.doc', 'and', 'example.com', '.'],
    ],
    ['the .NET and C# code', ['the', '.NET', 'and', 'C#', 'code']],
    ['Dr. Smith, Ph.D.', ['Dr.', 'Smith', ',', 'Ph.D.']],
    ['No. 5, Fig. 3, p. 12; no.', ['No.', '5', ',', 'Fig.', '3', ',', 'p.', '12', ';', 'no', '.']],
    ['wait... what—now… ok. . .', ['wait', '...', 'what', '—', 'now', '…', 'ok', '.', '.', '.']],
    ['Why?! Stop!!', ['Why', '?!', 'Stop', '!!']],
    ['good :) 👍🏽👨‍👩‍👧 🇺🇸 <3', ['good', ':)', '👍🏽', '👨‍👩‍👧', '🇺🇸', '<3']],
    ['a ratio (see: 3:1) of 5:00', ['a', 'ratio', '(', 'see', ':', '3:1', ')', 'of', '5:00']],
    [
      'the end.Next, left.It was 1,000.That',
      ['the', 'end', '.', 'Next', ',', 'left', '.', 'It', 'was', '1,000', '.', 'That'],
    ],
    ['naïve café, Ærø, 東京', ['naïve', 'café', ',', 'Ærø', ',', '東京']],
  ])('%j', (text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });

  it('leaves out inline marks, link addresses, images, tags and reference marks', () => {
    const text =
      'A **bold** _word_ __too__ and `code`, [a link](https://x.org "t") ![img](y.png) <b>x</b> [3][4] end[^1].';
    expect(tokens(text)).toEqual([
      'A',
      'bold',
      'word',
      'too',
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

  it('leaves out marks of notes, and keeps numbers', () => {
    expect(tokens('No effect.¹ It grew.3 The rest.4,5')).toEqual([
      'No',
      'effect',
      '.',
      'It',
      'grew',
      '.',
      'The',
      'rest',
      '.',
    ]);
    expect(tokens('It grew 3. The 2.5 of vol.3 Next')).toEqual([
      'It',
      'grew',
      '3',
      '.',
      'The',
      '2.5',
      'of',
      'vol.',
      '3',
      'Next',
    ]);
  });

  it('keeps signs that only look like marks', () => {
    expect(tokens('2 * 3 < 5 [sic] snake_case ____')).toEqual([
      '2',
      '*',
      '3',
      '<',
      '5',
      '[',
      'sic',
      ']',
      'snake_case',
      '____',
    ]);
  });

  it('counts offsets in the whole text and reads nothing beyond the passage', () => {
    const text = '😀 one two. three';
    expect(readTokens(text, 3, 11).map(({ text: word, start, end }) => [word, start, end])).toEqual(
      [
        ['one', 3, 6],
        ['two', 7, 10],
        ['.', 10, 11],
      ],
    );
  });

  const joined = (list: string) =>
    fc.array(fc.constantFrom(...list.split('|'))).map((parts) => parts.join(''));

  it('gives each token the place where it stands', () => {
    const texts = joined(
      'word|’s| |*|_|__|`|[|](|)|<b>|1|²|.|,|-|é|😀|https://a.b|a@b.c|U.S.|3 The|![|:)|!|?|\n',
    );
    fc.assert(
      fc.property(texts, fc.nat(4), (text, skip) => {
        const from = Math.min(skip, text.length);
        let last = from;
        for (const token of readTokens(text, from)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          last = token.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('loses and doubles nothing where there are no marks', () => {
    const texts = joined(
      'word|Word|’s| |n’t|$|1|1,5|.|..|,|-|–|—|é|😀|👍🏽|https://a.b/c|a@b.org|x.com|U.S.|e.g.|p.m.|Dr.|(|)|“|”|"|:)|!|?|…|%|°C|/|&|+|#|@|½|\n',
    );
    fc.assert(
      fc.property(texts, (text) => {
        // Notes are the one mark that these signs can make.
        fc.pre(!/[.!?]["”)]{0,2}\d/.test(text));
        expect(tokens(text).join('')).toBe(text.replace(/\s/g, ''));
      }),
      { numRuns: 1_000 },
    );
  });
});
