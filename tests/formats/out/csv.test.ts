import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { CSV_COLUMNS, renderCsv } from '../../../src/formats/out/csv.ts';
import { evidenceFrom, reportOf } from '../../support/reportOf.ts';

/** As docs/formats.md tells readers to do: one apostrophe before apostrophes and a formula character goes. */
const undo = (cell: string) => (/^'+[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell);

function rowsOf(csv: string): Record<string, string>[] {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const { data, errors } = Papa.parse<string[]>(csv.slice(1), { newline: '\r\n' });
  expect(errors).toEqual([]);
  const [head = [], ...rows] = data.slice(0, -1);
  expect(head).toEqual([...CSV_COLUMNS]);
  return rows.map((row) => {
    expect(row).toHaveLength(head.length);
    return Object.fromEntries(row.map((cell, index) => [head[index] ?? '', cell]));
  });
}

const TEXT = 'Say "a, b" to it. Then go.';

describe('the CSV of a report', () => {
  it('has one row a claim with all its columns', () => {
    const report = reportOf(TEXT, [
      {
        at: 'Say "a, b" to it.',
        text: 'One says a, b.',
        kind: 'advice',
        checkworthiness: 0.7,
        own: {
          verdict: 'contradicted',
          confidence: 'high',
          severity: 'major',
          reasonCodes: ['overstated', 'wrong-unit'],
          rationale: 'First line\nsecond "line"',
          correction: 'Say c.',
          searchLog: [{ where: 'PubMed', query: 'a b', date: '2026-05-04', note: 'nothing' }],
        },
        evidence: [
          evidenceFrom('s1', { stance: 'contradicts', quote: 'not a', locator: 'p. 4' }),
          evidenceFrom('s2', { stance: 'mentions', note: 'in passing' }),
        ],
      },
      { at: 'Then go.' },
    ]);
    const [first, second] = rowsOf(renderCsv(report));
    expect(first).toEqual({
      Number: '1',
      'Claim ID': report.claims[0]?.id,
      Claim: 'One says a, b.',
      Quote: 'Say "a, b" to it.',
      Start: '0',
      End: '17',
      Section: 'Introduction',
      Kind: 'Advice',
      'Check-worthiness': '0.7',
      Verdict: 'Contradicted',
      Confidence: 'high',
      Severity: 'major',
      'Reason codes': 'Overstated | Wrong unit',
      Rationale: 'First line\nsecond "line"',
      Correction: 'Say c.',
      Evidence: 'Contradicts: Title of s1., p. 4, “not a” | Mentions: Title of s2., in passing',
      'Evidence count': '2',
      'Search log': '2026-05-04, PubMed, a b, nothing',
      Reviewer: 'Reviewer A',
      'Other reviewers': '',
      Origin: 'extracted',
      'Context needed': 'no',
      Quantities: '',
      'Conflicts with': '',
    });
    expect(second).toMatchObject({ Verdict: 'Untagged', Reviewer: '', 'Evidence count': '0' });
  });

  it('ends lines with CR LF and quotes every cell', () => {
    const csv = renderCsv(reportOf(TEXT, [{ at: 'Then go.' }]));
    const lines = csv.slice(1).split('\r\n');
    expect(lines).toHaveLength(3);
    for (const line of lines.slice(0, 2))
      expect(line).toMatch(/^"(?:[^"]|"")*"(?:,"(?:[^"]|"")*")*$/);
  });

  it.each(['=cmd|x', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', "'=1", "''@x"])(
    'defuses %j',
    (text) => {
      const [row] = rowsOf(renderCsv(reportOf(TEXT, [{ at: 'Then go.', text }])));
      expect(row?.Claim).toBe(`'${text}`);
      expect(undo(row?.Claim ?? '')).toBe(text);
    },
  );

  it('gives any text back, in whatever cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string(), (text, rationale) => {
        const clean = (words: string) => words.replace(/(?![\t\n\r])\p{Control}/gu, '\uFFFD');
        const [row] = rowsOf(
          renderCsv(reportOf(TEXT, [{ at: 'Then go.', text, own: { rationale } }])),
        );
        expect(undo(row?.Claim ?? '')).toBe(clean(text));
        expect(undo(row?.Rationale ?? '')).toBe(clean(rationale.trim()));
      }),
    );
  });

  it('replaces what UTF-8 and spreadsheets cannot hold', () => {
    const [row] = rowsOf(renderCsv(reportOf(TEXT, [{ at: 'Then go.', text: 'a\0b\uD800c' }])));
    expect(row?.Claim).toBe('a\uFFFDb\uFFFDc');
  });
});
