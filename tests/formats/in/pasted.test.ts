import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ARTICLE_BYTES } from '../../../src/formats/in/article-file.ts';
import { looksLikeMarkdown, readPastedArticle } from '../../../src/formats/in/pasted.ts';
import { growth } from '../../support/cost.ts';

describe('readPastedArticle', () => {
  it('keeps the text as it was pasted', () => {
    const text = '  Two lines,\r\nkept as they are.  ';
    expect(readPastedArticle(text)).toEqual({ ok: true, text, format: 'plain' });
  });

  it('asks for text where there is none', () => {
    expect(readPastedArticle(' \n ')).toMatchObject({ ok: false, title: 'There is no text yet' });
  });

  it('counts the limit in bytes, not in characters', () => {
    const text = '€'.repeat(ARTICLE_BYTES / 3 + 1);
    expect(readPastedArticle(text)).toMatchObject({ ok: false, title: 'The text is too long' });
  });
});

describe('looksLikeMarkdown', () => {
  it.each([
    ['headings', '# Title\n\nWords.\n\n## Part\n\nMore words.'],
    ['a heading and bold words', '## Part\nTake **at least** one.'],
    ['links', 'See [one](https://a.example/x).\nAnd [two](http://b.example).'],
    ['a fence', 'Words\n```\ncode\n```\n'],
    ['reference links', '# Title\n\n[1]: https://a.example'],
  ])('knows %s', (_name, text) => {
    expect(looksLikeMarkdown(text)).toBe(true);
  });

  it.each([
    ['the sample', readFileSync('claims/kratom-opioid-withdrawal/article.txt', 'utf8')],
    ['a numbered hash', 'We came in\n# 1 in the list.'],
    ['dashes', '- one\n- two\n* three'],
    ['hash tags', '#health #news\n#more'],
    ['a quoted mail', '> You wrote\n> something'],
    ['sums with stars', 'a ** b = c\n2 * 3 * 4'],
    ['brackets', 'As shown [12] (see below) and [13] (there).'],
  ])('leaves %s as plain text', (_name, text) => {
    expect(looksLikeMarkdown(text)).toBe(false);
  });

  it('takes time that grows with a hostile line alone', () => {
    for (const piece of ['[', '[a](http://', '**a', '# ', '> '])
      expect(
        growth(
          () => looksLikeMarkdown(piece.repeat(250_000)),
          () => looksLikeMarkdown(piece.repeat(1_000_000)),
        ),
        piece,
      ).toBeLessThan(10);
  });
});
