import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CslItem } from '../../../../src/domain/evidence/csl.ts';
import { distinct, LONGEST_ANSWER } from '../../../../src/formats/in/lookup/answer.ts';
import { readCrossref } from '../../../../src/formats/in/lookup/crossref.ts';
import { readDataCite } from '../../../../src/formats/in/lookup/datacite.ts';
import { readPubMed } from '../../../../src/formats/in/lookup/pubmed.ts';
import { ANSWERS } from '../../../support/lookups.ts';

const LEAF = '10.5555/leaf.2021.11';

const READERS = [
  ['Crossref', readCrossref, LEAF, ANSWERS.crossrefRetracted],
  ['DataCite', readDataCite, '10.5555/zset.42', ANSWERS.dataciteDataset],
  ['PubMed', readPubMed, '29273821', ANSWERS.pubmedRetracted],
] as const;

describe('an answer of Crossref', () => {
  it('is a source with what updates it', () => {
    expect(readCrossref(ANSWERS.crossrefRetracted, LEAF)).toEqual({
      ok: true,
      csl: {
        type: 'article-journal',
        title: 'Daily amounts of dried leaf: a survey & diary study',
        author: [
          { family: 'Doe', given: 'Jane A.' },
          { family: 'van den Roe', given: 'Richard' },
          { literal: 'The Leaf Diary Group' },
        ],
        'container-title': 'Journal of Leaf Research',
        'container-title-short': 'J. Leaf Res.',
        issued: { 'date-parts': [[2021, 2, 27]] },
        volume: '4',
        issue: '2',
        page: '11-19',
        publisher: 'Test Leaf Press',
        language: 'en',
        DOI: LEAF,
        ISSN: '0378-5955',
      },
      notices: [
        { kind: 'correction', doi: '10.5555/leaf.2022.3', date: '2022-01-09', source: 'publisher' },
        { kind: 'retraction', doi: '10.5555/leaf.2023.1', date: '2023-03-14', source: 'publisher' },
      ],
    });
  });

  it('takes the number of the article for its page, and has nothing listed against it', () => {
    const answer = readCrossref(ANSWERS.crossrefArticle, '10.5555/LEAF.2019.7');
    expect(answer).toMatchObject({ ok: true, csl: { page: '101' }, notices: [] });
  });

  it('about another work is refused, unless it is an alias', () => {
    expect(readCrossref(ANSWERS.crossrefRetracted, '10.5555/else')).toMatchObject({
      ok: false,
      reason: 'unreadable',
    });
    const aliased = JSON.parse(ANSWERS.crossrefRetracted);
    aliased.message.aliases = ['10.5555/ELSE'];
    expect(readCrossref(JSON.stringify(aliased), '10.5555/else')).toMatchObject({ ok: true });
  });

  it('reads `updated-by` and never `update-to`', () => {
    const notice = JSON.parse(ANSWERS.crossrefArticle);
    notice.message['update-to'] = [{ DOI: '10.5555/x', type: 'retraction' }];
    expect(readCrossref(JSON.stringify(notice), '10.5555/leaf.2019.7')).toMatchObject({
      ok: true,
      notices: [],
    });
  });

  it.each([
    ['expression_of_concern', 'expression-of-concern'],
    ['Erratum', 'correction'],
    ['partial_retraction', 'partial-retraction'],
    ['removal', 'removal'],
    ['constructor', 'other'],
    ['something new', 'other'],
  ])('calls %s %s', (type, kind) => {
    const record = JSON.parse(ANSWERS.crossrefArticle);
    record.message['updated-by'] = [
      { type, DOI: 'not a DOI', updated: { 'date-parts': [[null]] } },
    ];
    expect(readCrossref(JSON.stringify(record), '10.5555/leaf.2019.7')).toMatchObject({
      notices: [{ kind, doi: null, date: null, source: 'crossref' }],
    });
  });

  it('loses only the fields that are not what they should be', () => {
    const record = JSON.parse(ANSWERS.crossrefArticle);
    Object.assign(record.message, {
      volume: { toString: 'x' },
      issue: 'i'.repeat(501),
      author: [{ family: 5 }, null, 'text', { family: 'Poe' }],
      'updated-by': 'retraction',
      issued: { 'date-parts': [['2019']] },
      published: { 'date-parts': [[2019, 13, 40]] },
    });
    const answer = readCrossref(JSON.stringify(record), '10.5555/leaf.2019.7');
    expect(answer).toMatchObject({
      ok: true,
      csl: {
        title: 'Sleep after one cup: a crossover trial',
        issued: { 'date-parts': [[2019]] },
      },
      notices: [],
    });
    if (!answer.ok) return;
    expect(answer.csl.volume).toBeUndefined();
    expect(answer.csl.issue).toBeUndefined();
    expect(answer.csl.author?.at(-1)).toEqual({ family: 'Poe' });
  });
});

describe('an answer of DataCite', () => {
  it('is a source, and a date of withdrawal is a notice', () => {
    expect(readDataCite(ANSWERS.dataciteDataset, '10.5555/ZSET.42')).toEqual({
      ok: true,
      csl: {
        type: 'dataset',
        title: 'Leaf diary data',
        author: [{ family: 'Doe', given: 'Jane' }, { literal: 'Institute of Tests, Data Unit' }],
        issued: { 'date-parts': [[2020, 11, 5]] },
        publisher: 'Test Data Archive',
        language: 'en',
        version: '2',
        DOI: '10.5555/zset.42',
      },
      notices: [{ kind: 'withdrawal', doi: null, date: '2022-02-01', source: 'datacite' }],
    });
  });
});

describe('an answer of PubMed', () => {
  it('is a source; a retracted one says where the notices stand', () => {
    expect(readPubMed(ANSWERS.pubmedRetracted, '29273821')).toEqual({
      ok: true,
      csl: {
        type: 'article-journal',
        title: 'Effects of one cup on sleep: a randomised trial',
        author: [
          { family: 'van der Berg', given: 'J. A.' },
          { family: 'Smith', given: 'K.', suffix: 'Jr' },
          { literal: 'Leaf Diary Group' },
        ],
        'container-title': 'Journal of test medicine',
        'container-title-short': 'J Test Med',
        issued: { 'date-parts': [[2018, 3, 5]] },
        volume: '12',
        issue: '3',
        page: '201-9',
        language: 'eng',
        DOI: '10.5555/jtm.2018.201',
        PMID: '29273821',
        PMCID: 'PMC5774000',
        ISSN: '0378-5955',
      },
      notices: [
        { kind: 'correction', doi: '10.5555/jtm.2019.4', date: '2019-01', source: 'pubmed' },
        { kind: 'retraction', doi: null, date: '2020-02-06', source: 'pubmed' },
      ],
    });
  });

  it('says that it was retracted also where no notice is named', () => {
    const record = JSON.parse(ANSWERS.pubmedRetracted);
    record.result['29273821'].references = [];
    expect(readPubMed(JSON.stringify(record), '29273821')).toMatchObject({
      notices: [{ kind: 'retraction', doi: null, date: null, source: 'pubmed' }],
    });
  });

  it.each([
    '{"header":{},"result":{"uids":["5"],"5":{"uid":"5","error":"cannot get document summary"}}}',
    '{"header":{},"result":{"uids":[]}}',
    '{"error":"Invalid uid 5 at position=0"}',
  ])('knows no such article: %s', (text) => {
    expect(readPubMed(text, '5')).toMatchObject({ ok: false, reason: 'unknown' });
  });

  it('that does not hold the article is no answer', () => {
    expect(readPubMed(ANSWERS.pubmedRetracted, '5')).toMatchObject({ reason: 'unreadable' });
    expect(readPubMed(ANSWERS.pubmedRetracted, 'uids')).toMatchObject({ reason: 'unreadable' });
    expect(readPubMed(ANSWERS.pubmedRetracted, 'constructor')).toMatchObject({ ok: false });
  });
});

describe.each(READERS)('whatever %s sends', (_name, read, asked, recorded) => {
  it('cut short anywhere, it ends in a reason', () => {
    for (let at = 0; at < recorded.trimEnd().length; at += 37) {
      expect(read(recorded.slice(0, at), asked)).toMatchObject({ ok: false, reason: 'unreadable' });
    }
  });

  it.each([
    ['a page', '<!doctype html><title>Bad gateway</title>'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['nesting', '['.repeat(200_000)],
    ['closed nesting', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
  ])('%s ends in a reason', (_what, text) => {
    expect(read(text, asked)).toMatchObject({ ok: false });
  });

  it('too long an answer is not read', () => {
    expect(read(recorded + ' '.repeat(LONGEST_ANSWER), asked)).toMatchObject({ ok: false });
  });

  it('__proto__ stays inert', () => {
    const hostile = recorded.replace(
      /\{(?!\s*\})/g,
      '{"__proto__":{"polluted":"yes","title":["x"]},',
    );
    const answer = read(hostile, asked);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect(answer.ok).toBe(true);
    if (answer.ok) {
      expect(Object.getPrototypeOf(answer.csl)).toBe(Object.prototype);
      expect(JSON.stringify(answer.csl)).not.toContain('polluted');
    }
  });

  it('values exchanged for others give a reason or a source that can be stored', () => {
    const places: (string | number)[][] = [];
    const walk = (value: unknown, path: (string | number)[]): void => {
      places.push(path);
      if (typeof value !== 'object' || value === null) return;
      for (const [key, one] of Object.entries(value)) walk(one, [...path, key]);
    };
    walk(JSON.parse(recorded), []);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (path, value) => {
        const record = JSON.parse(recorded);
        let at = record;
        for (const key of path.slice(0, -1)) at = at[key];
        const last = path.at(-1);
        if (last === undefined) return;
        at[last] = value;
        const answer = read(JSON.stringify(record), asked);
        if (answer.ok) {
          expect(CslItem.safeParse({ ...answer.csl, id: 'x' }).success).toBe(true);
        } else expect(answer.message).toMatch(/\.$/);
      }),
    );
  });
});

describe('notices of several registries', () => {
  const notice = { kind: 'retraction', doi: null, date: null, source: 'pubmed' } as const;
  it('that tell of one are one, with all that is known', () => {
    expect(
      distinct([
        notice,
        { ...notice, doi: '10.5555/n', date: '2023-03-14', source: 'publisher' },
        { ...notice, doi: '10.5555/N', source: 'retraction-watch' },
      ]),
    ).toEqual([{ ...notice, doi: '10.5555/n', date: '2023-03-14' }]);
  });
  it('that tell of two stay two', () => {
    const two = [
      { ...notice, kind: 'correction', doi: '10.5555/a' },
      { ...notice, kind: 'correction', doi: '10.5555/b' },
    ] as const;
    expect(distinct(two)).toEqual(two);
  });
});
