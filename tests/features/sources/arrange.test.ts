import { describe, expect, test } from 'vitest';
import type { SourceId } from '../../../src/domain/ids.ts';
import {
  arrangeSources,
  type SourceFilter,
  type SourceSort,
} from '../../../src/features/sources/arrange.ts';
import { writeSources } from '../../../src/features/sources/exportSources.ts';
import { readSources } from '../../../src/formats/in/sources.ts';
import type { SourceEntry } from '../../../src/storage/sourceApi.ts';

const entry = (id: string, csl: object, more: Partial<SourceEntry> = {}): SourceEntry => ({
  id: id as SourceId,
  csl: { type: 'book', id, ...csl },
  raw: '',
  fields: {},
  claims: 0,
  used: false,
  addedAt: 0,
  ...more,
});

const SOURCES = [
  entry('a', { title: 'Übertee', issued: { 'date-parts': [[2001]] } }, { claims: 2, used: true }),
  entry('b', { type: 'webpage', title: 'A page', URL: 'https://example.org/tee' }),
  entry(
    'c',
    { title: 'Zeal', author: [{ family: 'Müller' }], DOI: '10.1/x' },
    {
      retraction: {
        state: 'listed',
        checkedAt: 0,
        service: 'Crossref',
        notices: [{ kind: 'retraction', doi: null, date: '2023', source: 'publisher' }],
      },
      used: true,
    },
  ),
];
const ALL: SourceFilter = { words: '', type: '', show: 'all' };
const NEWEST: SourceSort = { by: 'added', down: true };
const ids = (filter: Partial<SourceFilter>, sort: SourceSort = NEWEST) =>
  arrangeSources(SOURCES, { ...ALL, ...filter }, sort).map(({ id }) => id);

describe('the list of sources', () => {
  test.each<[Partial<SourceFilter>, string[]]>([
    [{}, ['a', 'b', 'c']],
    [{ words: 'tee' }, ['a', 'b']],
    [{ words: 'MULLER 10.1/x' }, ['c']],
    [{ words: '2001 über' }, ['a']],
    [{ type: 'webpage' }, ['b']],
    [{ show: 'cited' }, ['a']],
    [{ show: 'unused' }, ['b']],
    [{ show: 'retracted' }, ['c']],
  ])('keeps what matches %j', (filter, expected) => {
    expect(ids(filter)).toEqual(expected);
  });

  test.each<[SourceSort['by'], boolean, string[]]>([
    ['title', false, ['b', 'a', 'c']],
    ['year', true, ['a', 'b', 'c']],
    ['claims', true, ['a', 'b', 'c']],
    ['type', false, ['a', 'c', 'b']],
  ])('is sorted by %s', (by, down, expected) => {
    expect(ids({}, { by, down })).toEqual(expected);
  });
});

test.each(['bibtex', 'ris', 'csl'] as const)(
  'written as %s comes back, each under a name of its own',
  async (format) => {
    const sources = Array.from({ length: 120 }, (_, index) => ({
      id: `id-${index}`,
      type: 'book',
      title: `Tea ${index % 3}`,
      author: [{ family: 'Doe', given: 'Jane' }],
      issued: { 'date-parts': [[2019]] },
      ...(index === 0 ? { 'citation-key': 'mine' } : {}),
    }));
    const read = readSources(await writeSources(sources, format), { from: 'auto' });
    expect(read.faults).toEqual([]);
    expect(read.items.map(({ csl }) => csl.title)).toEqual(sources.map(({ title }) => title));
    const names = read.items.map(({ csl }) => csl.id);
    expect(new Set(names).size).toBe(120);
    expect(names[0]).toBe('mine');
  },
);
