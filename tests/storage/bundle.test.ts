import { beforeEach, describe, expect, test } from 'vitest';
import type { ReviewId } from '../../src/domain/ids.ts';
import type { Storage } from '../../src/storage/api.ts';
import {
  createTestReview,
  freshBrowser,
  openModel,
  openTestStorage,
  testArticle,
} from '../support/database.ts';

let storage: Storage;
let reviewId: ReviewId;

async function work(): Promise<void> {
  const model = await openModel(storage, reviewId);
  const ids = model.structure().rows.map((row) => row.id);
  const [one, two, three] = ids;
  if (one === undefined || two === undefined || three === undefined) throw new Error('no claims');
  await storage.commands.setVerdict(reviewId, [one, two], 'unsupported');
  await storage.commands.undo(reviewId);
  await storage.commands.setVerdict(reviewId, [one], 'contradicted');
  await storage.commands.addCitations(
    reviewId,
    [one, two],
    [
      {
        csl: { type: 'article-journal', DOI: '10.1021/jacs.6b00360' },
        raw: '10.1021/jacs.6b00360',
      },
    ],
    'contradicts',
  );
  await storage.commands.dismissClaims(reviewId, [three], 'opinion', 'not checkable');
  await storage.commands.editClaimText(reviewId, two, 'Edited “wording” 😀');
  model.close();
}

beforeEach(async () => {
  freshBrowser();
  storage = await openTestStorage();
  reviewId = await createTestReview(storage);
  await work();
});

async function inFreshBrowser<T>(use: (other: Storage) => Promise<T>): Promise<T> {
  freshBrowser();
  const other = await openTestStorage({ device: 'other' });
  return use(other);
}

describe('export, wipe, import', () => {
  test('gives an identical state hash, for a review and for the library', async () => {
    const before = [await storage.stateHash(reviewId), await storage.stateHash()];
    const review = await storage.exportBundle(reviewId);
    const library = await storage.exportLibrary();
    for (const file of [review, library]) {
      await inFreshBrowser(async (other) => {
        const imported = await other.importBundle(file);
        expect(imported, JSON.stringify(imported)).toMatchObject({ ok: true, newReviews: 1 });
        expect([await other.stateHash(reviewId), await other.stateHash()]).toEqual(before);
      });
    }
  });

  test('in an unused browser the verdicts are one’s own again, and undo goes on', async () => {
    const file = await storage.exportBundle(reviewId);
    await inFreshBrowser(async (other) => {
      await other.importBundle(file);
      const model = await openModel(other, reviewId);
      expect(model.counts()).toMatchObject({ claims: 5, contradicted: 1, dismissed: 1 });
      await expect.poll(() => model.undoStep()?.words).toBe('Claim text edited');
    });
  });

  test('in a browser with work of its own the file’s reviewer stays somebody else', async () => {
    const file = await storage.exportBundle(reviewId);
    await inFreshBrowser(async (other) => {
      await createTestReview(other, 'Own work');
      await other.importBundle(file);
      const model = await openModel(other, reviewId);
      expect(model.counts()).toMatchObject({ contradicted: 0 });
      const first = model.structure().rows[0];
      if (first === undefined) throw new Error('no claims');
      expect(model.claim(first.id).others.map((said) => said.assessment.verdict)).toEqual([
        'contradicted',
      ]);
    });
  });

  test('a second import of the same file changes nothing', async () => {
    const file = await storage.exportLibrary();
    await inFreshBrowser(async (other) => {
      await other.importBundle(file);
      const once = await other.stateHash();
      expect(await other.importBundle(file)).toMatchObject({
        ok: true,
        newReviews: 0,
        newEvents: 0,
      });
      expect(await other.stateHash()).toBe(once);
    });
  });

  test('two copies worked on apart merge to the same state either way', async () => {
    const file = await storage.exportBundle(reviewId);
    const left = await storage.exportBundle(reviewId);
    const right = await inFreshBrowser(async (other) => {
      await createTestReview(other, 'Own work');
      await other.importBundle(file);
      const model = await openModel(other, reviewId);
      const last = model.structure().rows.at(-1);
      if (last === undefined) throw new Error('no claims');
      await other.commands.setVerdict(reviewId, [last.id], 'supported');
      await other.commands.editClaimText(reviewId, last.id, 'Their wording.');
      return other.exportBundle(reviewId);
    });
    const hashes: string[] = [];
    for (const files of [
      [left, right],
      [right, left],
    ]) {
      await inFreshBrowser(async (other) => {
        for (const each of files) expect((await other.importBundle(each)).ok).toBe(true);
        hashes.push(await other.stateHash(reviewId));
      });
    }
    expect(hashes[0]).toBe(hashes[1]);
  });
});

describe('a file that is not right', () => {
  const good = async () => JSON.parse(await storage.exportBundle(reviewId));

  async function expectRefused(value: unknown, reason: string, words: RegExp): Promise<void> {
    const before = await storage.stateHash();
    const json = typeof value === 'string' ? value : JSON.stringify(value);
    const result = await storage.importBundle(json);
    expect(result).toMatchObject({ ok: false, reason });
    if (!result.ok) {
      expect(result.message).toMatch(words);
      expect(result.message).toContain('Nothing was changed');
    }
    expect(await storage.stateHash()).toBe(before);
  }

  test('is refused whole, with what is wrong: not JSON, cut off, another JSON', async () => {
    await expectRefused('PK\u0003\u0004', 'not-json', /not complete JSON/);
    await expectRefused(
      (await storage.exportBundle(reviewId)).slice(0, -200),
      'not-json',
      /not complete JSON/,
    );
    await expectRefused({ hello: 1 }, 'not-a-bundle', /not a Claimbench bundle/);
    await expectRefused('null', 'not-a-bundle', /not a Claimbench bundle/);
  });

  test('from the future is named as such', async () => {
    await expectRefused(
      { ...(await good()), version: 99, newThing: true },
      'newer',
      /newer Claimbench/,
    );
  });

  test('of the first version is read as ever', async () => {
    const { extractions, ...rest } = await good();
    const first = {
      ...rest,
      version: 1,
      extractions: extractions.map(
        ({ findings: _findings, ...extraction }: Record<string, unknown>) => extraction,
      ),
    };
    const hash = await storage.stateHash(reviewId);
    await inFreshBrowser(async (other) => {
      expect(await other.importBundle(JSON.stringify(first))).toMatchObject({ ok: true });
      expect(await other.stateHash(reviewId)).toBe(hash);
    });
  });

  test('names the place of a broken event, a foreign field, a wrong value', async () => {
    const bundle = await good();
    bundle.events[2].hlc = 'yesterday';
    await expectRefused(bundle, 'broken', /events\[2\]\.hlc/);
    const foreign = await good();
    const index = foreign.events.findIndex(
      (event: { command: string }) => event.command === 'verdict.set',
    );
    foreign.events[index].changes[0].field = 'constructor';
    await expectRefused(foreign, 'broken', /changes\[0\].*constructor/);
    const wrong = await good();
    wrong.events[index].changes[0].to = ['maybe'];
    await expectRefused(wrong, 'broken', /a value of the field “verdict”/);
  });

  test('with a changed text, or an offset outside it, is refused', async () => {
    const changed = await good();
    changed.articles[0].text = changed.articles[0].text.replace('1-3', '9-9');
    await expectRefused(changed, 'broken', /does not match its hash/);
    const outside = await good();
    outside.extractions[0].claims[0].spans[0].end = 9_999;
    await expectRefused(outside, 'broken', /claims\[0\].*outside the text/);
  });

  test('that would reach into another review is refused', async () => {
    const bundle = await good();
    const made = bundle.events.find(
      (event: { command: string }) => event.command === 'review.create',
    );
    made.changes[0].keys = ['another-review'];
    await expectRefused(bundle, 'broken', /not its own/);
  });

  test('that gives known claims other words under their name is refused, also later', async () => {
    const forged = await good();
    forged.extractions[0].claims[0].text = 'EVIL';
    await expectRefused(forged, 'broken', /other words/);
    await inFreshBrowser(async (other) => {
      expect(await other.importBundle(JSON.stringify(forged))).toMatchObject({ ok: true });
      const { extraction } = await testArticle();
      expect(await other.findExtraction(extraction.header.id)).toBeNull();
      const own = await openModel(other, await createTestReview(other, 'Own work'));
      expect(own.structure().rows[0]?.text).not.toBe('EVIL');
    });
  });

  test('whose claims are named after another text, or stand outside it, is refused', async () => {
    const renamed = await good();
    renamed.extractions[0].header.engine = 'other/1';
    await expectRefused(renamed, 'broken', /not the one its contents give/);
    const astray = await good();
    const added = astray.events.find(
      (event: { command: string }) => event.command === 'claim.edit',
    );
    added.changes.push({
      store: 'claims',
      field: 'anchors',
      keys: added.changes[0].keys,
      from: [null],
      to: [[{ start: 99_999, end: 5, exact: 'x', prefix: '', suffix: '' }]],
      basedOn: [null],
    });
    await expectRefused(astray, 'broken', /does not stand where it says/);
  });

  test('that speaks for another reviewer is refused', async () => {
    const bundle = await good();
    const verdict = bundle.events.find(
      (event: { command: string }) => event.command === 'verdict.set',
    );
    verdict.changes[0].keys = verdict.changes[0].keys.map((key: string) =>
      key.replace(/\/.*/, '/somebody'),
    );
    await expectRefused(bundle, 'broken', /verdicts of another reviewer/);
    const joined = await good();
    joined.events[2].deviceId = 'a|b';
    await expectRefused(joined, 'broken', /deviceId/);
  });

  test('nested without end is refused as damaged', async () => {
    const bundle = await good();
    const verdict = bundle.events.find(
      (event: { command: string }) => event.command === 'verdict.set',
    );
    const marker = 'NESTED';
    verdict.changes[0].to = [marker];
    const json = JSON.stringify(bundle).replace(
      `"${marker}"`,
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    );
    await expectRefused(json, 'broken', /damaged/);
  });

  test('with changes from a clock more than a day ahead: they wait, and count when their day has come', async () => {
    const bundle = await good();
    const before = await storage.stateHash();
    const verdict = bundle.events.find(
      (event: { command: string }) => event.command === 'verdict.set',
    );
    const at = 1_760_000_000_000 + 3 * 86_400_000;
    bundle.events.push({
      ...verdict,
      id: 'from-the-future',
      hlc: `${at.toString(36).padStart(11, '0')}-0000`,
      changes: [{ ...verdict.changes[0], to: ['supported'] }],
    });
    expect(await storage.importBundle(JSON.stringify(bundle))).toMatchObject({
      ok: true,
      setAside: 1,
    });
    expect(await storage.stateHash()).toBe(before);
    storage.close();
    storage = await openTestStorage({ device: 'later', clock: { now: at } });
    expect(await storage.stateHash()).not.toBe(before);
  });

  test('made wholly by a clock far ahead is refused by others, and taken back by its own reviewer', async () => {
    const ahead = { now: 1_760_000_000_000 + 9 * 86_400_000 };
    freshBrowser();
    const fast = await openTestStorage({ device: 'fast', clock: ahead });
    const id = await createTestReview(fast);
    const file = await fast.exportLibrary();
    await inFreshBrowser(async (other) => {
      await createTestReview(other, 'Own work');
      expect(await other.importBundle(file)).toMatchObject({
        ok: false,
        message: expect.stringContaining('clock'),
      });
    });
    await inFreshBrowser(async (other) => {
      expect(await other.importBundle(file)).toMatchObject({
        ok: true,
        newReviews: 1,
        setAside: 0,
      });
      expect((await openModel(other, id)).structure().rows).toHaveLength(6);
    });
  });

  test('`__proto__` in the JSON stays inert', async () => {
    const json = (await storage.exportBundle(reviewId)).replace(
      '{"format"',
      '{"__proto__":{"polluted":true},"format"',
    );
    await storage.importBundle(json);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

test('a device can go on as another reviewer or a new one, and come back', async () => {
  const own = await storage.ownReviewer();
  expect(await storage.startAsNewReviewer('Second reader')).toMatchObject({ ok: true });
  expect((await openModel(storage, reviewId)).counts()).toMatchObject({ contradicted: 0 });
  expect((await storage.reviewers()).map((reviewer) => reviewer.name)).toEqual([
    'Second reader',
    'Reviewer B',
  ]);
  expect(await storage.actAs(own.id)).toMatchObject({ ok: true });
  expect((await openModel(storage, reviewId)).counts()).toMatchObject({ contradicted: 1 });
  storage.close();
  storage = await openTestStorage({ device: 'again' });
  expect((await storage.ownReviewer()).id).toBe(own.id);
});
