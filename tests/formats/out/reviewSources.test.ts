/** The sources of a review for reference managers: each once, under a name of its own, in the order of the references. */
import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/formats/in/sources.ts';
import { type MadeClaim, madeReport } from '../../support/madeReport.ts';
import { written } from '../../support/written.ts';

const ng = { author: [{ family: 'Ng', given: 'A.' }], issued: { 'date-parts': [[2020]] } };
const CLAIMS: readonly MadeClaim[] = [
  {
    at: 'Tea calms.',
    evidence: [
      { source: 'inner-2', csl: ng },
      { source: 'inner-1', csl: ng },
    ],
  },
  {
    at: 'Tea cures.',
    evidence: [
      { source: 'inner-2', csl: ng },
      { source: 'inner-3', csl: { 'citation-key': 'my:key', DOI: '10.5555/a_b%c' } },
    ],
  },
];
const report = (claims = CLAIMS) => madeReport('Tea calms. Tea cures.', claims);

describe.each(['csl', 'bibtex', 'ris'] as const)('%s', (format) => {
  it('holds each source once, named by its author where only we have a name for it', async () => {
    const { items, faults } = readSources(await written(format, await report()), { from: format });
    expect(faults).toEqual([]);
    expect(items.map(({ csl }) => csl.title)).toEqual([
      'Title of inner-2',
      'Title of inner-1',
      'Title of inner-3',
    ]);
    const names = items.map(({ csl }) => csl.id);
    expect(new Set(names).size).toBe(3);
    expect(names.join(' ')).not.toContain('inner');
    expect(names[0]).toMatch(/^ng2020/i);
    expect(names[2]).toBe('my:key');
    expect(items[2]?.csl.DOI).toBe('10.5555/a_b%c');
  });

  it('is a whole file where nothing is cited', async () => {
    const text = await written(format, await report([{ at: 'Tea calms.' }]));
    expect(text).not.toMatch(/@(?!comment)|TY {2}-/);
    if (format === 'csl') expect(JSON.parse(text)).toEqual([]);
  });
});

it('BibTeX says what it is in a comment that readers skip', async () => {
  const text = await written('bibtex', await report());
  expect(text).toMatch(
    /^@comment\{Sources of a claim review\. Claimbench 1\.2\.3, [^{}]+\}\n\n@article/,
  );
});
