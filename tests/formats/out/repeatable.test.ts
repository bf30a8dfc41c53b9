/** Same review, options and clock, same bytes, in every format, whatever the machine’s clock and zone say. */
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../../src/domain/report/report.ts';
import { OUT_FORMATS, type OutFormat } from '../../../src/formats/out/formats.ts';
import { zipPieces } from '../../../src/formats/out/zip.ts';
import { type MadeOptions, madeReport } from '../../support/madeReport.ts';
import { bytesOf, filesOf } from '../../support/written.ts';

const ARTICLE = '# Tea\n\nTea calms. Tea cures 😀. Tea is wet.';
const ADDRESSES = { report: 'https://example.org/r', article: 'https://example.org/a' };

const made = (options: MadeOptions = {}): Promise<Report> =>
  madeReport(
    ARTICLE,
    [
      {
        at: 'Tea calms.',
        own: { verdict: 'supported', rationale: 'A trial.', confidence: 'high' },
        evidence: [{ source: 's1', csl: { author: [{ family: 'Ng', given: 'A.' }] } }],
      },
      {
        at: 'Tea cures 😀.',
        own: { verdict: 'contradicted', severity: 'major' },
        others: [{ name: 'Bo', own: { verdict: 'supported' } }],
        evidence: [{ source: 's2', stance: 'contradicts', quote: 'no effect' }],
      },
      { at: 'Tea is wet.' },
    ],
    options,
  );

/** All files of a format in one. */
async function everything(format: OutFormat, report: Report): Promise<Uint8Array> {
  const files = [...(await filesOf(format, report, ADDRESSES)).values()];
  return bytesOf({ name: 'all.zip', pieces: () => zipPieces(files) });
}

/** All text of what is written, with what stands inside containers. */
function wordsIn(bytes: Uint8Array): string {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) =>
    /\.(?:docx|xlsx)$/.test(name) ? wordsIn(part) : strFromU8(part),
  );
  return parts.join('\n');
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe.each(OUT_FORMATS)('%s', (format) => {
  it('has the same bytes another day in another zone', async () => {
    const before = await everything(format, await made());
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    const after = await everything(format, await made());
    expect(Buffer.compare(before, after)).toBe(0);
  });

  it('has other bytes for another time where it names the time', async () => {
    const one = await everything(format, await made());
    const other = await everything(format, await made({ time: '2026-11-23T00:00:00.000Z' }));
    // CSV, CSL-JSON and RIS are lists of records, and nothing beside.
    const silent = ['csv', 'csl', 'ris'].includes(format);
    expect(Buffer.compare(one, other) === 0).toBe(silent);
  });
});

describe('what a file says of itself', () => {
  /** Formats that are lists of records have no place for it. */
  const silent: readonly OutFormat[] = ['csv', 'csl', 'ris'];
  it.each(OUT_FORMATS.filter((format) => !silent.includes(format)))(
    '%s names the version, the article’s hash and the day',
    async (format) => {
      const report = await made();
      const words = wordsIn(await everything(format, report));
      expect(words).toContain('1.2.3');
      expect(words).toContain(report.textHash);
      expect(words).toMatch(/2026-11-22|22 Nov(?:ember)? 2026/);
    },
  );

  const wordless: readonly OutFormat[] = [...silent, 'claimreview'];
  it.each(OUT_FORMATS.filter((format) => !wordless.includes(format)))(
    '%s names the schema and the options',
    async (format) => {
      const words = wordsIn(
        await everything(
          format,
          await made({ include: { keyProblems: false }, only: ['contradicted'] }),
        ),
      );
      expect(words).toMatch(/report format 2|"reportFormat": ?2|"cb:reportFormat":2|Report format/);
      expect(words).toMatch(/contradicted/i);
      expect(words).not.toContain('key problems');
    },
  );
});
