import { expect, it, test } from 'vitest';
import { recordOf, recordsOf } from './read.ts';

const RECORD = `PMID- 29273821
OWN - NLM
IS  - 1432-2072 (Electronic)
IS  - 0033-3158 (Print)
IS  - 0033-3158 (Linking)
VI  - 235
IP  - 2
DP  - 2018 Feb
TI  - The abuse potential of kratom according the 8 factors of the controlled
      substances act.
PG  - 573-589
LID - 10.1007/s00213-017-4813-4 [doi]
AB  - RATIONALE: Consumers
      use it.
FAU - Henningfield, Jack E
AU  - Henningfield JE
AUID- ORCID: 0000-0002-1825-0097
FAU - King, Martin Luther Jr
AU  - King ML Jr
CN  - Kratom Study Group
AU  - van der Berg JA
LA  - eng
PT  - Journal Article
TA  - Psychopharmacology (Berl)
JT  - Psychopharmacology
MH  - *Mitragyna
OT  - Kratom
PMC - PMC5813050
SO  - Psychopharmacology (Berl). 2018 Feb;235(2):573-589. doi:
      10.1007/s00213-017-4813-4.
`;

it('reads a whole record', () => {
  expect(recordOf(RECORD)).toEqual({
    id: 'pmid29273821',
    type: 'article-journal',
    title: 'The abuse potential of kratom according the 8 factors of the controlled substances act',
    'container-title': 'Psychopharmacology',
    'container-title-short': 'Psychopharmacology (Berl)',
    author: [
      { family: 'Henningfield', given: 'Jack E' },
      { family: 'King', given: 'Martin Luther', suffix: 'Jr' },
      { literal: 'Kratom Study Group' },
      { family: 'van der Berg', given: 'J. A.' },
    ],
    issued: { 'date-parts': [[2018, 2]] },
    volume: '235',
    issue: '2',
    page: '573-589',
    language: 'eng',
    abstract: 'RATIONALE: Consumers use it.',
    keyword: 'Mitragyna, Kratom',
    DOI: '10.1007/s00213-017-4813-4',
    PMID: '29273821',
    PMCID: 'PMC5813050',
    ISSN: '1432-2072, 0033-3158',
    source: 'PubMed',
  });
});

it('reads many, with CR LF, and with a record that has next to nothing', () => {
  const text = `${RECORD}\nPMID- 31099038\nTI  - Second.\n\n${RECORD}`.replaceAll('\n', '\r\n');
  expect(recordsOf(text).map(({ PMID }) => PMID)).toEqual(['29273821', '31099038', '29273821']);
});

test.each([
  [
    'DP  - 2019 Mar-Apr',
    {
      issued: {
        'date-parts': [
          [2019, 3],
          [2019, 4],
        ],
      },
    },
  ],
  ['DP  - 2019 Winter', { issued: { 'date-parts': [[2019]], season: 4 } }],
  ['DP  - 2019 Mar 12', { issued: { 'date-parts': [[2019, 3, 12]] } }],
  [
    'DP  - 2018 Dec-2019 Jan',
    {
      issued: {
        'date-parts': [
          [2018, 12],
          [2019, 1],
        ],
      },
    },
  ],
  [
    'AID - S0140-6736(05)67887-X [pii]\nAID - 10.1016/S0140-6736(05)67887-X [doi]',
    { DOI: '10.1016/S0140-6736(05)67887-X' },
  ],
  [
    'SO  - J Plants. 2019 Mar;3(2):11-9. doi: 10.1000/182.',
    { DOI: '10.1000/182', 'container-title': 'J Plants' },
  ],
  ['PT  - Preprint', { type: 'article' }],
  ['PT  - Retracted Publication', { custom: { 'publication-type': 'Retracted Publication' } }],
  [
    'BTI - A Book\nPB  - Press\nPL  - Bonn\nISBN- 978-0-306-40615-7',
    {
      type: 'chapter',
      'container-title': 'A Book',
      publisher: 'Press',
      'publisher-place': 'Bonn',
      ISBN: '978-0-306-40615-7',
    },
  ],
])('%j', (lines, wanted) => {
  expect(recordOf(`PMID- 7\nTI  - X.\n${lines}\n`)).toMatchObject(wanted);
});

it('is a line of text where it is a number and no more', () => {
  expect(recordOf('PMID- 29273821')).toMatchObject({ PMID: '29273821' });
});
