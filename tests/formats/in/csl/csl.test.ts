import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CSL_TYPES, CslItem } from '../../../../src/domain/evidence/csl.ts';
import { readSources } from '../../../../src/formats/in/sources.ts';
import { faultsOf, recordOf, recordsOf } from '../read.ts';

const json = (value: unknown) => JSON.stringify(value, null, 1);

describe('CSL-JSON', () => {
  const item = {
    id: 'a',
    type: 'article-journal',
    title: 'X',
    author: [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }],
    issued: {
      'date-parts': [
        [2019, 3, 12],
        [2019, 4],
      ],
      season: 1,
      circa: true,
    },
    page: '11-19',
    DOI: '10.1000/182',
    custom: { ours: { deep: [1, null] } },
  };

  it.each([[item], [[item]], [{ items: [item] }], [{ references: [item] }]])(
    'reads %j',
    (value) => {
      expect(recordOf(json(value))).toEqual(item);
    },
  );

  it('reads a record a line', () => {
    const text = `${JSON.stringify(item)}\n${JSON.stringify({ ...item, id: 'b' })}\n`;
    expect(recordsOf(text).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test.each([
    [
      { volume: 3, issue: 2, edition: 1 },
      { volume: '3', issue: '2', edition: '1' },
    ],
    [{ issued: '2019-03' }, { issued: { 'date-parts': [[2019, 3]] } }],
    [{ issued: { raw: '12 March 2019' } }, { issued: { 'date-parts': [[2019, 3, 12]] } }],
    [{ issued: { 'date-parts': [['2019', '3']] } }, { issued: { 'date-parts': [[2019, 3]] } }],
    [{ issued: { 'date-parts': [[2019, 0, 0]] } }, { issued: { 'date-parts': [[2019]] } }],
    [{ issued: { literal: 'in press' } }, { issued: { literal: 'in press' } }],
    [
      { author: [{ literal: 'WHO' }, { given: 'Only' }, {}] },
      { author: [{ literal: 'WHO' }, { literal: 'Only' }] },
    ],
    [{ foo: 1, 'x-y': { z: true } }, { custom: { foo: 1, 'x-y': { z: true } } }],
    [
      { url: 'https://a.org', doi: '10.1000/182' },
      { URL: 'https://a.org', DOI: '10.1000/182' },
    ],
    [{ type: 'paper' }, { type: 'document', custom: { 'csl-type': 'paper' } }],
    [{ keyword: ['a', 'b'] }, { keyword: 'a, b' }],
    [{ URL: 'javascript:alert(1)' }, { custom: { URL: 'javascript:alert(1)' } }],
  ])('puts %j right', (fields, wanted) => {
    expect(recordOf(json([{ id: 'a', type: 'book', title: 'X', ...fields }]))).toMatchObject(
      wanted,
    );
  });

  it('gives an id to what has none, and words to a number', () => {
    const text = json([
      { type: 'book', title: 'Some Plants' },
      { id: 7, type: 'book', title: 'Y' },
    ]);
    expect(recordsOf(text).map(({ id }) => id)).toEqual(['some', '7']);
  });
});

describe('records of Crossref', () => {
  const work = {
    indexed: { 'date-parts': [[2024, 1, 1]] },
    'reference-count': 12,
    type: 'journal-article',
    title: ['Kratom <i>in vitro</i> &amp; more'],
    subtitle: ['A study'],
    'container-title': ['Plants', 'Pl'],
    'short-container-title': ['Pl.'],
    author: [
      { given: 'Jane', family: 'Doe', sequence: 'first', affiliation: [], ORCID: 'x' },
      { name: 'Study Group', sequence: 'additional' },
    ],
    'published-print': { 'date-parts': [[2019, 3]] },
    issued: { 'date-parts': [[null]] },
    DOI: '10.1000/182',
    ISSN: ['0378-5955', '1234-5679'],
    abstract: '<jats:p>Some <jats:italic>words</jats:italic>.</jats:p>',
    'article-number': 'e12',
    'publisher-location': 'Bonn',
    link: [{ URL: 'https://a.org' }],
    subject: ['Botany', 'Toxicology'],
  };
  const wanted = {
    type: 'article-journal',
    title: 'Kratom <i>in vitro</i> & more: A study',
    'container-title': 'Plants',
    'container-title-short': 'Pl.',
    author: [{ family: 'Doe', given: 'Jane' }, { literal: 'Study Group' }],
    issued: { 'date-parts': [[2019, 3]] },
    ISSN: '0378-5955, 1234-5679',
    abstract: 'Some <i>words</i>.',
    page: 'e12',
    'publisher-place': 'Bonn',
    keyword: 'Botany, Toxicology',
  };

  it.each([[work], [{ status: 'ok', message: work }], [{ message: { items: [work] } }]])(
    '%#',
    (value) => {
      expect(recordOf(json(value))).toMatchObject(wanted);
    },
  );
});

describe('what is broken', () => {
  it('costs one record at most', () => {
    const text = `[
 {"id": "a", "type": "book", "title": "A, with { and ]"},
 {"id": "b", "type": "book" "title": "B"},
 {"id": "c", "type": "book", "title": "C",},
 {"id": "d", "type": "book", "title": "unclosed},
 {"id": "e", "type": "book", "title": "E"}
`;
    const { items, faults } = readSources(text, { from: 'auto' });
    expect(items.map(({ entry }) => entry)).toEqual(['a', 'c', 'e']);
    expect(faults.map(({ entry, line }) => [entry, line])).toEqual([
      ['b', 3],
      ['d', 5],
    ]);
  });

  it.each([
    ['[{"id":"a","type":"book"}]', 'It names no title, no author and no identifier.'],
    ['[{}]', 'It has no fields.'],
    ['[1]', 'A record is an object in braces.'],
    ['nonsense', 'This is not JSON.'],
  ])('%s', (text, reason) => {
    expect(faultsOf(text, 'csl')).toEqual([expect.stringContaining(reason)]);
  });

  it('keeps what is nested beyond all measure out of the record', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    for (const text of [
      `[{"type":"book","title":"X","foo":${deep}}]`,
      `{"items":[{"title":"X","custom":{"a":${deep}}}]}`,
    ]) {
      const [record] = recordsOf(text);
      expect(record?.title).toBe('X');
      expect(record?.custom).toBeUndefined();
    }
  });

  it('is nothing where there is an empty list', () => {
    expect(readSources('[]', { from: 'auto' })).toEqual({ items: [], faults: [] });
  });
});

it('always fits the schema, whatever comes', { timeout: 60_000 }, () => {
  const keys = fc.constantFrom(
    'id',
    'type',
    'title',
    'author',
    'issued',
    'DOI',
    'URL',
    'ISBN',
    'page',
    'custom',
    'foo',
    'accessed',
    'keyword',
    'categories',
    'note',
    'message',
    'items',
  );
  const record = fc.dictionary(keys, fc.jsonValue({ maxDepth: 4 }), { maxKeys: 8 });
  fc.assert(
    fc.property(fc.oneof(record, fc.array(record), fc.jsonValue()), (value) => {
      for (const { csl } of readSources(json(value), { from: 'csl' }).items) {
        expect(CslItem.safeParse(csl).error?.message).toBeUndefined();
        expect(CSL_TYPES).toContain(csl.type);
      }
    }),
    { numRuns: 300 },
  );
});
