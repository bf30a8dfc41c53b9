import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Citation } from '../../../../src/domain/evidence/recognise.ts';
import { type LookupClient, lookupClient } from '../../../../src/features/shared/lookup/client.ts';
import { retryAfter } from '../../../../src/features/shared/lookup/request.ts';
import { Pace } from '../../../../src/features/shared/lookup/time.ts';
import { LONGEST_ANSWER } from '../../../../src/formats/in/lookup/answer.ts';
import { ANSWERS } from '../../../support/lookups.ts';
import {
  cutsOff,
  hangs,
  type Registries,
  registries,
  routed,
  sends,
  type TestTime,
  testParts,
  testTime,
} from '../../../support/registries.ts';

const LEAF: Citation = { type: 'document', DOI: '10.5555/leaf.2021.11' };
const signal = new AbortController().signal;

let server: Registries;
let time: TestTime;
let client: LookupClient;
beforeEach(async () => {
  server = await registries();
  time = testTime();
  client = lookupClient(server.hosts, testParts(time));
});
afterEach(() => server.close());

describe('a look-up', () => {
  it('asks Crossref for a DOI, and sends nothing but it', async () => {
    server.answer(sends(200, ANSWERS.crossrefRetracted));
    const found = await client.find(LEAF, signal);
    expect(found).toMatchObject({
      kind: 'answer',
      answer: {
        services: ['crossref'],
        csl: { title: 'Daily amounts of dried leaf: a survey & diary study' },
        notices: [{ kind: 'correction' }, { kind: 'retraction', date: '2023-03-14' }],
      },
    });
    expect(server.asked).toEqual(['GET /crossref/v1/works/10.5555/leaf.2021.11']);
    // What the browser would have to ask permission for, or would tell of the page.
    const own = Object.keys(server.headers[0] ?? {}).filter(
      (name) => !/^(?:accept|host|connection|user-agent|sec-fetch|pragma|cache-control)/.test(name),
    );
    expect(own).toEqual([]);
  });

  it('encodes what stands in a DOI', async () => {
    server.answer(sends(404, ''));
    await client.find(
      { type: 'document', DOI: '10.1002/(SICI)1097(199806)49:8<693::AID>3.0.CO;2-O' },
      signal,
    );
    expect(server.asked[0]).toBe(
      'GET /crossref/v1/works/10.1002/(SICI)1097(199806)49:8<693::AID>3.0.CO;2-O',
    );
  });

  it('goes to DataCite with what Crossref does not know', async () => {
    server.answer(routed({ '/datacite/': sends(200, ANSWERS.dataciteDataset) }));
    const found = await client.find({ type: 'document', DOI: '10.5555/zset.42' }, signal);
    expect(found).toMatchObject({
      kind: 'answer',
      answer: { services: ['crossref', 'datacite'], csl: { type: 'dataset' } },
    });
    expect(server.asked).toEqual([
      'GET /crossref/v1/works/10.5555/zset.42',
      'GET /datacite/dois/10.5555/zset.42',
    ]);
  });

  it('says that it was not found where nobody knows it', async () => {
    server.answer(sends(404, 'Resource not found.'));
    expect(await client.find(LEAF, signal)).toMatchObject({
      kind: 'answer',
      answer: { services: ['crossref', 'datacite'], csl: null, notices: [] },
    });
  });

  it('asks PubMed for a PMID, and Crossref for the DOI that PubMed knows', async () => {
    server.answer(routed({ '/pubmed/': sends(200, ANSWERS.pubmedRetracted) }));
    const found = await client.find({ type: 'article-journal', PMID: '29273821' }, signal);
    expect(found).toMatchObject({
      kind: 'answer',
      answer: {
        services: ['pubmed', 'crossref', 'datacite'],
        csl: { PMCID: 'PMC5774000' },
        notices: [{ kind: 'correction' }, { kind: 'retraction', date: '2020-02-06' }],
      },
    });
    expect(server.asked.slice(0, 2)).toEqual([
      'GET /pubmed/entrez/eutils/esummary.fcgi?db=pubmed&retmode=json&tool=claimbench&id=29273821',
      'GET /crossref/v1/works/10.5555/jtm.2018.201',
    ]);
  });

  it('has nothing to ask by', async () => {
    expect(await client.find({ type: 'book', ISBN: '9780306406157' }, signal)).toMatchObject({
      kind: 'failed',
    });
    expect(server.asked).toEqual([]);
  });
});

describe('a registry that', () => {
  it('asks to wait so many seconds is asked again then', async () => {
    server.answer(sends(429, '', { 'retry-after': '7' }), sends(200, ANSWERS.crossrefRetracted));
    expect(await client.find(LEAF, signal)).toMatchObject({ kind: 'answer' });
    expect(time.slept).toContain(7_000);
    expect(server.asked).toHaveLength(2);
  });

  it('asks to wait until a time is asked again then', async () => {
    const at = new Date(time.clock + 12_000).toUTCString();
    server.answer(sends(429, '', { 'retry-after': at }), sends(200, ANSWERS.crossrefRetracted));
    expect(await client.find(LEAF, signal)).toMatchObject({ kind: 'answer' });
    expect(time.slept).toContain(12_000);
  });

  it('asks to wait an hour is left alone until then', async () => {
    server.answer(sends(429, '', { 'retry-after': '3600' }));
    expect(await client.find(LEAF, signal)).toEqual({
      kind: 'later',
      why: 'Crossref asks to wait before the next look-up.',
      at: time.clock + 3_600_000,
    });
    expect(server.asked).toHaveLength(1);
  });

  it.each([500, 502, 503, 504])(
    'fails with %i is tried again, longer apart each time',
    async (status) => {
      server.answer(
        sends(status, '<html>'),
        sends(status, ''),
        sends(200, ANSWERS.crossrefRetracted),
      );
      expect(await client.find(LEAF, signal)).toMatchObject({ kind: 'answer' });
      expect(time.slept).toEqual([1_000, 3_000]);
    },
  );

  it('keeps failing is left for later', async () => {
    server.answer(sends(503, ''));
    expect(await client.find(LEAF, signal)).toEqual({
      kind: 'later',
      why: 'Crossref has a fault of its own (503).',
      at: null,
    });
    expect(server.asked).toHaveLength(4);
  });

  it('breaks off is left for later', async () => {
    server.answer(cutsOff);
    expect(await client.find(LEAF, signal)).toMatchObject({
      kind: 'later',
      why: 'Crossref could not be reached.',
    });
  });

  it('never ends its answer is left for later', async () => {
    server.answer(hangs);
    client = lookupClient(server.hosts, testParts(time, 30));
    expect(await client.find(LEAF, signal)).toMatchObject({
      kind: 'later',
      why: 'Crossref did not answer in time.',
    });
  });

  it.each([400, 401, 403])('refuses with %i is not asked again', async (status) => {
    server.answer(sends(status, ''));
    expect(await client.find(LEAF, signal)).toEqual({
      kind: 'failed',
      why: `Crossref refused the look-up (${status}).`,
    });
    expect(server.asked).toHaveLength(1);
  });

  it.each([
    ['half an answer', ANSWERS.crossrefRetracted.slice(0, 900)],
    ['a page', '<!doctype html>'],
    ['nothing', ''],
    ['another work', ANSWERS.crossrefArticle],
    ['nesting', '['.repeat(100_000)],
  ])('sends %s has failed', async (_what, body) => {
    server.answer(sends(200, body));
    const found = await client.find(LEAF, signal);
    expect(found).toMatchObject({ kind: 'failed' });
    expect(server.asked).toHaveLength(1);
  });

  it('says that it will send too much is not read', async () => {
    server.answer((_request, response) => {
      response.writeHead(200, { 'content-length': String(LONGEST_ANSWER + 1) });
      response.write('{');
    });
    expect(await client.find(LEAF, signal)).toMatchObject({ kind: 'failed' });
  });

  it('sends without an end is read only so far', async () => {
    let sent = 0;
    server.answer((_request, response) => {
      response.writeHead(200);
      const block = ' '.repeat(1_000_000);
      const more = () => {
        while (!response.destroyed && sent < 100 * block.length && response.write(block)) {
          sent += block.length;
        }
      };
      response.on('drain', more);
      more();
    });
    expect(await client.find(LEAF, signal)).toMatchObject({
      kind: 'failed',
      why: 'Crossref sent more than an answer can hold.',
    });
    expect(sent).toBeLessThan(60_000_000);
  });
});

describe('the pace', () => {
  it('is five a second for Crossref, and slower when Crossref says so', async () => {
    server.answer(sends(200, ANSWERS.crossrefRetracted));
    for (let count = 0; count < 3; count += 1) await client.find(LEAF, signal);
    expect(time.slept).toEqual([200, 200]);
    server.answer(
      sends(200, ANSWERS.crossrefRetracted, {
        'x-rate-limit-limit': '2',
        'x-rate-limit-interval': '1s',
      }),
    );
    for (let count = 0; count < 2; count += 1) await client.find(LEAF, signal);
    expect(time.slept).toEqual([200, 200, 200, 500]);
  });

  it('is three a second for PubMed', async () => {
    server.answer(routed({ '/pubmed/': sends(200, '{"result":{"uids":[]}}') }));
    for (let count = 0; count < 3; count += 1) {
      await client.find({ type: 'article-journal', PMID: '5' }, signal);
    }
    expect(time.slept).toEqual([333, 333]);
  });

  it('has one at a time, also after one that failed', async () => {
    const pace = new Pace(1_000, time);
    let now = 0;
    let most = 0;
    const act = async () => {
      now += 1;
      most = Math.max(most, now);
      await Promise.resolve();
      now -= 1;
      throw new Error('no');
    };
    await Promise.allSettled(Array.from({ length: 5 }, () => pace.run(signal, act)));
    expect(most).toBe(1);
  });
});

describe('calling off', () => {
  it('ends a look-up that is under way, and one that has not begun', async () => {
    const own = new AbortController();
    server.answer((request, response) => {
      hangs(request, response);
      own.abort();
    });
    await expect(client.find(LEAF, own.signal)).rejects.toThrow();
    await expect(client.find(LEAF, own.signal)).rejects.toThrow();
    expect(server.asked).toHaveLength(1);
  });
});

describe('what Retry-After says', () => {
  const now = Date.UTC(2026, 10, 23, 6, 0, 0);
  it.each([
    ['0', 0],
    [' 120 ', 120_000],
    ['Mon, 23 Nov 2026 06:01:00 GMT', 60_000],
    ['Sunday, 22-Nov-26 06:00:00 GMT', 0],
    [null, null],
    ['', null],
    ['soon', null],
    ['-5', null],
    ['1e3', null],
    ['2026', 2_026_000],
  ])('%j is %s milliseconds', (value, ms) => expect(retryAfter(value, now)).toBe(ms));
});
