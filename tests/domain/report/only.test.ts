/** A report of some verdicts lists their claims alone; what it says of the whole review stays true of the whole. */
import { describe, expect, it } from 'vitest';
import { OUT_FORMATS } from '../../../src/formats/out/formats.ts';
import { madeReport } from '../../support/madeReport.ts';
import { bytesOf, filesOf, linesOf, written } from '../../support/written.ts';

const made = (only: Parameters<typeof madeReport>[2]) =>
  madeReport(
    'Tea calms. Tea kills. Tea cures. Tea is old.',
    [
      { at: 'Tea calms.', own: { verdict: 'supported' } },
      { at: 'Tea kills.', own: { verdict: 'contradicted' } },
      { at: 'Tea cures.', own: { verdict: 'unsupported' } },
      { at: 'Tea is old.' },
    ],
    {
      conflicts: [
        {
          of: [0, 1],
          relation: 'opposing',
          explanation: 'Both.',
          arithmetic: [],
          state: 'open',
          reason: '',
        },
      ],
      ...only,
    },
  );
const report = () => made({ only: ['contradicted', 'untagged'] });

describe('a report of some verdicts', () => {
  it('lists their claims under their own numbers, and counts all', async () => {
    const { claims, counts, problems, conflicts, article } = await report();
    expect(claims.map(({ number }) => number)).toEqual([2, 4]);
    expect(counts).toMatchObject({
      claims: 4,
      supported: 1,
      unsupported: 1,
      contradicted: 1,
      untagged: 1,
    });
    expect(problems.claims.map(({ number }) => number)).toEqual([2]);
    expect(conflicts.shown).toHaveLength(1);
    const marks = article.flatMap(({ segments }) => segments.flatMap((segment) => segment.marks));
    expect(marks.map(({ number }) => number)).toEqual([2, 4]);
  });

  it('leads to nothing that is not listed', async () => {
    const html = await written('html', await report());
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${id}"`);
    expect(html).toContain('claims that are contradicted or untagged');
  });

  it('is the same in every format', async () => {
    expect(
      linesOf<{ number: number }>(await written('jsonl', await report())).map(
        ({ number }) => number,
      ),
    ).toEqual([2, 4]);
    const addresses = { report: 'https://example.org/r', article: null };
    for (const format of OUT_FORMATS) {
      const [some] = (await filesOf(format, await report(), addresses)).values();
      const [all] = (await filesOf(format, await made({}), addresses)).values();
      if (some === undefined || all === undefined) throw new Error(format);
      // References are those of the whole review; the author's notes are of problems alone.
      if (!['author', 'csl', 'bibtex', 'ris'].includes(format))
        expect(bytesOf(some).length, format).toBeLessThan(bytesOf(all).length);
    }
  });
});
