import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Citation } from '../../../../src/domain/evidence/recognise.ts';
import { standingOf } from '../../../../src/domain/evidence/standing.ts';
import type { ReviewId, SourceId } from '../../../../src/domain/ids.ts';
import { lookupClient } from '../../../../src/features/shared/lookup/client.ts';
import { LookupQueue } from '../../../../src/features/shared/lookup/service.ts';
import type { Storage } from '../../../../src/storage/api.ts';
import type { ReviewModel, SourceItem } from '../../../../src/storage/model.ts';
import { freshBrowser, openTestStorage, testArticle } from '../../../support/database.ts';
import { ANSWERS } from '../../../support/lookups.ts';
import {
  type Registries,
  registries,
  routed,
  sends,
  type TestTime,
  testParts,
  testTime,
} from '../../../support/registries.ts';

const LEAF = '10.5555/leaf.2021.11';
const CUP = '10.5555/leaf.2019.7';
const KNOWN = routed({
  '/crossref/v1/works/10.5555%2Fleaf.2021.11': sends(200, ANSWERS.crossrefRetracted),
  '/crossref/v1/works/10.5555%2Fleaf.2019.7': sends(200, ANSWERS.crossrefArticle),
});

let server: Registries;
let time: TestTime;
let storage: Storage;
let model: ReviewModel;
let reviewId: ReviewId;
let online: boolean;
let allowed: boolean;
/** What the queue wants to do later, with the time it waits. */
let alarms: { act: () => void; ms: number }[];
let told: string[];

beforeEach(async () => {
  server = await registries();
  server.answer(KNOWN);
  time = testTime();
  freshBrowser();
  storage = await openTestStorage();
  const { article, extraction } = await testArticle();
  const created = await storage.commands.createReview(article, extraction);
  if (!created.ok || created.reviewId === undefined) throw new Error('no review');
  reviewId = created.reviewId;
  const opened = await storage.openReview(reviewId);
  if (opened.status !== 'ready') throw new Error('no model');
  model = opened.model;
  online = true;
  allowed = true;
  alarms = [];
  told = [];
});
afterEach(async () => {
  model.close();
  storage.close();
  await server.close();
});

/** A tab's look-ups; a second one is the same tab after a reload. */
const tab = (): LookupQueue =>
  new LookupQueue({
    storage,
    client: lookupClient(server.hosts, testParts(time)),
    allowed: () => allowed,
    online: () => online,
    now: () => time.clock,
    later: (act, ms) => {
      alarms.push({ act, ms });
      return () => undefined;
    },
    alone: (act) => act(),
    onRetracted: (sources) => told.push(...sources.map(({ id }) => id)),
  });

async function cite(...citations: Citation[]): Promise<SourceId[]> {
  const [claim] = model.structure().rows;
  if (claim === undefined) throw new Error('no claim');
  await storage.commands.addCitations(
    reviewId,
    [claim.id],
    citations.map((csl) => ({ csl, raw: csl.DOI ?? csl.title ?? 'typed' })),
    'mentions',
  );
  return model.claim(claim.id).evidence.map(({ sourceId }) => sourceId);
}

async function source(id: SourceId | undefined): Promise<SourceItem> {
  const [found] = await storage.lookups.sources(id === undefined ? [] : [id]);
  if (found === undefined) throw new Error('no source');
  return found;
}

describe('looking up what a person asks for', () => {
  it('fills the source, notes its standing, and is one step', async () => {
    const ids = await cite({ type: 'document', DOI: LEAF }, { type: 'document', DOI: CUP });
    const progress: string[] = [];
    const run = await tab().lookUp(ids, {
      onProgress: (done, total) => progress.push(`${done}/${total}`),
    });
    expect(run).toMatchObject({ checked: ids, retracted: [ids[0]], cancelled: false, failed: [] });
    expect(progress).toEqual(['1/2', '2/2']);
    const leaf = await source(ids[0]);
    expect(leaf.csl.title).toBe('Daily amounts of dried leaf: a survey & diary study');
    expect(leaf.retraction).toMatchObject({
      state: 'listed',
      checkedAt: time.clock - 200,
      service: 'Crossref',
    });
    expect(standingOf((await source(ids[1])).retraction)).toBe('sound');
    // The open review has it at once, on the evidence.
    const [row] = model.structure().rows;
    const [evidence] = row === undefined ? [] : model.claim(row.id).evidence;
    expect(standingOf(evidence?.source?.retraction)).toBe('retracted');

    expect(model.undoStep()?.words).toBe('Sources looked up, 2');
    expect((await storage.commands.undo(reviewId)).ok).toBe(true);
    expect(await source(ids[0])).toMatchObject({ csl: { type: 'document', DOI: LEAF } });
    expect((await source(ids[0])).retraction).toBeUndefined();
  });

  it('leaves what was typed, and says where it differs', async () => {
    const [id] = await cite({ type: 'article-journal', DOI: CUP, title: 'Another title' });
    const queue = tab();
    expect(await queue.lookUp([id as SourceId])).toMatchObject({ differing: [id] });
    expect((await source(id)).csl).toMatchObject({ title: 'Another title', volume: '9' });
    await storage.lookups.keepMine(
      id as SourceId,
      'title',
      'Sleep after one cup: a crossover trial',
    );
    expect(await queue.lookUp([id as SourceId])).toMatchObject({ differing: [] });
  });

  it('answers from what was answered today, unless it is asked again', async () => {
    const ids = await cite({ type: 'document', DOI: CUP });
    await tab().lookUp(ids);
    await tab().lookUp(ids);
    expect(server.asked).toHaveLength(1);
    await tab().lookUp(ids, { again: true });
    expect(server.asked).toHaveLength(2);
    time.clock += 2 * 86_400_000;
    await tab().lookUp(ids);
    expect(server.asked).toHaveLength(3);
  });

  it('knows a source again by the number that it was typed by, and by the one that was found', async () => {
    server.answer(routed({ '/pubmed/': sends(200, ANSWERS.pubmedRetracted) }));
    const ids = await cite({ type: 'article-journal', PMID: '29273821' });
    await tab().lookUp(ids);
    expect((await source(ids[0])).csl.DOI).toBe('10.5555/jtm.2018.201');
    await cite({ type: 'article-journal', PMID: '29273821' });
    await cite({ type: 'document', DOI: '10.5555/JTM.2018.201' });
    expect((await storage.lookups.sources()).map(({ id }) => id)).toEqual(ids);
  });

  it('keeps apart what nobody knows, what has no number, and what was refused', async () => {
    server.answer(routed({ '/crossref/v1/works/10.5555%2Frefused': sends(403, '') }));
    const ids = await cite(
      { type: 'document', DOI: '10.5555/unknown' },
      { type: 'webpage', URL: 'https://example.org/' },
      { type: 'document', DOI: '10.5555/refused' },
    );
    const queue = tab();
    expect(await queue.lookUp(ids)).toMatchObject({
      checked: [ids[0]],
      unknown: [ids[0]],
      nameless: [ids[1]],
      failed: [{ source: ids[2], why: 'Crossref refused the look-up (403).' }],
    });
    expect((await source(ids[0])).retraction?.state).toBe('not-found');
    expect((await source(ids[1])).retraction).toBeUndefined();
    expect((await source(ids[2])).retraction).toBeUndefined();
    expect(queue.state().failures.get(ids[2] as SourceId)).toMatch(/refused/);
  });

  it('called off on the way keeps what was found until then', async () => {
    const ids = await cite({ type: 'document', DOI: LEAF }, { type: 'document', DOI: CUP });
    const own = new AbortController();
    const run = await tab().lookUp(ids, { signal: own.signal, onProgress: () => own.abort() });
    expect(run).toMatchObject({ checked: [ids[0]], cancelled: true });
    expect(server.asked).toHaveLength(1);
    expect((await source(ids[0])).retraction?.state).toBe('listed');
    expect((await source(ids[1])).retraction).toBeUndefined();
  });

  it('does not overtake an edit that names another work', async () => {
    const [id] = await cite({ type: 'document', DOI: LEAF });
    server.answer((request, response) => {
      void storage.commands
        .editSource(id as SourceId, { type: 'document', DOI: CUP })
        .then(() => KNOWN(request, response));
    });
    await tab().lookUp([id as SourceId]);
    expect((await source(id)).csl).toEqual({ type: 'document', DOI: CUP, id });
    expect((await source(id)).retraction).toBeUndefined();
  });

  it('what is listed goes when the source names another work, and stays through other edits', async () => {
    const [id] = await cite({ type: 'document', DOI: LEAF });
    await tab().lookUp([id as SourceId]);
    const { id: _, ...csl } = (await source(id)).csl;
    await storage.commands.editSource(id as SourceId, { ...csl, title: 'Mine' });
    expect((await source(id)).retraction?.state).toBe('listed');
    await storage.commands.editSource(id as SourceId, { ...csl, DOI: CUP });
    expect((await source(id)).retraction).toBeUndefined();
  });
});

describe('the queue', () => {
  it('keeps what was asked for offline, shows it, and does it when online again, after a reload too', async () => {
    online = false;
    const ids = await cite({ type: 'document', DOI: LEAF });
    const first = tab();
    expect(await first.lookUp(ids)).toMatchObject({ waiting: ids, checked: [], eventId: null });
    await first.wake();
    expect([...first.state().waiting]).toEqual([[ids[0], 'Waits until you are online.']]);
    expect(server.asked).toEqual([]);

    const reloaded = tab();
    await reloaded.start();
    expect([...reloaded.state().waiting.keys()]).toEqual(ids);
    online = true;
    await reloaded.wake(true);
    expect(reloaded.state().waiting.size).toBe(0);
    expect((await source(ids[0])).retraction?.state).toBe('listed');
    expect(told).toEqual(ids);
  });

  it('takes what has been added, and its look-up is no step of the person', async () => {
    const queue = tab();
    const added: Promise<void>[] = [];
    const stop = storage.lookups.onAdded((ids) => added.push(queue.enqueue(ids)));
    const ids = await cite(
      { type: 'document', DOI: CUP },
      { type: 'webpage', URL: 'https://example.org/' },
    );
    await Promise.all(added);
    stop();
    expect((await source(ids[0])).csl.title).toBe('Sleep after one cup: a crossover trial');
    expect(await storage.lookups.waiting()).toEqual([]);
    expect(model.undoStep()?.words).toMatch(/^Add|Citation added/);
  });

  it('comes back when a registry has asked to wait', async () => {
    server.answer(sends(429, '', { 'retry-after': '3600' }));
    const ids = await cite({ type: 'document', DOI: CUP });
    const queue = tab();
    await queue.enqueue(ids);
    expect([...queue.state().waiting.values()]).toEqual([
      'Crossref asks to wait before the next look-up.',
    ]);
    expect(alarms.at(-1)?.ms).toBe(3_600_000);
    await queue.wake();
    expect(server.asked).toHaveLength(1);
    server.answer(KNOWN);
    time.clock += 3_600_000;
    await queue.wake();
    expect((await source(ids[0])).retraction?.state).toBe('none-listed');
  });

  it('goes on behind a source that fails', async () => {
    server.answer(sends(400, ''), KNOWN);
    const ids = await cite({ type: 'document', DOI: LEAF }, { type: 'document', DOI: CUP });
    const queue = tab();
    await queue.enqueue(ids);
    expect(queue.state().failures.has(ids[0] as SourceId)).toBe(true);
    expect((await source(ids[1])).retraction?.state).toBe('none-listed');
    expect(await storage.lookups.waiting()).toEqual([]);
  });

  it('asks nobody while look-ups are off', async () => {
    allowed = false;
    const ids = await cite({ type: 'document', DOI: CUP });
    const queue = tab();
    await queue.enqueue(ids);
    await queue.lookUp(ids);
    await queue.wake();
    expect(server.asked).toEqual([]);
    expect([...queue.state().waiting.values()]).toEqual(['Waits until look-ups are switched on.']);
    await queue.stopWaiting(ids);
    expect(queue.state().waiting.size).toBe(0);
  });

  it('gives up asking for many where the network fails, and keeps them all', async () => {
    server.answer(sends(503, ''));
    const ids = await cite(
      ...Array.from(
        { length: 6 },
        (_, at): Citation => ({ type: 'document', DOI: `10.5555/${at}a` }),
      ),
    );
    const queue = tab();
    expect((await queue.lookUp(ids)).waiting).toEqual(ids);
    await queue.wake();
    expect(await storage.lookups.waiting()).toEqual(ids);
    // Four tries for each of two, and as many again from the queue for one.
    expect(server.asked.length).toBeLessThanOrEqual(12);
  });
});

describe('what is remembered', () => {
  it('is forgotten in time', async () => {
    const answer = { at: 1_000, services: ['crossref' as const], csl: null, notices: [] };
    await storage.lookups.keepAnswer(['doi:10.5555/old'], answer);
    await storage.lookups.keepAnswer(['doi:10.5555/new'], { ...answer, at: 5_000 });
    await storage.lookups.forgetAnswers(2_000);
    expect(await storage.lookups.answer('doi:10.5555/old')).toBeNull();
    expect(await storage.lookups.answer('doi:10.5555/new')).toEqual({ ...answer, at: 5_000 });
  });

  it('travels with a bundle only as far as it is part of the source', async () => {
    const ids = await cite({ type: 'document', DOI: LEAF });
    await tab().lookUp(ids);
    const json = await storage.exportLibrary();
    expect(json).toContain('"retraction"');
    expect(json).not.toContain('lookup:');
    freshBrowser();
    const other = await openTestStorage({ device: 'b' });
    expect(await other.importBundle(json)).toMatchObject({ ok: true });
    const [arrived] = await other.lookups.sources();
    expect(standingOf(arrived?.retraction)).toBe('retracted');
    other.close();
  });
});
