import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPARED, mergeFound, takeTheirs } from '../../../src/domain/evidence/found.ts';
import { lookupIds, lookupKey, retractionOf } from '../../../src/domain/evidence/lookup.ts';
import type { Citation } from '../../../src/domain/evidence/recognise.ts';

const found: Citation = {
  type: 'article-journal',
  title: 'Daily amounts of dried leaf',
  author: [
    { family: 'Doe', given: 'Jane A.' },
    { family: 'Roe', 'non-dropping-particle': 'van den', given: 'Richard' },
  ],
  'container-title': 'Journal of Leaf Research',
  'container-title-short': 'J. Leaf Res.',
  issued: { 'date-parts': [[2021, 2, 27]] },
  volume: '4',
  page: '111-119',
  DOI: '10.5555/leaf.2021.11',
  URL: 'https://doi.org/10.5555/leaf.2021.11',
  abstract: 'Long.',
};

const fieldsOf = (mine: Partial<Citation>) =>
  mergeFound({ type: 'article-journal', ...mine }, found).conflicts.map(({ field }) => field);

describe('what was found, put together with what was typed', () => {
  it('fills what is missing, and only that', () => {
    const { csl, filled, conflicts } = mergeFound(
      { type: 'document', DOI: '10.5555/LEAF.2021.11' },
      found,
    );
    const { URL: _url, abstract: _abstract, ...rest } = found;
    expect(csl).toEqual({ ...rest, DOI: '10.5555/LEAF.2021.11' });
    expect(filled).toContain('type');
    expect(filled).not.toContain('DOI');
    expect(conflicts).toEqual([]);
  });

  it('tells where they differ, and leaves what was typed', () => {
    const mine: Citation = {
      type: 'article-journal',
      title: 'Weekly amounts of dried leaf',
      issued: { 'date-parts': [[2020]] },
      DOI: '10.5555/leaf.2021.11',
    };
    const { csl, conflicts } = mergeFound(mine, found);
    expect(csl).toMatchObject({ title: mine.title, issued: mine.issued, volume: '4' });
    expect(conflicts).toEqual([
      {
        field: 'title',
        label: 'Title',
        mine: 'Weekly amounts of dried leaf',
        theirs: 'Daily amounts of dried leaf',
      },
      { field: 'issued', label: 'Year', mine: '2020', theirs: '2021' },
    ]);
  });

  it.each<[string, Partial<Citation>]>([
    ['case, marks and punctuation', { title: 'daily amounts of <i>dried</i> leaf.' }],
    ['short forms of a journal', { 'container-title': 'J Leaf Res' }],
    ['an article before a journal', { 'container-title': 'The Journal of Leaf Research' }],
    ['shortened pages', { page: '111–9' }],
    ['initials', { author: [{ family: 'Doe', given: 'J' }, { family: 'van den Roe' }] }],
    ['names in one piece', { author: [{ literal: 'Doe, Jane A.' }, { family: 'Van den Roe' }] }],
    ['another month', { issued: { 'date-parts': [[2021, 3]] } }],
    ['case of a DOI', { DOI: '10.5555/LEAF.2021.11' }],
  ])('does not call %s a difference', (_what, mine) => expect(fieldsOf(mine)).toEqual([]));

  it.each<[string, Partial<Citation>]>([
    ['title', { title: 'Something else' }],
    ['author', { author: [{ family: 'Doe', given: 'Kim' }, { family: 'van den Roe' }] }],
    ['author', { author: [{ family: 'Doe', given: 'Jane A.' }] }],
    ['page', { page: '111-118' }],
    ['volume', { volume: '5' }],
    ['DOI', { DOI: '10.5555/other' }],
  ])('calls another %s a difference', (field, mine) => expect(fieldsOf(mine)).toEqual([field]));

  it('takes a fuller date where it is the same one', () => {
    const year: Citation = { type: 'book', issued: { 'date-parts': [[2021]] } };
    expect(mergeFound(year, found).csl.issued).toEqual(found.issued);
    const range: Citation = { type: 'book', issued: { 'date-parts': [[2021], [2022]] } };
    expect(mergeFound(range, found).csl.issued).toEqual(range.issued);
  });

  it('takes one field over when asked to', () => {
    const mine: Citation = {
      type: 'article-journal',
      'container-title': 'Leaves',
      'container-title-short': 'L',
    };
    expect(takeTheirs(mine, found, 'container-title')).toEqual({
      type: 'article-journal',
      'container-title': 'Journal of Leaf Research',
      'container-title-short': 'J. Leaf Res.',
    });
  });

  const words = fc.constantFrom('Daily amounts', 'x', '4', 'Leaf', '', '—', '10.5555/a');
  const record = fc.record(
    {
      type: fc.constantFrom('document', 'book', 'article-journal'),
      title: words,
      volume: words,
      page: words,
      publisher: words,
      DOI: words,
      'container-title': words,
      author: fc.array(fc.record({ family: words, given: words }), { maxLength: 2 }),
    },
    { requiredKeys: ['type'] },
  );

  it('never replaces what is there; again it changes nothing; taking all theirs ends all differences', () => {
    fc.assert(
      fc.property(record, record, (mine, theirs) => {
        const once = mergeFound(mine as Citation, theirs as Citation);
        for (const [field] of COMPARED) {
          const before = (mine as Citation)[field];
          if (before === undefined || before === '' || (Array.isArray(before) && !before.length))
            continue;
          expect(once.csl[field]).toEqual(before);
        }
        const again = mergeFound(once.csl, theirs as Citation);
        expect(again.csl).toEqual(once.csl);
        expect(again.filled).toEqual([]);
        const taken = once.conflicts.reduce(
          (csl, { field }) => takeTheirs(csl, theirs as Citation, field),
          once.csl,
        );
        expect(mergeFound(taken, theirs as Citation).conflicts).toEqual([]);
      }),
    );
  });
});

describe('what a registry is asked by', () => {
  it.each<[Citation, string | null]>([
    [{ type: 'document', DOI: '10.5555/ABC' }, 'doi:10.5555/abc'],
    [{ type: 'document', DOI: '10.5555/a', PMID: '5' }, 'doi:10.5555/a pmid:5'],
    [
      { type: 'article', URL: 'https://arxiv.org/abs/2101.00001v2' },
      'doi:10.48550/arxiv.2101.00001',
    ],
    [{ type: 'webpage', URL: 'https://example.org/' }, null],
    [{ type: 'book', ISBN: '9780306406157' }, null],
    [{ type: 'document', DOI: 'nonsense' }, null],
  ])('%j: %s', (csl, key) => expect(lookupKey(csl)).toBe(key));

  it('is the DOI as it is written', () => {
    expect(lookupIds({ type: 'document', DOI: '10.5555/ABC' }).doi).toBe('10.5555/ABC');
  });
});

describe('what an answer says of the standing', () => {
  const at = 1_700_000_000_000;
  it.each([
    [null, [], 'not-found'],
    [found, [], 'none-listed'],
    [found, [{ kind: 'retraction', doi: null, date: null, source: 'x' } as const], 'listed'],
  ])('%#', (csl, notices, state) => {
    expect(retractionOf({ at, services: ['crossref', 'pubmed'], csl, notices })).toEqual({
      state,
      checkedAt: at,
      service: 'Crossref and PubMed',
      notices,
    });
  });
});
