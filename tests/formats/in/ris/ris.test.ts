/** RIS as Reference Manager, EndNote, Zotero and publishers' servers write it. */
import { describe, expect, it, test } from 'vitest';
import { readSources } from '../../../../src/formats/in/sources.ts';
import { faultsOf, recordOf, recordsOf } from '../read.ts';

const ris = (...lines: string[]) => ['TY  - JOUR', 'TI  - X', ...lines, 'ER  - ', ''].join('\n');

describe('records', () => {
  it('reads a whole article', () => {
    expect(
      recordOf(
        ris(
          'AU  - Doe, Jane A.',
          'AU  - van der Berg, J',
          'A1  - Doe, Jane A.',
          'AU  - King, Martin Luther, Jr.',
          'AU  - World Health Organization',
          'JO  - J Plants',
          'JF  - Journal of Plants',
          'PY  - 2019',
          'DA  - 2019/03/12/',
          'VL  - 3',
          'IS  - 2',
          'SP  - 11',
          'EP  - 19',
          'SN  - 0378-5955',
          'DO  - https://doi.org/10.1000/182',
          'UR  - https://example.org/a',
          'KW  - one',
          'KW  - two; three',
          'AB  - Some &amp; more.',
          'N1  - A note',
          'LA  - en',
          'Y2  - 2020/01/02/',
          'ID  - doe2019',
        ),
      ),
    ).toEqual({
      id: 'doe2019',
      type: 'article-journal',
      title: 'X',
      author: [
        { family: 'Doe', given: 'Jane A.' },
        { family: 'van der Berg', given: 'J' },
        { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
        { literal: 'World Health Organization' },
      ],
      'container-title': 'Journal of Plants',
      'container-title-short': 'J Plants',
      issued: { 'date-parts': [[2019, 3, 12]] },
      accessed: { 'date-parts': [[2020, 1, 2]] },
      volume: '3',
      issue: '2',
      page: '11-19',
      ISSN: '0378-5955',
      DOI: '10.1000/182',
      URL: 'https://example.org/a',
      keyword: 'one, two, three',
      abstract: 'Some & more.',
      note: 'A note',
      language: 'en',
    });
  });

  test.each([
    ['TY  - JOUR\r\nTI  - X\r\nER  - \r\n', 'CR LF'],
    ['TY  - JOUR\nTI  - X', 'no end'],
    ['TY - JOUR\nTI - X\nER -', 'one space'],
    ['TY-  JOUR\nTI- X\nER-', 'none'],
    ['TY  -JOUR\nTI  -X\nER  -', 'no space behind'],
    ['  TY  - JOUR\n  TI  - X\n  ER  - \n', 'indented'],
    ['TY\t-\tJOUR\nTI\t-\tX\nER\t-\n', 'tabs'],
    ['\uFEFFTY  - JOUR\nTI  - X\nER  - ', 'a byte order mark'],
    ['Provider: Somebody\nDatabase: Some\n\nTY  - JOUR\nTI  - X\nER  - ', 'a head'],
    ['TY  - jour\nT1  - X\nER  - ', 'lower case'],
    ['TY  - JOUR\nTI  - X\n\n\nER  - \n\n\n', 'blank lines'],
    ['TY  - Journal Article\nTI  - X\nER  - ', 'the type in words'],
  ])('takes %j: %s', (text) => {
    expect(recordOf(text)).toMatchObject({ type: 'article-journal', title: 'X' });
  });

  it('goes on over lines', () => {
    expect(recordOf('TY  - JOUR\nTI  - A title\n  that goes on\nand on\nER  - ').title).toBe(
      'A title that goes on and on',
    );
  });

  it('begins anew at the next type where the end is missing', () => {
    const text =
      'TY  - JOUR\nTI  - X\nTY  - BOOK\nTI  - Y\nER  - \nTI  - No type\nAU  - Doe, J\nER  - \n';
    expect(recordsOf(text).map(({ type, title }) => [type, title])).toEqual([
      ['article-journal', 'X'],
      ['book', 'Y'],
      ['document', 'No type'],
    ]);
  });

  it('takes a type that nobody knows for a document, and keeps its name', () => {
    expect(recordOf('TY  - FOO\nTI  - X\nER  - ')).toMatchObject({
      type: 'document',
      custom: { 'ris-type': 'FOO' },
    });
  });

  it('names an empty record and reads those around it', () => {
    const text = `${ris()}TY  - JOUR\nER  - \n${ris()}`;
    expect(faultsOf(text)).toEqual([
      'entry 2 (line 4): It names no title, no author and no identifier.',
    ]);
    expect(readSources(text, { from: 'ris' }).items).toHaveLength(2);
    expect(faultsOf('Nothing', 'ris')[0]).toContain('No RIS record was found');
  });
});

describe('tags', () => {
  test.each([
    ['JOUR', ['T2  - Plants'], { 'container-title': 'Plants' }],
    [
      'JOUR',
      ['JA  - Pl.', 'T2  - Plants'],
      { 'container-title': 'Plants', 'container-title-short': 'Pl.' },
    ],
    ['JOUR', ['J2  - Pl.'], { 'container-title': 'Pl.' }],
    [
      'CHAP',
      ['T2  - Book', 'A2  - Ed, E', 'A3  - Series, S'],
      {
        type: 'chapter',
        'container-title': 'Book',
        editor: [{ family: 'Ed', given: 'E' }],
        'collection-editor': [{ family: 'Series', given: 'S' }],
      },
    ],
    [
      'CHAP',
      ['BT  - Book', 'T3  - Series'],
      { 'container-title': 'Book', 'collection-title': 'Series' },
    ],
    [
      'BOOK',
      ['T2  - Series', 'PB  - Press', 'CY  - Bonn', 'ET  - 2nd', 'SP  - 324'],
      {
        type: 'book',
        'collection-title': 'Series',
        publisher: 'Press',
        'publisher-place': 'Bonn',
        edition: '2nd',
        'number-of-pages': '324',
      },
    ],
    [
      'CONF',
      ['T2  - Meeting', 'C3  - Proceedings'],
      { type: 'paper-conference', 'container-title': 'Proceedings', 'event-title': 'Meeting' },
    ],
    [
      'CPAPER',
      ['T2  - Proceedings'],
      { type: 'paper-conference', 'container-title': 'Proceedings' },
    ],
    [
      'THES',
      ['PB  - MIT', 'M3  - PhD thesis'],
      { type: 'thesis', publisher: 'MIT', genre: 'PhD thesis' },
    ],
    ['RPRT', ['IS  - 12'], { type: 'report', number: '12' }],
    ['JOUR', ['CP  - 4'], { issue: '4' }],
    ['JOUR', ['SP  - 11-19'], { page: '11-19' }],
    ['JOUR', ['SP  - e123'], { page: 'e123' }],
    [
      'JOUR',
      ['ED  - Ed, E', 'A4  - Tr, T'],
      { editor: [{ family: 'Ed', given: 'E' }], translator: [{ family: 'Tr', given: 'T' }] },
    ],
    [
      'JOUR',
      ['AU  - Doe, J; Roe, R'],
      {
        author: [
          { family: 'Doe', given: 'J' },
          { family: 'Roe', given: 'R' },
        ],
      },
    ],
    [
      'JOUR',
      ['SN  - 978-0-306-40615-7', 'SN  - 0378-5955 (Print)'],
      { ISBN: '978-0-306-40615-7', ISSN: '0378-5955' },
    ],
    ['JOUR', ['SN  - 03785955'], { ISSN: '0378-5955' }],
    ['JOUR', ['M3  - doi: 10.1000/182'], { DOI: '10.1000/182' }],
    ['JOUR', ['L3  - http://dx.doi.org/10.1000/182'], { DOI: '10.1000/182' }],
    [
      'JOUR',
      ['AN  - 29273821', 'DB  - PubMed', 'C2  - PMC5813050'],
      { PMID: '29273821', PMCID: 'PMC5813050' },
    ],
    [
      'JOUR',
      ['AN  - WOS:0001', 'DB  - Scopus', 'DP  - Elsevier'],
      { archive: 'Scopus', archive_location: 'WOS:0001', source: 'Elsevier' },
    ],
    ['JOUR', ['UR  - file:///a.pdf', 'UR  - https://a.org'], { URL: 'https://a.org' }],
    ['JOUR', ['L1  - https://a.org/a.pdf'], { URL: 'https://a.org/a.pdf' }],
    ['JOUR', ['C7  - 1234'], { page: '1234' }],
    ['JOUR', ['AU  - A. B. Smith-Jones'], { author: [{ family: 'Smith-Jones', given: 'A. B.' }] }],
    ['constructor', [], { type: 'document' }],
    [
      'ELEC',
      ['UR  - https://a.org', 'Y2  - 2020/01/02'],
      { type: 'webpage', accessed: { 'date-parts': [[2020, 1, 2]] } },
    ],
  ])('%s with %j', (type, lines, wanted) => {
    expect(
      recordOf(['TY  - ', type, '\nTI  - X\n', lines.join('\n'), '\nER  - '].join('')),
    ).toMatchObject(wanted);
  });

  test.each([
    [['PY  - 2019'], { 'date-parts': [[2019]] }],
    [['PY  - 2019///'], { 'date-parts': [[2019]] }],
    [['PY  - 2019/03//'], { 'date-parts': [[2019, 3]] }],
    [['Y1  - 2019/03/12/'], { 'date-parts': [[2019, 3, 12]] }],
    [['PY  - 2019///Spring'], { 'date-parts': [[2019]], season: 1 }],
    [['PY  - 2019', 'DA  - Mar 12'], { 'date-parts': [[2019, 3, 12]] }],
    [['PY  - 2019', 'DA  - 2019-03-12'], { 'date-parts': [[2019, 3, 12]] }],
    [['PY  - 2019', 'DA  - 2018/12/01'], { 'date-parts': [[2019]] }],
    [['DA  - 2019/03/12'], { 'date-parts': [[2019, 3, 12]] }],
    [
      ['PY  - 2019 Mar-Apr'],
      {
        'date-parts': [
          [2019, 3],
          [2019, 4],
        ],
      },
    ],
    [['PY  - in press'], { literal: 'in press' }],
    [['PY  - 13/03/2019'], { 'date-parts': [[2019, 3, 13]] }],
    [['PY  - 03/04/2019'], { 'date-parts': [[2019]] }],
  ])('%j', (lines, issued) => {
    expect(recordOf(ris(...lines)).issued).toEqual(issued);
  });
});
