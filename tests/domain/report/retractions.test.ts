import { describe, expect, it } from 'vitest';
import type { Retraction } from '../../../src/domain/evidence/retraction.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import { madeReport } from '../../support/madeReport.ts';
import { written } from '../../support/written.ts';

const check = (day: number, patch: Partial<Retraction> = {}): Retraction => ({
  state: 'none-listed',
  checkedAt: Date.UTC(2026, 10, day),
  service: 'Crossref',
  notices: [],
  ...patch,
});
const retracted = check(21, {
  state: 'listed',
  notices: [
    { kind: 'retraction', doi: '10.5555/n', date: '2023-03-14', source: 'publisher' },
    { kind: 'correction', doi: null, date: '2022', source: 'publisher' },
  ],
});

const made = (first?: Retraction, second?: Retraction): Promise<Report> =>
  madeReport('Tea calms. It cures all.', [
    {
      at: 'Tea calms.',
      own: { verdict: 'contradicted' },
      evidence: [
        { source: 'leaf', locator: 'p. 3', ...(first === undefined ? {} : { retraction: first }) },
        { source: 'cup', ...(second === undefined ? {} : { retraction: second }) },
        { source: 'third' },
      ],
    },
  ]);

describe('a report on sources of which one is retracted', () => {
  it('says so of the reference, of the evidence, in front, and among the methods', async () => {
    const report = await made(retracted, check(23));
    expect(report.references.map(({ parts }) => parts.map(({ text }) => text).join(''))).toEqual([
      'Title of leaf. Retracted 14 Mar 2023.',
      'Title of cup.',
      'Title of third.',
    ]);
    expect(report.claims[0]?.evidence.map(({ warning }) => warning)).toEqual([
      'retracted 14 Mar 2023',
      undefined,
      undefined,
    ]);
    expect(report.warnings).toContain('1 cited source is retracted.');
    expect(report.methods.sentences.at(-1)).toBe(
      '2 of 3 sources were checked for retractions from 21 Nov 2026 to 23 Nov 2026: 1 retracted and 1 with nothing listed.',
    );
  });

  it('claims nothing where nobody has checked', async () => {
    const report = await made();
    expect(report.warnings.join(' ')).not.toMatch(/retract/);
    expect(report.methods.sentences.join(' ')).not.toMatch(/retract/);
    expect(await written('md', report)).not.toMatch(/retract/i);
  });

  it('keeps what is not found apart from what has nothing listed', async () => {
    const report = await made(check(23, { state: 'not-found' }), check(23));
    expect(report.methods.sentences.at(-1)).toBe(
      '2 of 3 sources were checked for retractions on 23 Nov 2026: 1 with nothing listed and 1 not found.',
    );
  });

  it('is written so in HTML, for authors, in Markdown and in CSV', async () => {
    const report = await made(retracted);
    const html = await written('html', report);
    expect(html).toContain('p. 3</bdi>, <b>retracted 14 Mar 2023</b>.');
    expect(html).toContain('<p class="warn">1 cited source is retracted.</p>');
    expect(html).toMatch(/id="ref-1"[^>]*>.*Retracted 14 Mar 2023\.<\/li>/);
    expect(await written('author', report)).toContain('<b>retracted 14 Mar 2023</b>');
    const markdown = await written('md', report);
    expect(markdown).toContain('**retracted 14 Mar 2023**');
    expect(markdown).toContain('Retracted 14 Mar 2023.');
    expect(await written('csv', report)).toContain('Title of leaf. Retracted 14 Mar 2023.');
  });
});
