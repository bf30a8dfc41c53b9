import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type ClaimsFile, readClaimsFile } from '../../../../src/formats/in/claims/file.ts';
import { entriesOfTable } from '../../../../src/formats/in/claims/ofTable.ts';
import { readZip } from '../../../../src/formats/in/zip.ts';
import { HOSTILE, hostileReport } from '../../../support/hostile.ts';
import { bytesOf, filesOf } from '../../../support/written.ts';

const ARTICLE = 'Tea calms. Coffee 😀 wakes.';
const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (name: string, contents: string | Uint8Array) =>
  readClaimsFile(
    [{ name, bytes: typeof contents === 'string' ? utf8(contents) : contents }],
    ARTICLE,
  );

function table(file: ClaimsFile) {
  if (file.kind !== 'table') throw new Error(file.kind === 'refused' ? file.problem : file.kind);
  return file;
}
function entries(file: ClaimsFile) {
  if (file.kind !== 'entries') throw new Error(file.kind === 'refused' ? file.problem : file.kind);
  return file.entries;
}
const problem = (file: ClaimsFile) => (file.kind === 'refused' ? file.problem : file.kind);

describe('a table', () => {
  it.each([
    ['commas', 'claim,verdict\r\n"a, b",true'],
    ['semicolons', 'claim;verdict\n"a, b";true\n'],
    ['tabs', 'claim\tverdict\na, b\ttrue'],
    ['a byte order mark', '\uFEFFclaim,verdict\n"a, b",true'],
  ])('is read with %s', async (_, text) => {
    const { table: found, mapping } = table(await read('a.csv', text));
    expect(found).toEqual({
      columns: ['claim', 'verdict'],
      rows: [{ number: 2, cells: ['a, b', 'true'] }],
    });
    expect(mapping).toEqual(['text', 'verdict']);
  });

  it('is read in UTF-16 and in Windows-1252, and says what it was taken for', async () => {
    const utf16 = new Uint8Array(Buffer.from('\uFEFFclaim\nŁódź', 'utf16le'));
    expect(table(await read('a.csv', utf16)).table.rows[0]?.cells).toEqual(['Łódź']);
    const windows = new Uint8Array([...utf8('claim\n'), 0x93, 0xe9, 0x94]);
    const found = table(await read('a.csv', windows));
    expect(found.table.rows[0]?.cells).toEqual(['“é”']);
    expect(found.note).toContain('Windows-1252');
  });

  it('counts rows as a spreadsheet does, over empty rows and line ends inside cells', async () => {
    const { table: found } = table(await read('a.csv', 'claim,quote\n,\n"a\nb",x\n,\nc,y\n'));
    expect(found.rows.map(({ number }) => number)).toEqual([3, 5]);
  });

  it('takes an apostrophe away only where a file is ours', async () => {
    const other = table(await read('a.csv', "claim,verdict\n'=1+1,true"));
    expect(other.table.rows[0]?.cells[0]).toBe("'=1+1");
    const ours = table(await read('a.csv', "Claim ID,Claim,Quote,Verdict\nx,'=1+1,''-a,Untagged"));
    expect(ours.table.rows[0]?.cells).toEqual(['x', '=1+1', "'-a", 'Untagged']);
  });

  it('is refused in a sentence that says where', async () => {
    expect(problem(await read('a.csv', ''))).toBe('There is nothing in it.');
    expect(problem(await read('a.csv', 'claim,verdict\n'))).toContain('It has one row');
    expect(problem(await read('a.csv', 'claim\n"never closed\nx'))).toContain('row 2');
    expect(problem(await read('a.csv', utf8('\0\0\0\0\u0001\u0002')))).toContain('not text');
    expect(problem(await read('a.pdf', '%PDF-1.7'))).toContain('a PDF');
    expect(problem(await read('a.csv', `claim\n${'x'.repeat(100_001)}`))).toContain('row 2');
  });

  it('never throws, whatever it is given', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json(),
          fc.constantFrom(...Object.values(HOSTILE)),
        ),
        fc.constantFrom('a.csv', 'a.jsonl', 'a.json', 'a.xlsx', 'a.zip', 'a'),
        async (text, name) => {
          const file = await read(name, text);
          if (file.kind === 'table') entriesOfTable(file.table, file.mapping, file.evidence);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('with a column called __proto__ is a table like any other', async () => {
    const { table: found, mapping } = table(
      await read('a.jsonl', '{"__proto__":"x","claim":"a","constructor":{"b":1}}\n'),
    );
    expect(found.columns).toEqual(['__proto__', 'claim', 'constructor']);
    expect(found.rows[0]?.cells).toEqual(['x', 'a', '{"b":1}']);
    expect(mapping).toEqual([null, 'text', null]);
    expect(Object.prototype).not.toHaveProperty('b');
  });
});

describe('words of a table', () => {
  it('are taken for what people mean by them, and left out with a remark where nobody can tell', async () => {
    const {
      table: found,
      mapping,
      evidence,
    } = table(
      await read(
        'a.csv',
        [
          'claim,verdict,confidence,severity,reason codes,kind',
          'a,Refuted,80%,Major,"Overstated; wrong unit",Dosage',
          'b,Not enough info,0.2,fatal,because,claim',
          'c,,moderate,,,',
          'd,perhaps,,,,',
        ].join('\n'),
      ),
    );
    const [a, b, c, d] = entriesOfTable(found, mapping, evidence);
    expect(a).toMatchObject({
      said: {
        verdict: 'contradicted',
        confidence: 'high',
        severity: 'major',
        reasonCodes: ['overstated', 'wrong-unit'],
      },
      kind: 'dosage',
      remarks: [],
    });
    expect(b?.said).toEqual({ verdict: 'unsupported', confidence: 'low' });
    expect(b?.remarks).toHaveLength(3);
    expect(c?.said).toEqual({ confidence: 'medium' });
    expect(d?.fault).toContain('“perhaps” is no verdict');
  });
});

describe('hostile words', () => {
  it.each(Object.entries(HOSTILE))('come back from our own files as words: %s', async (_, text) => {
    const report = await hostileReport(text);
    for (const format of ['csv', 'xlsx'] as const) {
      const files = [...(await filesOf(format, report)).values()].map((file) => ({
        name: file.name,
        bytes: bytesOf(file),
      }));
      const found = table(await readClaimsFile(files, report.text));
      const [first] = entriesOfTable(found.table, found.mapping, found.evidence);
      expect(first?.said.verdict).toBe('contradicted');
      expect(first?.text).not.toMatch(/\0|\p{Surrogate}/u);
      if (/^['=+\-@]/.test(text)) expect(first?.text).toBe(text);
    }
  });
});

describe('lines of JSON', () => {
  it('in the shape of SciFact give verdicts, and citations together with their corpus', async () => {
    const claims = [
      '{"id":1,"claim":"Tea calms.","evidence":{"7":[{"label":"SUPPORT","sentences":[0]}]},"cited_doc_ids":[7]}',
      '{"id":2,"claim":"Coffee wakes.","evidence":{},"cited_doc_ids":[7]}',
      '{"id":3,"claim":"Both.","evidence":{"7":[{"label":"SUPPORT","sentences":[0]}],"8":[{"label":"CONTRADICT","sentences":[0]}]}}',
      'no json',
    ].join('\n');
    const corpus = '{"doc_id":7,"title":"On tea","abstract":["It calms."],"structured":false}';
    const found = entries(
      await readClaimsFile(
        [
          { name: 'claims.jsonl', bytes: utf8(claims) },
          { name: 'corpus.jsonl', bytes: utf8(corpus) },
        ],
        ARTICLE,
      ),
    );
    expect(
      found.entries.map(({ label, said, fault }) => [label, said.verdict, fault === null]),
    ).toEqual([
      ['line 1', 'supported', true],
      ['line 2', 'unsupported', true],
      ['line 3', undefined, true],
      ['line 4', undefined, false],
    ]);
    expect(found.entries[0]?.evidence[0]).toMatchObject({ sourceId: '7', stance: 'supports' });
    expect(found.entries[1]?.evidence[0]).toMatchObject({ sourceId: '7', stance: 'mentions' });
    expect(found.sources.get('7')).toMatchObject({ words: 'On tea' });
  });

  it('in the shape of FEVER give verdicts', async () => {
    const found = entries(
      await read(
        'a.jsonl',
        '{"id":1,"verifiable":"VERIFIABLE","label":"REFUTES","claim":"Tea wakes.","evidence":[]}\n{"id":2,"label":"maybe","claim":"x","evidence":[]}',
      ),
    );
    expect(found.entries[0]).toMatchObject({
      text: 'Tea wakes.',
      said: { verdict: 'contradicted' },
    });
    expect(found.entries[1]?.fault).toContain('is no verdict');
  });

  it('of sources alone, of two articles, or of a whole review are refused with what to do', async () => {
    expect(
      problem(await read('a.jsonl', '{"doc_id":7,"title":"On tea","abstract":["It calms."]}')),
    ).toContain('together with the file of the claims');
    const line = (hash: string) =>
      JSON.stringify({ claim: 'x', text: 'Tea calms.', articleSha256: hash, anchors: [] });
    expect(problem(await read('a.jsonl', `${line('a')}\n${line('b')}`))).toContain(
      'several articles',
    );
    expect(problem(await read('a.json', '{"format":"claimbench-bundle","version":2}'))).toContain(
      'Restore from a backup',
    );
  });
});

describe('containers', () => {
  const limits = { entries: 3, bytes: 4_000_000 };

  it('are unpacked within limits', () => {
    const small = zipSync({ 'a.xml': strToU8('<a/>'), 'b.txt': strToU8('b') });
    const found = readZip(small, limits, (name) => name.endsWith('.xml'));
    expect(found.ok && [...found.files.keys()]).toEqual(['a.xml']);
    const many = zipSync(Object.fromEntries([1, 2, 3, 4].map((at) => [`${at}.xml`, strToU8('x')])));
    expect(readZip(many, limits)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('too many'),
    });
    const large = zipSync({ 'a.xml': new Uint8Array(4_000_001) }, { level: 0 });
    expect(readZip(large, limits)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('too large'),
    });
    const bomb = zipSync({ 'a.xml': new Uint8Array(3_900_000) }, { level: 9 });
    expect(readZip(bomb, limits)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('grows'),
    });
    expect(readZip(utf8('PK and nothing'), limits)).toMatchObject({ ok: false });
  });

  it('a workbook with a cell at the end of the sheet is refused before it is spread out', async () => {
    const sheet =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
    const bytes = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
    });
    expect(problem(await read('a.xlsx', bytes))).toContain('A sheet reaches beyond');
    expect(
      problem(await read('a.xlsx', zipSync({ 'word/document.xml': strToU8('<a/>') }))),
    ).toContain('not a workbook');
  });
});
