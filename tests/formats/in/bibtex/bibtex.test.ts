/** BibTeX and BibLaTeX as people and programs write them: right, careless and broken. */
import { describe, expect, it, test } from 'vitest';
import { readSources } from '../../../../src/formats/in/sources.ts';
import { faultsOf, recordOf, recordsOf } from '../read.ts';

describe('entries', () => {
  it('reads a whole article', () => {
    expect(
      recordOf(String.raw`@Article{smith2018,
  Author   = "Smith, Jane A. and {\'E}mile Zola",
  TITLE    = {{The {RNA} world}: a \emph{very} short history},
  journal  = {Journal of {Molecular} Biology},
  year     = 2018,
  month    = mar # "~12",
  volume   = {12}, number = 3,
  pages    = {101--110},
  doi      = {https://doi.org/10.1000/182},
  url      = {https://example.org/a_b%20c},
  issn     = {0378-5955},
  keywords = {rna, origin of life},
  abstract = {Short.},
  language = {english},
}`),
    ).toEqual({
      id: 'smith2018',
      type: 'article-journal',
      author: [
        { family: 'Smith', given: 'Jane A.' },
        { family: 'Zola', given: 'Émile' },
      ],
      title: 'The RNA world: a <i>very</i> short history',
      'container-title': 'Journal of Molecular Biology',
      issued: { 'date-parts': [[2018, 3, 12]] },
      volume: '12',
      issue: '3',
      page: '101-110',
      DOI: '10.1000/182',
      URL: 'https://example.org/a_b%20c',
      ISSN: '0378-5955',
      keyword: 'rna, origin of life',
      abstract: 'Short.',
      language: 'english',
    });
  });

  test.each([
    ['@article(a, title={X})', 'parentheses'],
    ['@article{a, title={X},}', 'a comma at the end'],
    ['@article{a,, title={X},,}', 'doubled commas'],
    ['@article{a, title={X} year=2000}', 'a missing comma'],
    ['@article{a\n title={X}}', 'no comma behind the key'],
    ['@article{a,\n% a remark, with = and {\ntitle={X}}', 'a remark'],
    ['@ARTICLE { a , TITLE = { X } }', 'spaces'],
    ['@article{a, title={X}, year={}}', 'an empty field'],
    ['@article{a, title={X}, year=}', 'a field without a value'],
    ['@article{a, title={X}}, year={2000}\n}', 'one brace too many'],
    ['@article{a, title="X", note="{\\"}o"}', 'a quotation mark in braces'],
    ['}@article{a, title={X}}', 'something before it'],
    ['@article{a, title {X}}', 'no equals sign'],
    ['\uFEFF@article{a, title={X}}', 'a byte order mark'],
    ['@article{a,\r\n  title = {X},\r\n}\r\n', 'CR LF'],
    ['@article{a,\r  title = {X},\r}\r', 'CR'],
  ])('takes %j: %s', (text) => {
    expect(recordOf(text)).toMatchObject({ id: 'a', type: 'article-journal', title: 'X' });
  });

  it('keeps quotation marks within quotation marks', () => {
    expect(recordOf('@book{a, title="The "good" book", year=2000}').title).toBe('The "good" book');
    expect(recordOf('@book{a, title="M\\"uller", year=2000}').title).toBe('Müller');
  });

  it('reads values that lack their braces', () => {
    const record = recordOf(
      '@article{a, title={X}, journal=Nature Physics, pages=12-15, year=2019a}',
    );
    expect(record).toMatchObject({ 'container-title': 'Nature Physics', page: '12-15' });
  });

  it('gives an id to what has no key, and each id once', () => {
    const text =
      '@book{, title={Some Plants}, author={Doe, J}, year=2000}\n@book{a, title={X}}\n@book{a, title={Y}}';
    expect(recordsOf(text).map(({ id }) => id)).toEqual(['doe2000some', 'a', 'a-2']);
  });

  it('reads several entries on one line, and none in a comment', () => {
    const text =
      '@article{a, title={X}}@article{b, title={Y}} @article{c, title={Z}}\n% @article{d, title={W}}\n@comment{@article{e, title={V}}}\n@comment jabref @article\n';
    expect(recordsOf(text).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('takes no address of a person for an entry', () => {
    expect(recordsOf('Written by a@b{c}\n@book{a, title={X}, note={me@home.org}}')).toHaveLength(1);
  });
});

describe('macros', () => {
  it('joins them, wherever they are defined', () => {
    const text =
      '@string{j = "Journal"}\n@STRING(Full = J # { of } # "Plants")\n@article{a, title={X}, journal = FULL, publisher = later # " Ltd"}\n@string{later = {Press}}';
    expect(recordOf(text)).toMatchObject({
      'container-title': 'Journal of Plants',
      publisher: 'Press Ltd',
    });
  });

  it('keeps the name of one that nobody has defined, and knows those of astronomers', () => {
    expect(recordOf('@article{a, title={X}, journal=nature}')['container-title']).toBe('nature');
    expect(recordOf('@article{a, title={X}, journal={\\apj}}')['container-title']).toBe(
      'Astrophysical Journal',
    );
  });

  it('does not let them grow without end', () => {
    const strings = Array.from({ length: 60 }, (_, n) => `@string{s${n + 1} = s${n} # s${n}}`);
    const text = `@string{s0 = "xxxxxxxxxx"}\n${strings.join('\n')}\n@book{a, title={X}, note=s60}\n@book{b, title={Y}}`;
    const { items } = readSources(text, { from: 'auto' });
    expect(items.at(-1)?.csl.title).toBe('Y');
  });
});

describe('entries that name others', () => {
  it('takes the book over, whether it stands before or behind', () => {
    const text =
      '@inproceedings{c, title={Talk}, crossref={P}, pages={1-2}}\n@proceedings{p, title={Proc}, booktitle={Proceedings of P}, editor={Ed, E}, year=2001, publisher={ACM}}';
    expect(recordsOf(text)[0]).toMatchObject({
      title: 'Talk',
      'container-title': 'Proceedings of P',
      editor: [{ family: 'Ed', given: 'E' }],
      issued: { 'date-parts': [[2001]] },
      publisher: 'ACM',
    });
  });

  it('takes data over that are no source themselves, and finds the end of a circle', () => {
    const text =
      '@xdata{d, publisher={Press}, location={Bonn}}\n@book{a, title={X}, xdata={d}, crossref={b}}\n@book{b, title={Y}, crossref={a}, xdata={nobody}}';
    expect(recordsOf(text)).toMatchObject([
      { id: 'a', title: 'X', publisher: 'Press', 'publisher-place': 'Bonn' },
      { id: 'b', title: 'Y' },
    ]);
  });

  it('names the journal of an article by its periodical', () => {
    const text =
      '@article{a, title={X}, crossref={p}}\n@periodical{p, title={Plants}, subtitle={A Journal}, volume=3}';
    expect(recordsOf(text)[0]).toMatchObject({
      title: 'X',
      'container-title': 'Plants: A Journal',
      volume: '3',
    });
  });
});

describe('types', () => {
  test.each([
    ['@book{a, title={X}}', 'book'],
    ['@inbook{a, title={X}, booktitle={Y}}', 'chapter'],
    ['@incollection{a, title={X}, booktitle={Y}}', 'chapter'],
    ['@conference{a, title={X}}', 'paper-conference'],
    ['@phdthesis{a, title={X}}', 'thesis'],
    ['@thesis{a, title={X}}', 'thesis'],
    ['@techreport{a, title={X}}', 'report'],
    ['@online{a, title={X}, url={https://a.org}}', 'webpage'],
    ['@misc{a, title={X}, url={https://a.org}}', 'webpage'],
    ['@misc{a, title={X}, howpublished={\\url{https://a.org}}}', 'webpage'],
    ['@misc{a, title={X}}', 'document'],
    ['@misc{a, title={X}, eprint={2101.00001}, archiveprefix={arXiv}}', 'article'],
    ['@dataset{a, title={X}}', 'dataset'],
    ['@software{a, title={X}}', 'software'],
    ['@patent{a, title={X}}', 'patent'],
    ['@unpublished{a, title={X}}', 'manuscript'],
    ['@article{a, title={X}, entrysubtype={newspaper}}', 'article-newspaper'],
    ['@whatever{a, title={X}}', 'document'],
    ['@constructor{a, title={X}, type={__proto__}, toString={x}}', 'document'],
  ])('%s is a %s', (text, type) => {
    expect(recordOf(text).type).toBe(type);
  });

  it('keeps the name of a type, and of fields, that nobody knows', () => {
    expect(recordOf('@whatever{a, title={X}, colour={red}, owner={me}}').custom).toEqual({
      'bibtex-type': 'whatever',
      colour: 'red',
    });
  });
});

describe('dates', () => {
  test.each([
    ['year=2019', { 'date-parts': [[2019]] }],
    ['year={2019}, month={3}', { 'date-parts': [[2019, 3]] }],
    ['year=2019, month=mar, day=12', { 'date-parts': [[2019, 3, 12]] }],
    ['year=2019, month={March}', { 'date-parts': [[2019, 3]] }],
    ['year=2019, month="8~" # jul', { 'date-parts': [[2019, 7, 8]] }],
    ['year=2019, month=jul # " 8"', { 'date-parts': [[2019, 7, 8]] }],
    [
      'year=2019, month={mar--apr}',
      {
        'date-parts': [
          [2019, 3],
          [2019, 4],
        ],
      },
    ],
    [
      'year=2019, month=mar # "/" # apr',
      {
        'date-parts': [
          [2019, 3],
          [2019, 4],
        ],
      },
    ],
    ['year=2019, month={Spring}', { 'date-parts': [[2019]], season: 1 }],
    ['date={2019-03-12}', { 'date-parts': [[2019, 3, 12]] }],
    ['date={2019-03}, year=2001', { 'date-parts': [[2019, 3]] }],
    ['date={2019-03-12T10:00:00Z}', { 'date-parts': [[2019, 3, 12]] }],
    [
      'date={2019-03-01/2019-04-02}',
      {
        'date-parts': [
          [2019, 3, 1],
          [2019, 4, 2],
        ],
      },
    ],
    ['date={2019/}', { 'date-parts': [[2019]] }],
    ['date={1850~}', { 'date-parts': [[1850]], circa: true }],
    ['date={1850?}', { 'date-parts': [[1850]], circa: true }],
    ['date={185X}', { 'date-parts': [[1850]], circa: true }],
    ['date={2001-22}', { 'date-parts': [[2001]], season: 2 }],
    ['date={-0043}', { 'date-parts': [[-43]] }],
    ['year={in press}', { literal: 'in press' }],
    ['year={1998--1999}', { 'date-parts': [[1998], [1999]] }],
    ['year={c1999}', { 'date-parts': [[1999]] }],
    ['year={ca. 1850}', { 'date-parts': [[1850]], circa: true }],
    ['year={[1850]}', { 'date-parts': [[1850]] }],
    ['year={2019}, month={13}', { 'date-parts': [[2019]] }],
  ])('%s', (fields, issued) => {
    expect(recordOf(`@book{a, title={X}, ${fields}}`).issued).toEqual(issued);
  });

  it('reads when a page was seen, also from a note', () => {
    const accessed = { 'date-parts': [[2010, 9, 30]] };
    expect(recordOf('@online{a, title={X}, urldate={2010-09-30}}').accessed).toEqual(accessed);
    expect(
      recordOf('@misc{a, title={X}, note={[Online; accessed 30-September-2010]}}').accessed,
    ).toEqual(accessed);
  });
});

describe('identifiers', () => {
  test.each([
    ['doi={10.1000/182}', { DOI: '10.1000/182' }],
    ['doi={doi:10.1000/a\\_b}', { DOI: '10.1000/a_b' }],
    ['doi={10.1000/a{\\_}b}', { DOI: '10.1000/a_b' }],
    ['url={https://doi.org/10.1000/182}', { DOI: '10.1000/182' }],
    ['url={\\url{https://a.org/x\\_y\\%20z}}', { URL: 'https://a.org/x_y%20z' }],
    ['url={https://a.org/$\\sim$me}', { URL: 'https://a.org/~me' }],
    ['url={javascript:alert(1)}', { custom: { URL: 'javascript:alert(1)' } }],
    ['doi={n/a}', { custom: { DOI: 'n/a' } }],
    ['pmid={29273821}', { PMID: '29273821' }],
    ['pmcid={5813050}', { PMCID: 'PMC5813050' }],
    ['eprint={29273821}, eprinttype={pubmed}', { PMID: '29273821' }],
    ['eprint={12345}, eprinttype={jstor}', { URL: 'https://www.jstor.org/stable/12345' }],
    ['isbn={978-0-306-40615-7}', { ISBN: '978-0-306-40615-7' }],
    ['isbn={0 306 40615 2, 978 0 306 40615 7}', { ISBN: '0-306-40615-2, 978-0-306-40615-7' }],
    ['issn={0378-5955 (Print)}', { ISSN: '0378-5955' }],
    ['isbn={0378-5955}, issn={12345679}', { ISSN: '1234-5679, 0378-5955' }],
    ['volume=3, pages={L1}, eid={L1}', { page: 'L1' }],
    ['art_number={1234}', { page: '1234' }],
    [
      'journal={arXiv preprint arXiv:1706.03762}',
      { archive: 'arXiv', archive_location: '1706.03762' },
    ],
    ['eprint={hep-th/9901001}', { archive: 'arXiv', URL: 'https://arxiv.org/abs/hep-th/9901001' }],
  ])('%s', (field, wanted) => {
    expect(recordOf(`@article{a, title={X}, ${field}}`)).toMatchObject(wanted);
  });
});

describe('what cannot be read', () => {
  it('names an entry that is not closed, and reads those around it', () => {
    const text = `@article{a, title={X}}

@article{b,
  title = {Never closed,
  year = 2000
}

@article{c, title={Y}}
@article{d, title={Z}, author={Doe, J}
@article{e, title={W}}
`;
    const { items, faults } = readSources(text, { from: 'auto' });
    expect(items.map(({ entry, line }) => [entry, line])).toEqual([
      ['a', 1],
      ['c', 8],
      ['e', 10],
    ]);
    expect(faults).toEqual([
      { entry: 'b', line: 3, reason: 'It is not closed by a brace.' },
      { entry: 'd', line: 9, reason: 'It is not closed by a brace.' },
    ]);
  });

  it.each([
    [
      '@article{a, title="X, year=2000}\n@book{b, title={Y}}',
      'a (line 1): The quotation mark that opens “title” is not closed.',
    ],
    [
      '@article{a, title={X, year=2000\n@book{b, title={Y}}',
      'a (line 1): The brace that opens “title” is not closed.',
    ],
    [
      '@article{a,\n title={X} and more,\n year=2000}\n@book{b, title={Y}}',
      'a (line 1): After “title” there is more than one field can hold: “and more,” (line 2).',
    ],
    ['@article{a}\n@book{b, title={Y}}', 'a (line 1): It has no fields.'],
    [
      '@article{a, year=2000}\n@book{b, title={Y}}',
      'a (line 1): It names no title, no author and no identifier.',
    ],
  ])('%j', (text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
    expect(readSources(text, { from: 'auto' }).items.map(({ entry }) => entry)).toEqual(['b']);
  });

  it('finds an entry in none of the lines of another file', () => {
    expect(faultsOf('Nothing here.', 'bibtex')).toEqual([
      'entry 1 (line 1): No BibTeX entry was found.',
    ]);
    expect(faultsOf('', 'bibtex')).toEqual([]);
  });
});
