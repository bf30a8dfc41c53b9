import { describe, expect, test } from 'vitest';
import { duplicateSources } from '../../../src/domain/evidence/duplicates.ts';
import { mergedRecord, mergeRows } from '../../../src/domain/evidence/merge.ts';
import { survivingSource } from '../../../src/domain/evidence/merged.ts';
import type { CslItem } from '../../../src/domain/evidence/schema.ts';

const source = (id: string, csl: Omit<CslItem, 'id' | 'type'> & { type?: string }) => ({
  id,
  csl: { type: 'article-journal', ...csl, id } as CslItem,
});
const year = (value: number) => ({ 'date-parts': [[value]] });
const found = (sources: ReturnType<typeof source>[]) =>
  duplicateSources(sources).map(({ by, sources: group }) => [by, ...group.map(({ id }) => id)]);

describe('sources that are likely one', () => {
  test('share an identifier, however it is written, or one each with a third', () => {
    expect(
      found([
        source('a', { DOI: '10.1000/ABC' }),
        source('b', { DOI: '10.1000/abc', PMID: '123456' }),
        source('c', { title: 'Something else' }),
        source('d', { PMID: '123456' }),
        source('e', { type: 'book', ISBN: '0-306-40615-2' }),
        source('f', { type: 'book', ISBN: '978-0-306-40615-7' }),
        source('g', { type: 'webpage', URL: 'https://www.example.org/page/#top' }),
        source('h', { type: 'webpage', URL: 'http://example.org/page' }),
      ]),
    ).toEqual([
      ['identifier', 'a', 'b', 'd'],
      ['identifier', 'e', 'f'],
      ['identifier', 'g', 'h'],
    ]);
  });

  test('share title and year, whatever case, accents and signs', () => {
    const title = 'Effect of caféine on <i>sleep</i>: a trial';
    expect(
      found([
        source('a', { title, issued: year(2019) }),
        source('b', { title: 'Effect of Cafeine on sleep – a trial.', issued: year(2019) }),
        source('c', { title, issued: year(2020) }),
        source('d', { title }),
      ]),
    ).toEqual([['title', 'a', 'b']]);
  });

  test('are apart when their identifiers tell them apart, or the title says little', () => {
    expect(
      found([
        source('a', { title: 'A trial of sleep and coffee', issued: year(2019), DOI: '10.1/a' }),
        source('b', { title: 'A trial of sleep and coffee', issued: year(2019), DOI: '10.1/b' }),
        source('c', { title: 'Editorial', issued: year(2019) }),
        source('d', { title: 'Editorial', issued: year(2019) }),
        source('e', { type: 'chapter', ISBN: '9780306406157', title: 'One chapter of the book' }),
        source('f', { type: 'chapter', ISBN: '9780306406157', title: 'Another chapter of it' }),
      ]),
    ).toEqual([]);
  });
});

describe('one record of several', () => {
  const kept = {
    csl: { id: 'a', type: 'document', DOI: '10.1/a', title: 'Short' } as CslItem,
    fields: { level: 2 },
  };
  const other = {
    csl: { id: 'b', type: 'article-journal', title: 'The long title', volume: '3' } as CslItem,
    fields: { level: 3, remark: 'Blinded', raw: 'x', mergedInto: 'z' },
  };

  test('keeps its own, takes what it lacks, and a type that says more', () => {
    expect(mergedRecord([kept, other])).toEqual({
      csl: { id: 'a', type: 'article-journal', DOI: '10.1/a', title: 'Short', volume: '3' },
      fields: { remark: 'Blinded' },
    });
    const rows = mergeRows([kept, other]);
    expect(rows.filter(({ differs }) => differs).map(({ key }) => key)).toEqual([
      'type',
      'title',
      '@level',
    ]);
    expect(rows.some(({ key }) => key === '@raw' || key === '@mergedInto')).toBe(false);
  });

  test('takes what a person chose', () => {
    const chosen = new Map([
      ['title', 1],
      ['@level', 1],
      ['type', 0],
    ]);
    expect(mergedRecord([kept, other], chosen)).toEqual({
      csl: { id: 'a', type: 'document', DOI: '10.1/a', title: 'The long title', volume: '3' },
      fields: { level: 3, remark: 'Blinded' },
    });
  });
});

describe('the source that stands for another', () => {
  const of =
    (into: Record<string, string>, here = 'abcd') =>
    (id: string) =>
      here.includes(id)
        ? { csl: {}, ...(into[id] === undefined ? {} : { mergedInto: into[id] }) }
        : undefined;

  test('is at the end of the chain, and never one that is not here', () => {
    expect(survivingSource('a', of({}))).toBe('a');
    expect(survivingSource('a', of({ a: 'b', b: 'c' }))).toBe('c');
    expect(survivingSource('a', of({ a: 'b', b: 'x' }))).toBe('b');
  });

  test('is the same for all in a circle', () => {
    const circle = of({ d: 'c', c: 'b', b: 'c', a: 'd' });
    expect(['a', 'b', 'c', 'd'].map((id) => survivingSource(id, circle))).toEqual([
      'b',
      'b',
      'b',
      'b',
    ]);
  });
});
