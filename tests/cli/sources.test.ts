/** The built program on files of references: good, bad, mixed and in old encodings. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArgs } from '../../src/cli/args.ts';
import { CSL_TYPES, CslItem } from '../../src/domain/evidence/csl.ts';
import { buildProgram, claimbench } from '../support/cli.ts';

const BIB =
  '@article{a, title={Café}, author={Doe, J}, doi={10.1000/182}, year=2019}\n\n@book{b, title={Open\n\n@book{c, title={C}}\n';
const RIS = 'TY  - JOUR\r\nTI  - Ris\r\nAU  - Roe, R\r\nER  - \r\n';

let folder = '';
const put = async (name: string, content: string | Uint8Array) => {
  await writeFile(join(folder, name), content);
  return name;
};
const sources = (args: readonly string[], input: string | Uint8Array = '') =>
  claimbench(['sources', ...args], { cwd: folder, input });

beforeAll(async () => {
  buildProgram();
  folder = await mkdtemp(join(tmpdir(), 'claimbench-sources-'));
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('sources', () => {
  it('writes the good ones as CSL-JSON, names the bad one, and ends with 1', async () => {
    const { code, out, err } = await sources([await put('refs.bib', BIB)]);
    expect(code).toBe(1);
    expect(err).toBe(
      'claimbench: refs.bib: b (line 3): The brace that opens “title” is not closed.\n',
    );
    const items = JSON.parse(out);
    expect(items).toEqual([
      {
        id: 'a',
        type: 'article-journal',
        title: 'Café',
        author: [{ family: 'Doe', given: 'J' }],
        issued: { 'date-parts': [[2019]] },
        DOI: '10.1000/182',
      },
      { id: 'c', type: 'book', title: 'C' },
    ]);
    for (const item of items) {
      expect(CslItem.safeParse(item).success).toBe(true);
      expect(CSL_TYPES).toContain(item.type);
    }
  });

  it('reads many files and standard input, of any kind, and gives each source an id of its own', async () => {
    const names = [
      await put('one.bib', '@book{k, title={One}}'),
      '-',
      await put('two.txt', RIS),
      await put('three.json', '[{"id":"k","type":"book","title":"Three"}]'),
      await put('four', 'PMID- 7\nTI  - Four.\n'),
      await put('latin.bib', Buffer.from('@book{l, title={Caf\u00e9}}', 'latin1')),
      await put('utf16.ris', Buffer.from(`\uFEFF${RIS}`, 'utf16le')),
    ];
    const { code, out, err } = await sources(names, '10.1000/182\n');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out).map(({ id }: CslItem) => id)).toEqual([
      'k',
      'source-10-1000-182',
      'roeris',
      'k-2',
      'pmid7',
      'l',
      'roeris-2',
    ]);
  });

  it('reads standard input where no file is named, and writes BibTeX and RIS', async () => {
    const bib = await sources(['--to', 'bibtex'], RIS);
    expect(bib.out).toBe('@article{roeris,\n  author = {Roe, R},\n  title = {Ris},\n}\n');
    const ris = await sources(['--to=ris', '--from', 'bibtex'], bib.out);
    expect(ris.out).toBe('TY  - JOUR\nID  - roeris\nAU  - Roe, R\nTI  - Ris\nER  - \n');
    expect([bib.code, ris.code]).toEqual([0, 0]);
  });

  it('names what it cannot read at all, and reads the rest', async () => {
    const names = [
      'gone.bib',
      await put('paper.pdf', '%PDF-1.7'),
      await put('good.bib', '@book{a, title={A}}'),
    ];
    const { code, out, err } = await sources(names);
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toEqual([
      'claimbench: gone.bib: There is no such file.',
      'claimbench: paper.pdf: This is a PDF, not text.',
    ]);
    expect(JSON.parse(out)).toHaveLength(1);
  });

  it('writes an empty list where there is nothing', async () => {
    expect(await sources([], '')).toEqual({ code: 0, out: '[]\n', err: '' });
    expect(await sources(['--to', 'bibtex'], '')).toEqual({ code: 0, out: '', err: '' });
    expect(await sources(['--from', 'ris'], 'words')).toMatchObject({ code: 1, out: '[]\n' });
  });

  it('ends with 2 where the command is wrong', async () => {
    const { code, out, err } = await sources(['--from', 'endnote']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('--from takes auto, bibtex, ris, nbib, csl or text, not “endnote”.');
  });
});

describe('its options', () => {
  const read = (line: string) => readArgs(line.split(' '));

  it.each([
    ['sources', { files: [], from: 'auto', to: 'csl' }],
    [
      'sources a.bib - --from ris --to bibtex',
      { files: ['a.bib', '-'], from: 'ris', to: 'bibtex' },
    ],
  ])('%s', (line, wanted) => {
    expect(read(line)).toEqual({ do: 'sources', ...wanted });
  });

  it.each([
    ['sources --to json', '--to takes csl, bibtex or ris, not “json”.'],
    ['sources --from bibtx', 'Did you mean bibtex?'],
    ['sources --jsonl', 'There is no option --jsonl. The options are: --from, --to'],
    ['extract --from ris', 'There is no option --from.'],
    ['source', 'Did you mean sources?'],
  ])('%s', (line, about) => {
    expect(read(line)).toEqual({ do: 'complain', about: expect.stringContaining(about) });
  });
});
