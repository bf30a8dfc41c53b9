/** CSL out to BibTeX and RIS and back: what each can carry comes back as it was. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { CslDate, CslItem, CslName } from '../../../src/domain/evidence/csl.ts';
import { readSources } from '../../../src/formats/in/sources.ts';
import { writeBibtex } from '../../../src/formats/out/bibtex/write.ts';
import { writeRis } from '../../../src/formats/out/ris.ts';

const back = (text: string, from: 'bibtex' | 'ris') => {
  const { items, faults } = readSources(text, { from });
  expect(faults).toEqual([]);
  return items.map(({ csl }) => csl);
};

/** Words of any script and any signs; entities and tags of HTML are read as such, so that they cannot stay. */
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc
      .array(
        fc.constantFrom(
          'DNA',
          'of',
          'pH',
          '{',
          '}',
          '\\',
          '$',
          '&',
          '%',
          '#',
          '_',
          '~',
          '^',
          '"',
          "'",
          '`',
          '--',
          '---',
          "''",
          'é',
          'ß',
          '漢',
          '😀',
          '@',
          '=',
          ',',
          '(',
          ')',
          'x',
        ),
        { minLength: 1, maxLength: 12 },
      )
      .map((parts) => parts.join(' ')),
    fc
      .array(fc.constantFrom('a', '-', "'", '`', '{', '}', '\\', 'B', '?', '!', '$', '_', '"'), {
        minLength: 1,
        maxLength: 12,
      })
      .map((parts) => parts.join('')),
  )
  .map((text) =>
    text
      .replace(/[\p{Cc}\p{Cs}\u2028\u2029<>;&]/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .filter((text) => /[\p{L}\p{N}]/u.test(text));

/** Names as RIS can carry them: it has no sign for a comma that is part of a name. */
const plain = fc
  .stringMatching(/^[A-Z][a-zé]{1,8}( [A-Z][a-z]{1,6})?$/)
  .filter((text) => !/ [JS]r$/.test(text));
const name: fc.Arbitrary<CslName> = fc.oneof(
  fc.record({ family: plain, given: plain }),
  fc.record({ family: plain, given: plain, suffix: fc.constantFrom('Jr.', 'III') }),
  fc.record({ literal: plain }),
  plain.filter((text) => !text.includes(' ')).map((family) => ({ family })),
);
const bibName: fc.Arbitrary<CslName> = fc.oneof(
  name,
  fc.record({
    family: plain,
    given: plain,
    'non-dropping-particle': fc.constantFrom('van der', 'de'),
  }),
  fc.record({ family: words, given: words }),
  fc.record({ literal: words }),
);

const year = fc.integer({ min: 1000, max: 2999 });
const day: fc.Arbitrary<number[]> = fc.oneof(
  year.map((one) => [one]),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })),
  fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })),
);
const date: fc.Arbitrary<CslDate> = fc.oneof(
  day.map((one) => ({ 'date-parts': [one] })),
  fc
    .tuple(year, fc.integer({ min: 1, max: 4 }))
    .map(([one, season]) => ({ 'date-parts': [[one]], season })),
);
const bibDate: fc.Arbitrary<CslDate> = fc.oneof(
  date,
  day.map((one) => ({ 'date-parts': [one], circa: true })),
  fc.tuple(day, day).map((days) => ({ 'date-parts': days })),
  fc.constantFrom({ literal: 'in press' }, { literal: 'forthcoming' }),
);

const number = fc.stringMatching(/^[1-9][0-9]{0,3}$/);
const page = fc.oneof(
  number,
  fc
    .tuple(number, number)
    .filter(([from, to]) => from !== to)
    .map((both) => both.join('-')),
  fc.constantFrom('e123', 'S1-S12', 'iv'),
);
const doi = fc
  .stringMatching(/^10\.[1-9]\d{3}\/[a-z0-9]([a-z0-9_.()-]{0,10}[a-z0-9])?$/)
  .filter((text) => !/[()]/.test(text));
const url = fc.constantFrom(
  'https://example.org/a',
  'https://example.org/a_b?c=d%20e&f=~g#h',
  'http://a.b/%7Ex',
);

const shared = {
  title: words,
  author: fc.array(name, { minLength: 1, maxLength: 4 }),
  editor: fc.array(name, { minLength: 1, maxLength: 2 }),
  translator: fc.array(name, { minLength: 1, maxLength: 2 }),
  'container-title': words,
  'title-short': words,
  issued: date,
  accessed: day.map((one) => ({ 'date-parts': [one] })),
  volume: number,
  page,
  edition: words,
  publisher: words,
  'publisher-place': words,
  language: fc.constantFrom('en', 'de-AT'),
  abstract: words,
  note: words.filter((text) => !/accessed|retrieved|visited|10\./i.test(text)),
  keyword: fc
    .array(plain, { minLength: 1, maxLength: 4 })
    .map((list) => [...new Set(list)].join(', ')),
  DOI: doi,
  URL: url,
  PMID: fc.stringMatching(/^[1-9]\d{4,6}$/),
  PMCID: fc.stringMatching(/^PMC[1-9]\d{4,6}$/),
  ISBN: fc.constantFrom('978-0-306-40615-7', '0-8044-2957-X'),
  ISSN: fc.constantFrom('0378-5955', '1234-5679'),
};

const bibTypes = [
  'article',
  'article-journal',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'dataset',
  'document',
  'entry-encyclopedia',
  'interview',
  'legal_case',
  'manuscript',
  'map',
  'paper-conference',
  'patent',
  'report',
  'review',
  'software',
  'speech',
  'standard',
  'thesis',
  'webpage',
];
const risTypes = [
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'book',
  'chapter',
  'dataset',
  'legal_case',
  'manuscript',
  'map',
  'paper-conference',
  'patent',
  'report',
  'software',
  'standard',
  'thesis',
  'webpage',
];

function itemOf(
  types: readonly string[],
  fields: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<CslItem> {
  return fc
    .record(
      { type: fc.constantFrom(...types), ...fields },
      { requiredKeys: ['type', 'title'] as never },
    )
    .map((record) => ({ id: 'key', ...record }) as CslItem);
}

const bibItem = itemOf(bibTypes, {
  ...shared,
  author: fc.array(bibName, { minLength: 1, maxLength: 4 }),
  issued: bibDate,
  'collection-title': words,
  'container-author': fc.array(bibName, { minLength: 1, maxLength: 2 }),
  'event-title': words,
  'event-place': words,
  genre: words.filter((text) => !/thesis|report|patent|software|data/i.test(text)),
  version: number,
  'number-of-volumes': number,
  'number-of-pages': number,
  'chapter-number': number,
  status: words,
  annote: words,
});

describe('BibTeX', () => {
  it('carries what it can, there and back', () => {
    fc.assert(
      fc.property(bibItem, (item) => {
        expect(back(writeBibtex([item]), 'bibtex')).toEqual([item]);
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ['article-journal', { issue: '3', page: '1-2', number: 'e12' }],
    ['report', { number: '12', genre: 'Working paper' }],
    ['book', { 'collection-title': 'Series', 'collection-number': '7' }],
    ['thesis', { genre: 'PhD thesis', publisher: 'MIT' }],
    ['thesis', { genre: 'Master’s thesis' }],
    [
      'article',
      { archive: 'arXiv', archive_location: '2101.00001', URL: 'https://arxiv.org/abs/2101.00001' },
    ],
    ['manuscript', { archive: 'Some archive', archive_location: 'Box 7' }],
    [
      'paper-conference',
      {
        'event-date': {
          'date-parts': [
            [2019, 3, 1],
            [2019, 3, 4],
          ],
        },
      },
    ],
    [
      'article-journal',
      { author: [{ family: 'Doe', given: 'J' }], custom: { 'and-others': ['author'] } },
    ],
    [
      'article-journal',
      { title: 'The <i>E. coli</i> of H<sub>2</sub>O and 10<sup>th</sup> <b>DNA</b>' },
    ],
    ['article-journal', { title: 'p <i 5 and </i> left & right </b>' }],
    [
      'article-journal',
      {
        author: [
          { family: 'New York' },
          { literal: 'Barnes and Noble, Inc.' },
          { family: 'de Silva', given: 'A, B' },
        ],
      },
    ],
  ])('carries %s with %j', (type, fields) => {
    const item = { id: 'key', type, title: 'X', ...fields } as CslItem;
    expect(back(writeBibtex([item]), 'bibtex')).toEqual([item]);
  });

  it('writes what people expect', () => {
    const item: CslItem = {
      id: '10.1000/182',
      type: 'article-journal',
      title: 'The DNA of A & B',
      author: [
        { family: 'Müller', given: 'J', 'non-dropping-particle': 'von' },
        { literal: 'World Health Organization' },
      ],
      'container-title': 'Plants',
      issued: { 'date-parts': [[2019, 3]] },
      page: '11-19',
      URL: 'https://a.org/x_y%20z',
    };
    expect(writeBibtex([item])).toBe(`@article{10.1000/182,
  author = {von Müller, J and {World Health Organization}},
  title = {The {DNA} of A \\& B},
  journal = {Plants},
  year = {2019},
  month = mar,
  pages = {11--19},
  url = {https://a.org/x_y%20z},
}
`);
  });

  it('gives each entry a key of its own that BibTeX can take', () => {
    const items = ['a b', 'a b', 'x', 'x', 'ü{'].map(
      (id): CslItem => ({
        id,
        type: 'book',
        title: 'Über Pflanzen',
        author: [{ family: 'Süß', given: 'Ö' }],
        issued: { 'date-parts': [[2019]] },
      }),
    );
    const keys = [...writeBibtex(items).matchAll(/@book\{([^,]+),/g)].map(([, key]) => key);
    expect(keys).toEqual(['suss2019uber', 'suss2019uber-2', 'x', 'x-2', 'suss2019uber-3']);
  });
});

describe('RIS', () => {
  it('carries what it can, there and back', () => {
    fc.assert(
      fc.property(itemOf(risTypes, shared), (item) => {
        expect(back(writeRis([item]), 'ris')).toEqual([risCarried(item)]);
      }),
      { numRuns: 400 },
    );
  });

  /** RIS has no place for these together. */
  function risCarried(item: CslItem): CslItem {
    const carried = { ...item };
    // What stands in a book's record beside its title is its series.
    if (item.type === 'book') delete carried['container-title'];
    const page = carried.page ?? '';
    // The number of a first page alone is that of all pages, where the whole work is meant.
    if (/^(?:book|thesis|report)$/.test(item.type) && /^\d+$/.test(page)) {
      delete carried.page;
      carried['number-of-pages'] = page;
    }
    return carried;
  }

  test.each([
    ['article-journal', { issue: '3', number: '12' }],
    ['report', { number: '12', genre: 'Working paper' }],
    ['book', { 'number-of-pages': '324', 'collection-title': 'Series', 'collection-number': '7' }],
    [
      'chapter',
      { 'collection-editor': [{ family: 'Ed', given: 'E' }], 'collection-title': 'Series' },
    ],
    ['paper-conference', { 'container-title': 'Proceedings', 'event-title': 'Meeting' }],
    ['article-journal', { archive: 'Scopus', archive_location: 'X-1' }],
    [
      'article-journal',
      { author: [{ family: 'New York' }, { literal: 'World Health Organization' }] },
    ],
    ['article-journal', { issued: { literal: 'in press' } }],
  ])('carries %s with %j', (type, fields) => {
    const item = { id: 'key', type, title: 'X', ...fields } as CslItem;
    expect(back(writeRis([item]), 'ris')).toEqual([item]);
  });

  it('lets no line break begin a tag', () => {
    const [item] = back(
      writeRis([{ id: 'a', type: 'book', title: 'X\nER  - \u2028TY  - JOUR', abstract: 'a\r\nb' }]),
      'ris',
    );
    expect(item).toMatchObject({ title: 'X ER - TY - JOUR', abstract: 'a b' });
  });
});
