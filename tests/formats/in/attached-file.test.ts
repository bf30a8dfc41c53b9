import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPdf, pastedText, readAttachedFile } from '../../../src/formats/in/attached-file.ts';
import { htmlText } from '../../../src/formats/in/html-text.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (name: string, text: string) => readAttachedFile(name, bytesOf(text));

describe('an attached text', () => {
  test('is read as it stands, with LF line ends', () => {
    expect(read('notes.txt', 'One.\r\nTwo.')).toEqual({
      ok: true,
      mediaType: 'text/plain',
      text: { pages: [{ label: '', text: 'One.\nTwo.' }] },
    });
  });

  test('has pages where form feeds part them', () => {
    const pages = [
      { label: '1', text: 'First page.\n' },
      { label: '2', text: 'Second page.\n' },
    ];
    expect(read('out.txt', 'First page.\n\fSecond page.\n\f')).toMatchObject({ text: { pages } });
    expect(pastedText('First page.\n\fSecond page.\n').pages).toEqual(pages);
  });

  test('of Markdown is its words', () => {
    const text =
      '# A heading\n\n> It was **very** [large](https://a.example/x_y) in *some* `cases`.\n\n- snake_case stays';
    expect(read('notes.md', text)).toMatchObject({
      mediaType: 'text/markdown',
      text: {
        pages: [{ text: 'A heading\n\nIt was very large in some cases.\n\nsnake_case stays' }],
      },
    });
  });

  test('of HTML is what is read on the page', () => {
    const page = `<!doctype html><html><head><title>No</title></head><body>
      <script>if (a < b) alert("no")</script><style>p > a { color: red }</style>
      <h1>A <em>heading</em></h1><p title="a > b">Fish &amp; chips<br>cost 5&nbsp;&euro;&#8212;d&eacute;j&agrave; or less.</p>
      <!-- <p>no</p> --><table><tr><td>Arm</td><td>12</td></tr></table><ul><li>one<li>two</ul></body></html>`;
    expect(read('page', page)).toMatchObject({
      mediaType: 'text/html',
      text: {
        pages: [
          { text: 'A heading\n\nFish & chips\ncost 5 €—déjà or less.\n\nArm 12\n\none\n\ntwo' },
        ],
      },
    });
  });

  test('in Windows-1252 is read too', () => {
    const bytes = Uint8Array.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94]);
    expect(readAttachedFile('old.txt', bytes)).toMatchObject({
      text: { pages: [{ text: '“café”' }] },
    });
  });

  test.each([
    ['thesis.docx', 'PK\u0003\u0004...', 'a zip archive'],
    ['scan.png', 'words', 'an image'],
    ['empty.txt', ' \n ', 'no words'],
    ['data.bin', '\u0000\u0001\u0002\u0003\u0004\u0005', 'is not text'],
  ])('%s is refused with what it is', (name, text, words) => {
    const refused = read(name, text);
    expect(refused.ok ? '' : refused.message).toContain(words);
  });
});

test('a PDF is known by its beginning, not by its name', () => {
  expect(isPdf(bytesOf('junk\n%PDF-1.4'))).toBe(true);
  expect(isPdf(bytesOf('The %PDF format'))).toBe(false);
});

test('any text passes through the reader of HTML, and plain words stay as they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => void htmlText(text)),
  );
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 }), (words) => {
      expect(htmlText(`<p>${words.join(' ')}</p>`)).toBe(words.join(' '));
    }),
  );
});
