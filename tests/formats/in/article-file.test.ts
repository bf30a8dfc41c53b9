import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ARTICLE_BYTES,
  readArticleFile,
  refuseFile,
} from '../../../src/formats/in/article-file.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);

function refused(name: string, bytes: Uint8Array) {
  const result = readArticleFile(name, bytes);
  if (result.ok) throw new Error(`${name} was read`);
  return result;
}

describe('readArticleFile', () => {
  it('reads the sample exactly as it is on the disk', () => {
    const bytes = readFileSync('claims/kratom-opioid-withdrawal/article.txt');
    const result = readArticleFile('article.txt', bytes);
    expect(result).toMatchObject({ ok: true, name: 'article.txt', format: 'plain' });
    expect(result.ok && utf8(result.text)).toEqual(new Uint8Array(bytes));
  });

  it.each([
    ['a.txt', 'plain'],
    ['A.TXT', 'plain'],
    ['notes.v2.md', 'markdown'],
    ['notes.markdown', 'markdown'],
  ])('reads %s as %s', (name, format) => {
    expect(readArticleFile(name, utf8('Some words.'))).toMatchObject({ ok: true, format });
  });

  it.each([
    ['report.docx', 'report.docx is a Word document'],
    ['paper.pdf', 'paper.pdf is a PDF'],
    ['page.html', 'page.html is a web page'],
    ['table.xyz', 'table.xyz is not a text file'],
    ['README', 'README is not a text file'],
    ['.txt', '.txt is not a text file'],
  ])('refuses %s by its name', (name, title) => {
    const result = refused(name, utf8('Some words.'));
    expect(result.title).toBe(title);
    expect(result.message).toContain('.txt');
    expect(result.message).toMatch(/Nothing was added to your library\.$/);
  });

  it.each([
    ['no bytes at all', new Uint8Array()],
    ['white space only', utf8(' \n\t\n ')],
    ['only a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf])],
  ])('calls a file with %s empty', (_name, bytes) => {
    expect(refused('a.txt', bytes).title).toBe('a.txt is empty');
  });

  it('sees through data that was renamed .txt', () => {
    expect(refused('photo.txt', png).title).toBe('photo.txt is an image');
    expect(refused('paper.txt', utf8('%PDF-1.7\n')).title).toBe('paper.txt is a PDF');
    const program = Uint8Array.from({ length: 2_000 }, (_, at) => at % 13);
    expect(refused('tool.txt', program).title).toBe('tool.txt is not text');
  });

  it('names the line and byte that is not UTF-8, and what to do', () => {
    const lines = 'word\n'.repeat(1_500);
    const result = refused('old.txt', new Uint8Array([...utf8(lines), 0x93, 0x61]));
    expect(result.title).toBe('old.txt is not in UTF-8');
    expect(result.message).toContain('Line 1,501 (byte 7,501 of the file)');
    expect(result.message).toContain('Save it as UTF-8');
  });

  it('reads up to the limit and names the size of what is past it', () => {
    expect(refuseFile('big.txt', ARTICLE_BYTES)).toBeNull();
    const result = refused('big.txt', new Uint8Array(25_000_000));
    expect(result.title).toBe('big.txt is too large');
    expect(result.message).toMatch(/^It is 25 MB\. The limit is 20 MB\./);
    expect(refuseFile('big.txt', ARTICLE_BYTES + 1)?.message).toContain('It is 21 MB.');
  });

  it('opens one line of 5 MB', () => {
    const line = 'A line without an end, '.repeat(5_000_000 / 23);
    expect(readArticleFile('line.txt', utf8(line))).toMatchObject({ ok: true, text: line });
  });
});
