/** Several kinds in one text, and bytes in any encoding. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CSL_TYPES, CslItem } from '../../../src/domain/evidence/csl.ts';
import { decodeSources } from '../../../src/formats/in/source-text.ts';
import { readSources, readSourcesInSteps } from '../../../src/formats/in/sources.ts';

describe('what a text is', () => {
  const kinds = (text: string) =>
    readSources(text, { from: 'auto' }).items.map(({ csl }) => csl.title ?? csl.DOI ?? csl.PMID);

  it('tells by the content, several kinds in one text, in their order', () => {
    const text = `10.1000/182
@book{a, title={Bib}}
PMID: 29273821
TY  - JOUR
TI  - Ris
ER  - 

PMID- 31099038
TI  - Nbib

@book{b, title={Bib too}}
`;
    expect(kinds(text)).toEqual(['10.1000/182', 'Bib', '29273821', 'Ris', 'Nbib', 'Bib too']);
  });

  it('takes no comment of a file of entries for a source, and names a bad number among them', () => {
    const text =
      'This file was created with JabRef 2.10.\nEncoding: UTF8\n% by Jane Doe, 2019: see 10.1000/182\n\n@book{a, title={X}}\n\n978-0-306-40615-8\nQuery Results from the ADS Database\n';
    const { items, faults } = readSources(text, { from: 'auto' });
    expect(items.map(({ entry }) => entry)).toEqual(['a']);
    expect(faults).toMatchObject([{ line: 7, reason: expect.stringContaining('check digit') }]);
  });

  it('keeps the words of a line that names nothing else, and adds them to an identifier', () => {
    const text =
      'Doe J. Plants. J Plants 2019;3:1.\nDoe J. Plants. J Plants 2019;3:1. doi:10.1000/182\n[12] 10.1000/183';
    const words = 'Doe J. Plants. J Plants 2019;3:1.';
    expect(readSources(text, { from: 'auto' }).items.map(({ csl }) => csl)).toEqual([
      { id: 'doe', type: 'document', title: words },
      {
        id: 'source-10-1000-182',
        type: 'document',
        DOI: '10.1000/182',
        note: `${words} doi:10.1000/182`,
      },
      { id: 'source-10-1000-183', type: 'document', DOI: '10.1000/183' },
    ]);
  });

  it('reads every line of a text as one where it is told to', () => {
    const text = Array.from({ length: 700 }, (_, n) => `10.1000/${n}`).join('\n');
    expect(readSources(text, { from: 'text' }).items).toHaveLength(700);
  });

  test.each(['', ' \n\n', '\uFEFF'])('finds nothing in %j', (text) => {
    for (const from of ['auto', 'bibtex', 'ris', 'nbib', 'csl', 'text'] as const) {
      expect(readSources(text, { from })).toEqual({ items: [], faults: [] });
    }
  });

  it('reads in steps and tells how far it is', () => {
    const text = Array.from({ length: 50 }, (_, n) => `@book{k${n}, title={X}}`).join('\n');
    const done: number[] = [];
    const steps = readSourcesInSteps(text, { from: 'auto' });
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      expect(step.value.total).toBe(text.length);
      done.push(step.value.done);
    }
    expect(step.value.items).toHaveLength(50);
    expect(done.length).toBeGreaterThan(50);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(text.length);
  });

  it('never throws, and what it finds always fits the schema', { timeout: 60_000 }, () => {
    const piece = fc.constantFrom(
      '@article{',
      '@string{',
      '@',
      'k',
      ',',
      'title',
      'author',
      'crossref',
      'date',
      'doi',
      'url',
      ' = ',
      '{',
      '}',
      '"',
      '#',
      '\\',
      "\\'",
      '\\textit',
      '$',
      '_',
      '~',
      ' and ',
      'others',
      'Doe, J',
      '\n',
      '\r',
      'TY  - JOUR\n',
      'ER  - \n',
      'AU  - ',
      'TI  - ',
      'SN  - ',
      'DA  - ',
      'PY  - 2019/',
      'PMID- 7\n',
      'DP  - ',
      'FAU - ',
      '2019',
      '/',
      '-',
      '10.1000/1',
      '0378-5955',
      '[',
      ']',
      '{"id":"a"',
      ':',
      '\uD800',
      '\u0000',
      '&lt;',
      '<i>',
      'é',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 80 }),
        fc.constantFrom('auto', 'bibtex', 'ris', 'nbib', 'csl', 'text'),
        (pieces, from) => {
          const text = pieces.join('');
          const { items, faults } = readSources(text, { from });
          const ids = new Set<string>();
          for (const { csl, line } of items) {
            expect(CslItem.safeParse(csl).error?.message).toBeUndefined();
            expect(CSL_TYPES).toContain(csl.type);
            expect(ids.has(csl.id)).toBe(false);
            ids.add(csl.id);
            expect(line).toBeGreaterThan(0);
          }
          for (const { entry, line, reason } of faults) {
            expect(entry).not.toBe('');
            expect(line).toBeGreaterThan(0);
            expect(reason).toMatch(/\.$/);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('encodings', () => {
  const entry = '@book{a, title={Café – naïve “x”}}\n';
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
  const utf16 = (text: string, big: boolean, mark: boolean) => {
    const bytes = new Uint8Array((text.length + 1) * 2);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, !big);
    for (let at = 0; at < text.length; at += 1)
      view.setUint16(2 + at * 2, text.charCodeAt(at), !big);
    return mark ? bytes : bytes.slice(2);
  };

  test.each([
    ['UTF-8', bytesOf(entry)],
    ['UTF-8 with its mark', bytesOf(`\uFEFF${entry}`)],
    ['UTF-16, little end first', utf16(entry, false, true)],
    ['UTF-16, big end first', utf16(entry, true, true)],
    ['UTF-16 without its mark', utf16(entry, false, false)],
    ['UTF-16 that is cut off', new Uint8Array([...utf16(entry, false, true), 0x0a])],
    ['Windows-1252', latin('@book{a, title={Caf\u00e9 \u0096 na\u00efve \u0093x\u0094}}\n')],
  ])('%s', (_, bytes) => {
    const decoded = decodeSources(bytes);
    expect(decoded.ok && readSources(decoded.text, { from: 'auto' }).items[0]?.csl.title).toBe(
      'Café – naïve “x”',
    );
  });

  it('reads a file that was put together from two', () => {
    const decoded = decodeSources(
      new Uint8Array([...latin('@book{b, title={Caf\u00e9}}\n'), ...bytesOf(entry)]),
    );
    expect(
      decoded.ok && readSources(decoded.text, { from: 'auto' }).items.map(({ csl }) => csl.title),
    ).toEqual(['Café', 'Café – naïve “x”']);
  });

  it('reads what the file says of itself', () => {
    const decoded = decodeSources(latin('% Encoding: ISO8859_2\n@book{a, title={\u00b1}}\n'));
    expect(decoded.ok && decoded.text).toContain('ą');
  });

  it('refuses what is no text', () => {
    expect(decodeSources(bytesOf('%PDF-1.7'))).toMatchObject({
      ok: false,
      reason: expect.stringContaining('a PDF'),
    });
    expect(decodeSources(new Uint8Array(100).fill(3))).toMatchObject({ ok: false });
  });
});
