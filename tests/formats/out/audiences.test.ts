/** The reports for editors and authors: what is in each, in which order, and what is not. */
import { describe, expect, it } from 'vitest';
import { type MadeClaim, type MadeOptions, madeReport } from '../../support/madeReport.ts';
import { written } from '../../support/written.ts';

const ARTICLE = '# Tea\n\nTea calms. Tea cures. Tea kills. Tea is wet. Tea is old. Tea is new.';
const CLAIMS: readonly MadeClaim[] = [
  { at: 'Tea calms.', own: { verdict: 'unsupported', severity: 'minor', confidence: 'low' } },
  {
    at: 'Tea cures.',
    text: 'Tea cures people.',
    own: {
      verdict: 'contradicted',
      severity: 'critical',
      rationale: 'A trial says no.',
      correction: 'Tea warms.',
    },
    evidence: [{ source: 's1', stance: 'contradicts', quote: 'no effect', locator: 'p. 3' }],
    others: [{ name: 'Bo', own: { verdict: 'supported', rationale: 'I disagree.' } }],
  },
  {
    at: 'Tea cures.',
    text: 'Tea cures animals.',
    own: { verdict: 'unsupported', severity: 'critical' },
  },
  { at: 'Tea is wet.', own: { verdict: 'supported' } },
  { at: 'Tea is old.' },
  { at: 'Tea is new.', own: { verdict: 'supported' }, evidence: [{ source: 's1' }] },
];
const OPTIONS: MadeOptions = {
  conflicts: [
    {
      of: [4, 5],
      relation: 'opposing',
      explanation: 'Old against new.',
      arithmetic: [],
      state: 'confirmed',
      reason: '',
    },
    {
      of: [0, 3],
      relation: 'partial',
      explanation: 'A proposal.',
      arithmetic: [],
      state: 'open',
      reason: '',
    },
  ],
};
const made = (include: MadeOptions['include'] = {}) =>
  madeReport(ARTICLE, CLAIMS, { ...OPTIONS, include });
const words = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const headings = (html: string) =>
  [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, heading]) => heading);

describe('for an editor', () => {
  it('has its parts in order', async () => {
    expect(headings(await written('editor', await made()))).toEqual([
      'Summary',
      'Blockers',
      'Conflicts within the article',
      'Unresolved',
      'Counts and coverage',
      'Annotated article',
      'References',
    ]);
  });

  it('has blockers by severity, contradicted ones first', async () => {
    const html = await written('editor', await made());
    const groups = [...html.matchAll(/<h3 class="group">(\w+)[\s\S]*?<\/ul>/g)].map(([group]) =>
      words(group).trim(),
    );
    expect(groups).toHaveLength(2);
    expect(groups[0]).toMatch(
      /^Critical 2 claims Tea cures people\. Contradicted Claim 2\. A trial says no\. \[1\] Tea cures animals\. Unsupported Claim 3\./,
    );
    expect(groups[1]).toMatch(/^Minor 1 claim Tea calms\./);
  });

  it('says what is unresolved', async () => {
    const text = words(await written('editor', await made()));
    expect(text).toContain('1 claim has no verdict: 5.');
    expect(text).toContain('1 verdict has no evidence: 4.');
    expect(text).toContain('1 claim is judged differently by reviewers: 2.');
    expect(text).toContain('1 conflict within the article waits for a decision.');
  });

  it('leads to nothing that is not in it', async () => {
    const html = await written('editor', await made());
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${id}"`);
  });

  it('says so where nothing is open', async () => {
    const report = await madeReport('Tea.', [
      { at: 'Tea.', own: { verdict: 'supported' }, evidence: [{ source: 's1' }] },
    ]);
    const text = words(await written('editor', report));
    expect(text).toContain('No claim has been found unsupported or contradicted.');
    expect(text).toContain('Nothing is open.');
  });
});

describe('for the author', () => {
  it('has passages in article order, with evidence, proposed wording and room to reply', async () => {
    const html = await written('author', await made());
    const items = [...html.matchAll(/<li><div class="pb">[\s\S]*?<\/li>/g)].map(([item]) =>
      words(item).trim(),
    );
    expect(items).toHaveLength(5);
    expect(items[0]).toContain('“Tea calms.”');
    expect(items[1]).toMatch(
      /“Tea cures\.” It says Tea cures people\. What we found A source, or the article itself, says otherwise\. A trial says no\. Against \[1\] , p\. 3 \. “ no effect ” Proposed wording Tea warms\. Your reply$/,
    );
    expect(items[2]).toMatch(/^In the same passage: It says Tea cures animals\./);
    expect(items[3]).toContain('Elsewhere “ Tea is new. ” Old against new.');
    expect(items[4]).toContain('Elsewhere “ Tea is old. ” Old against new.');
    expect(html.match(/class="reply"/g)).toHaveLength(5);
  });

  it('has no score, no count, no name and no proposal of the tool', async () => {
    const text = words(await written('author', await made()));
    for (const word of [
      'critical',
      'minor',
      'confidence',
      '0.8',
      'Ada',
      'Bo',
      'Reviewer',
      'I disagree',
      'A proposal',
      '6 claims',
      '%',
    ])
      expect(text).not.toContain(word);
    expect(words(await written('author', await made({ reviewers: 'names' })))).toContain(
      'Ada and Bo',
    );
  });

  it('keeps rationales and corrections back where they are not included', async () => {
    const text = words(await written('author', await made({ rationaleAndCorrections: false })));
    expect(text).not.toMatch(/A trial|Tea warms/);
    expect(text).toContain('A source, or the article itself, says otherwise.');
  });

  it('thanks an author who has nothing to change', async () => {
    const report = await madeReport('Tea.', [{ at: 'Tea.', own: { verdict: 'supported' } }]);
    expect(words(await written('author', report))).toContain('We have no changes to ask for.');
  });
});
