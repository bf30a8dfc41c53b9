/** The workbook, read by a reader that is not ours. */
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../../src/domain/report/report.ts';
import { columnName } from '../../../../src/formats/out/office/xlsx/sheet.ts';
import { HOSTILE } from '../../../support/hostile.ts';
import { madeReport } from '../../../support/madeReport.ts';
import { bytesOf, filesOf } from '../../../support/written.ts';

async function bytesFor(report: Report): Promise<Uint8Array> {
  const [file] = (await filesOf('xlsx', report)).values();
  if (file === undefined) throw new Error('no file');
  return bytesOf(file);
}

type Row = Readonly<Record<string, unknown>>;

async function sheetsOf(report: Report): Promise<ReadonlyMap<string, Row[]>> {
  const sheets = await readWorkbook(Buffer.from(await bytesFor(report)));
  return new Map(
    sheets.map(({ sheet, data: [head = [], ...rows] }) => [
      sheet,
      rows.map((row) => Object.fromEntries(head.map((name, index) => [String(name), row[index]]))),
    ]),
  );
}

const made = () =>
  madeReport(
    'Tea calms. Tea kills.',
    [
      {
        at: 'Tea calms.',
        own: {
          verdict: 'supported',
          confidence: 'high',
          rationale: 'Two\nlines',
          reasonCodes: ['outdated', 'wrong-unit'],
        },
        evidence: [
          { source: 's1', quote: 'It calms.', locator: 'p. 1', csl: { DOI: '10.1000/182' } },
          { source: 's2', stance: 'mentions', note: 'Weak.' },
        ],
        others: [{ name: 'Bo', own: { verdict: 'unsupported' } }],
      },
      { at: 'Tea kills.' },
    ],
    {
      conflicts: [
        {
          of: [0, 1],
          relation: 'opposing',
          explanation: 'They differ.',
          arithmetic: ['a', 'b'],
          state: 'confirmed',
          reason: 'Yes.',
        },
      ],
    },
  );

describe('the workbook', () => {
  it('has a row a claim, with numbers as numbers', async () => {
    const rows = (await sheetsOf(await made())).get('Claims');
    expect(rows).toHaveLength(2);
    expect(rows?.[0]).toMatchObject({
      Number: 1,
      Claim: 'Tea calms.',
      Verdict: 'Supported',
      Confidence: 'high',
      Rationale: 'Two\nlines',
      'Reason codes': 'Outdated | Wrong unit',
      'Evidence count': 2,
      Start: 0,
      End: 10,
      'Check-worthiness': 0.8,
      'Other reviewers': 'Reviewer B: Unsupported',
    });
    expect(rows?.[1]).toMatchObject({ Verdict: 'Untagged', Reviewer: null });
  });

  it('has a row a piece of evidence and a row a conflict', async () => {
    const sheets = await sheetsOf(await made());
    expect(sheets.get('Evidence')).toMatchObject([
      {
        'Claim number': 1,
        Stance: 'Supports',
        Reference: 1,
        Locator: 'p. 1',
        Quote: 'It calms.',
        Address: 'https://doi.org/10.1000/182',
      },
      { 'Claim number': 1, Stance: 'Mentions', Reference: 2, Note: 'Weak.' },
    ]);
    expect(sheets.get('Conflicts')).toMatchObject([
      {
        'Claim number': 1,
        'Other number': 2,
        Relation: 'Opposing',
        Arithmetic: 'a\nb',
        Confirmed: 'yes',
      },
    ]);
  });

  it('says what it is', async () => {
    const report = await made();
    const about = new Map(
      (await sheetsOf(report)).get('About')?.map(({ What, Value }) => [What, Value]),
    );
    expect(about.get('Article SHA-256')).toBe(report.textHash);
    expect(about.get('Claimbench')).toBe('1.2.3');
    expect(about.get('Time (UTC)')).toBe(report.time);
    expect(about.get('Parts')).toContain('all claims');
  });

  it('gives words back as they were, and marks what would be a formula', async () => {
    const kept = ['=1+1', '-5 °C', '@x', "'=1", '_x0041_', ' spaces ', 'a<b>&"c"', HOSTILE.emoji];
    const report = await madeReport(
      kept.map((_text, index) => `Words ${index}.`).join(' '),
      kept.map((text, index) => ({ at: `Words ${index}.`, text })),
    );
    const rows = (await sheetsOf(report)).get('Claims');
    const read = rows?.map(({ Claim }) => String(Claim).replace('_x005F_', '_').trim());
    expect(read).toEqual(kept.map((text) => text.trim()));
    const sheet = strFromU8(
      unzipSync(await bytesFor(report))['xl/worksheets/sheet1.xml'] as Uint8Array,
    );
    expect(sheet).not.toContain('<f>');
    expect(sheet.match(/<c r="B\d+" s="2"/g)).toHaveLength(4);
  });

  it('cuts what no cell can hold, between characters', async () => {
    const report = await madeReport('Tea.', [
      { at: 'Tea.', own: { rationale: `${'a'.repeat(32_765)}😀 end` } },
    ]);
    const [row] = (await sheetsOf(report)).get('Claims') ?? [];
    expect(row?.Rationale).toBe(`${'a'.repeat(32_765)}…`);
  });

  it('has the same bytes for the same report', async () => {
    expect(Buffer.compare(await bytesFor(await made()), await bytesFor(await made()))).toBe(0);
  });
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, name) => {
  expect(columnName(index)).toBe(name);
});
