/** Every hostile text in every place of a report, through every writer: read back as a document, and found harmless. */
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/domain/report/report.ts';
import { OUT_FORMATS, type OutFormat } from '../../../src/formats/out/formats.ts';
import { HOSTILE, hostileReport } from '../../support/hostile.ts';
import { bytesOf, filesOf, linesOf, textOf } from '../../support/written.ts';
import { readers } from './readers.ts';

const ADDRESSES = { report: 'https://example.org/report', article: 'https://example.org/article' };

/** Made once for all writers. */
const reports = new Map<string, Promise<Report>>();
function reportOf(text: string): Promise<Report> {
  const made = reports.get(text) ?? hostileReport(text);
  reports.set(text, made);
  return made;
}

describe.each(OUT_FORMATS)('%s', (format: OutFormat) => {
  it.each(Object.entries(HOSTILE))('holds: %s', async (_name, text) => {
    const files = [...(await filesOf(format, await reportOf(text), ADDRESSES)).values()];
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      expect(Buffer.compare(bytesOf(file), bytesOf(file))).toBe(0);
      await readers[format](file);
    }
  });
});

describe('what stands behind the table', () => {
  it('reads a report in which nothing is hostile by the same readers', async () => {
    for (const format of OUT_FORMATS) {
      for (const file of (
        await filesOf(format, await hostileReport('plain'), ADDRESSES)
      ).values()) {
        await readers[format](file);
      }
    }
  });

  it('loses no row and no line', async () => {
    for (const text of Object.values(HOSTILE)) {
      const report = await reportOf(text);
      const [csv] = (await filesOf('csv', report)).values();
      const { data } = Papa.parse(textOf(csv as NonNullable<typeof csv>), { skipEmptyLines: true });
      expect(data).toHaveLength(3);
      const [jsonl] = (await filesOf('jsonl', report)).values();
      expect(linesOf(textOf(jsonl as NonNullable<typeof jsonl>))).toHaveLength(3);
    }
  });
});
