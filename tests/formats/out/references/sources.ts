/** Sources of many kinds, as their records hold them. */
import type { RetractionSeen } from '../../../../src/domain/evidence/retracted.ts';
import type { CslItem } from '../../../../src/domain/evidence/schema.ts';

const day = (...parts: number[]) => ({ 'date-parts': [parts] });

export const ITEMS = {
  journal: {
    id: 'journal',
    type: 'article-journal',
    author: [
      { family: 'Grundmann', given: 'Oliver' },
      { family: 'Berg', given: 'Hendrik J.', 'non-dropping-particle': 'van den' },
    ],
    title: 'Patterns of <i>Mitragyna speciosa</i> use: Results of a survey',
    'container-title': 'Drug and Alcohol Dependence',
    journalAbbreviation: 'Drug Alcohol Depend',
    volume: '176',
    issue: '2',
    page: '63-70',
    issued: day(2017, 7, 1),
    DOI: '10.1016/j.drugalcdep.2017.03.007',
  },
  preprint: {
    id: 'preprint',
    type: 'article',
    genre: 'Preprint',
    author: [{ family: 'Okafor', given: 'Adaeze' }],
    title: 'Early estimates of transmission',
    publisher: 'medRxiv',
    issued: day(2020, 3, 9),
    DOI: '10.1101/2020.03.05.20031005',
  },
  book: {
    id: 'book',
    type: 'book',
    author: [{ family: 'Pollan', given: 'Michael' }],
    title: 'How to change your mind',
    publisher: 'Penguin Press',
    'publisher-place': 'New York',
    edition: '2',
    issued: day(2018),
    ISBN: '9781594204227',
  },
  chapter: {
    id: 'chapter',
    type: 'chapter',
    author: [{ family: 'Ito', given: 'Mika' }],
    editor: [
      { family: 'Lang', given: 'Petra' },
      { family: 'Moore', given: 'Sam' },
    ],
    title: 'Measuring pain.',
    'container-title': 'Handbook of outcomes',
    page: '45-67',
    publisher: 'Oxford University Press',
    'publisher-place': 'Oxford',
    issued: day(2015),
  },
  page: {
    id: 'page',
    type: 'webpage',
    author: [{ literal: 'World Health Organization' }],
    title: 'Malaria',
    URL: 'https://www.who.int/news-room/fact-sheets/detail/malaria',
    issued: day(2023, 12, 4),
    accessed: day(2024, 3, 2),
  },
  report: {
    id: 'report',
    type: 'report',
    author: [{ literal: 'National Academies of Sciences, Engineering, and Medicine' }],
    title: 'The health effects of cannabis',
    publisher: 'National Academies Press',
    'publisher-place': 'Washington, DC',
    genre: 'Consensus study report',
    issued: day(2017),
  },
  thesis: {
    id: 'thesis',
    type: 'thesis',
    author: [{ family: 'Núñez', given: 'Ana María' }],
    title: 'Withdrawal in rodents',
    genre: 'PhD thesis',
    publisher: 'University of Chicago',
    issued: day(2001),
  },
  newspaper: {
    id: 'newspaper',
    type: 'article-newspaper',
    author: [{ family: 'Kolata', given: 'Gina' }],
    title: 'Is a drug working?',
    'container-title': 'The New York Times',
    issued: day(2012, 5, 14),
    page: 'A1',
  },
  noAuthor: {
    id: 'noAuthor',
    type: 'article-journal',
    title: 'A heart solution may have a sting in the tail',
    'container-title': 'BMJ',
    volume: '325',
    page: '184',
    issued: day(2002),
  },
  noDate: {
    id: 'noDate',
    type: 'webpage',
    author: [{ family: 'Reyes', given: 'Luz' }],
    title: 'Notes on dosing',
    URL: 'https://example.org/dosing',
    accessed: day(2024, 3, 2),
  },
  many: {
    id: 'many',
    type: 'article-journal',
    author: Array.from({ length: 25 }, (_, at) => ({
      family: `Abel${String.fromCharCode(97 + at)}`,
      given: 'Jo',
    })),
    title: 'A large trial',
    'container-title': 'Nature',
    volume: '1',
    page: '1-2',
    issued: day(2019),
  },
} as const satisfies Record<string, unknown>;

export type Kind = keyof typeof ITEMS;

/** The records as the program holds them. */
export const itemOf = (kind: Kind): CslItem => ITEMS[kind] as unknown as CslItem;

export const RETRACTED: RetractionSeen = {
  state: 'listed',
  notices: [{ kind: 'retraction', doi: '10.1016/j.drugalcdep.2021.1', date: '2021-02-01' }],
};
