import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ClaimId, ReviewId } from '../../src/domain/ids.ts';
import { VERDICTS } from '../../src/domain/review/schema.ts';
import type { Storage } from '../../src/storage/api.ts';
import { ClaimbenchDatabase } from '../../src/storage/database.ts';
import type { LibraryEntry, ReviewModel } from '../../src/storage/model.ts';
import { countTally } from '../../src/storage/tallies.ts';
import { createTestReview, freshBrowser, openModel, openTestStorage } from '../support/database.ts';

let storage: Storage;
let reviewId: ReviewId;
let model: ReviewModel;

function idOf(number: number): ClaimId {
  const row = model.structure().rows[number - 1];
  if (row === undefined) throw new Error(`no claim ${number}`);
  return row.id;
}

function verdicts(): (string | null)[] {
  return model.structure().rows.map((row) => model.claim(row.id).verdict);
}

async function libraryNow(): Promise<readonly LibraryEntry[]> {
  return new Promise((resolve, reject) => {
    const stop = storage.watchLibrary((entries) => {
      queueMicrotask(() => stop());
      resolve(entries);
    }, reject);
  });
}

beforeEach(async () => {
  freshBrowser();
  storage = await openTestStorage();
  reviewId = await createTestReview(storage);
  model = await openModel(storage, reviewId);
});

describe('verdicts', () => {
  test('are there when the command resolves, in the model and after opening again', async () => {
    await storage.commands.setVerdict(reviewId, [idOf(2)], 'contradicted');
    expect(model.claim(idOf(2)).verdict).toBe('contradicted');
    expect(model.counts()).toMatchObject({ claims: 6, contradicted: 1, untagged: 5 });
    const again = await openModel(storage, reviewId);
    expect(again.claim(idOf(2)).verdict).toBe('contradicted');
  });

  test('tell only the listeners of the claim that changed', async () => {
    const heard: string[] = [];
    model.subscribeClaim(idOf(1), () => heard.push('one'));
    model.subscribeClaim(idOf(2), () => heard.push('two'));
    model.subscribeStructure(() => heard.push('structure'));
    await storage.commands.setVerdict(reviewId, [idOf(2)], 'supported');
    expect(heard).toEqual(['two']);
  });

  test('pressed twice make one event', async () => {
    const first = await storage.commands.setVerdict(reviewId, [idOf(1)], 'supported');
    const second = await storage.commands.setVerdict(reviewId, [idOf(1)], 'supported');
    expect(first).toMatchObject({ ok: true, changed: 1 });
    expect(second).toMatchObject({ ok: true, eventId: null, changed: 0 });
    await expect.poll(() => model.undoStep()?.words).toBe('Marked Supported');
  });

  test('on many claims are one step for undo and redo', async () => {
    await storage.commands.setVerdict(reviewId, [idOf(1)], 'supported');
    await storage.commands.setVerdict(reviewId, [idOf(1), idOf(2), idOf(3)], 'unsupported');
    await storage.commands.undo(reviewId);
    expect(verdicts().slice(0, 3)).toEqual(['supported', null, null]);
    await storage.commands.redo(reviewId);
    expect(verdicts().slice(0, 3)).toEqual(['unsupported', 'unsupported', 'unsupported']);
    await storage.commands.undo(reviewId);
    await storage.commands.undo(reviewId);
    expect(verdicts().slice(0, 3)).toEqual([null, null, null]);
    expect(await storage.commands.undo(reviewId)).toMatchObject({
      ok: false,
      reason: 'nothing-to-do',
    });
  });
});

describe('undo', () => {
  test('survives closing and opening the database', async () => {
    await storage.commands.setVerdict(reviewId, [idOf(1)], 'supported');
    await storage.commands.setRationale(reviewId, idOf(1), 'Because.');
    storage.close();
    storage = await openTestStorage({ device: 'b' });
    model = await openModel(storage, reviewId);
    await expect.poll(() => model.undoStep()?.words).toBe('Rationale edited');
    expect(await storage.commands.undo(reviewId)).toMatchObject({
      ok: true,
      words: 'Rationale edited',
    });
    expect(model.claim(idOf(1)).own).toEqual({ verdict: 'supported' });
    expect(await storage.commands.redo(reviewId)).toMatchObject({ ok: true });
    expect(model.claim(idOf(1)).own.rationale).toBe('Because.');
  });

  test('pressed twice at once takes back two steps', async () => {
    await storage.commands.setVerdict(reviewId, [idOf(1)], 'supported');
    await storage.commands.setVerdict(reviewId, [idOf(2)], 'supported');
    const both = await Promise.all([
      storage.commands.undo(reviewId),
      storage.commands.undo(reviewId),
    ]);
    expect(both.map((result) => result.ok)).toEqual([true, true]);
    expect(verdicts().slice(0, 2)).toEqual([null, null]);
  });

  test('and redo are called by what was done in the first place', async () => {
    await storage.commands.setVerdict(reviewId, [idOf(1)], 'supported');
    await storage.commands.undo(reviewId);
    await expect.poll(() => model.redoStep()?.words).toBe('Marked Supported');
    expect(await storage.commands.redo(reviewId)).toMatchObject({ words: 'Marked Supported' });
    await expect.poll(() => model.undoStep()?.words).toBe('Marked Supported');
    expect(await storage.commands.undo(reviewId)).toMatchObject({ words: 'Marked Supported' });
  });

  test('a change made after an undo ends redo', async () => {
    await storage.commands.setVerdict(reviewId, [idOf(1)], 'supported');
    await storage.commands.undo(reviewId);
    await storage.commands.setVerdict(reviewId, [idOf(2)], 'supported');
    expect(await storage.commands.redo(reviewId)).toMatchObject({
      ok: false,
      reason: 'nothing-to-do',
    });
  });

  test('of a step by its id is refused when the claim was changed since', async () => {
    const first = await storage.commands.setVerdict(reviewId, [idOf(1)], 'supported');
    await storage.commands.setVerdict(reviewId, [idOf(1)], 'contradicted');
    if (!first.ok || first.eventId === null) throw new Error('no event');
    expect(await storage.commands.undoEvent(first.eventId)).toMatchObject({
      ok: false,
      reason: 'moved-on',
    });
    expect(model.claim(idOf(1)).verdict).toBe('contradicted');
  });

  test('of a bulk step leaves alone what has moved on and says how much', async () => {
    const bulk = await storage.commands.setVerdict(reviewId, [idOf(1), idOf(2)], 'supported');
    await storage.commands.setVerdict(reviewId, [idOf(2)], 'contradicted');
    if (!bulk.ok || bulk.eventId === null) throw new Error('no event');
    expect(await storage.commands.undoEvent(bulk.eventId)).toMatchObject({
      ok: true,
      leftAlone: 1,
    });
    expect(verdicts().slice(0, 2)).toEqual([null, 'contradicted']);
  });

  test('any walk of changes, undos and redos goes back to the start and forth to the end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            claims: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }),
            verdict: fc.constantFrom(null, ...VERDICTS),
            after: fc.constantFrom('go on', 'undo', 'undo and redo'),
          }),
          { minLength: 1, maxLength: 6 },
        ),
        async (steps) => {
          freshBrowser();
          storage = await openTestStorage();
          reviewId = await createTestReview(storage);
          model = await openModel(storage, reviewId);
          for (const step of steps) {
            await storage.commands.setVerdict(reviewId, step.claims.map(idOf), step.verdict);
            if (step.after !== 'go on') await storage.commands.undo(reviewId);
            if (step.after === 'undo and redo') await storage.commands.redo(reviewId);
          }
          const end = verdicts();
          let undone = 0;
          while ((await storage.commands.undo(reviewId)).ok) undone += 1;
          expect(verdicts()).toEqual([null, null, null, null, null, null]);
          for (let index = 0; index < undone; index += 1) {
            expect((await storage.commands.redo(reviewId)).ok).toBe(true);
          }
          expect(verdicts()).toEqual(end);
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe('claims', () => {
  test('added by hand stand in article order and undo takes them away', async () => {
    const { text } = model.structure();
    const start = text.indexOf('Is it safe?');
    const added = await storage.commands.addClaim(reviewId, {
      text: 'It is safe.',
      kind: 'safety',
      anchor: { start, end: start + 11, exact: 'Is it safe?', prefix: '', suffix: '' },
    });
    expect(added.ok).toBe(true);
    expect(model.structure().rows.map((row) => row.text)[5]).toBe('It is safe.');
    expect(model.counts().claims).toBe(7);
    expect((await libraryNow())[0]?.counts.claims).toBe(7);
    await storage.commands.undo(reviewId);
    expect(model.structure().rows).toHaveLength(6);
    expect((await libraryNow())[0]?.counts.claims).toBe(6);
  });

  test('reworded keep their number, and the old wording brings the extracted claim back', async () => {
    const original = model.structure().rows[1]?.text ?? '';
    await storage.commands.editClaimText(reviewId, idOf(2), '  Taken four to six times a day.  ');
    expect(model.structure().rows[1]).toMatchObject({
      number: 2,
      text: 'Taken four to six times a day.',
      originalText: original,
    });
    await storage.commands.editClaimText(reviewId, idOf(2), original);
    expect(model.structure().rows[1]?.originalText).toBeNull();
    expect(await storage.commands.editClaimText(reviewId, idOf(2), '  ')).toMatchObject({
      ok: false,
      reason: 'invalid',
    });
    expect(model.structure().rows[1]?.text).toBe(original);
  });

  test('dismissed do not count, with their verdicts, and come back', async () => {
    await storage.commands.setVerdict(reviewId, [idOf(1), idOf(2)], 'supported');
    await storage.commands.dismissClaims(reviewId, [idOf(1)], 'opinion', '');
    expect(model.counts()).toMatchObject({ claims: 5, supported: 1, dismissed: 1 });
    expect((await libraryNow())[0]?.counts).toMatchObject({
      claims: 5,
      supported: 1,
      dismissed: 1,
    });
    await storage.commands.restoreClaims(reviewId, [idOf(1)]);
    expect((await libraryNow())[0]?.counts).toMatchObject({
      claims: 6,
      supported: 2,
      dismissed: 0,
    });
  });

  test('merged give their places and evidence to the one that is kept, in one step', async () => {
    await storage.commands.addCitations(
      reviewId,
      [idOf(2)],
      [{ csl: { type: 'webpage', URL: 'https://example.org/' }, raw: 'https://example.org/' }],
      'supports',
    );
    await storage.commands.mergeClaims(reviewId, idOf(1), [idOf(2)]);
    expect(model.structure().rows[0]?.spans).toHaveLength(2);
    expect(model.structure().rows[1]?.dismissed?.reason).toBe('duplicate');
    expect(model.claim(idOf(1)).evidence).toHaveLength(1);
    await storage.commands.undo(reviewId);
    expect(model.structure().rows[0]?.spans).toHaveLength(1);
    expect(model.claim(idOf(2)).evidence).toHaveLength(1);
    expect(model.counts().claims).toBe(6);
  });
});

describe('citations', () => {
  const doi = { csl: { type: 'article-journal', DOI: '10.1021/JACS.6b00360' }, raw: 'doi one' };

  test('go to every claim at once; the same DOI is one source', async () => {
    const added = await storage.commands.addCitations(
      reviewId,
      [idOf(1), idOf(2)],
      [doi],
      'supports',
    );
    expect(added.ok && added.evidenceIds?.length).toBe(2);
    await storage.commands.addCitations(
      reviewId,
      [idOf(3)],
      [{ csl: { type: 'article-journal', DOI: '10.1021/jacs.6b00360' }, raw: 'again' }],
      'mentions',
    );
    const sources = [1, 2, 3].map((number) => model.claim(idOf(number)).evidence[0]?.sourceId);
    expect(new Set(sources).size).toBe(1);
    expect(model.claim(idOf(1)).evidence[0]?.source?.csl.DOI).toBe('10.1021/JACS.6b00360');
  });

  test('bring their quote and place along, and go with them', async () => {
    const words = { quote: 'Two grams.', locator: 'claim 2' };
    await storage.commands.addCitations(reviewId, [idOf(1), idOf(2)], [doi], 'contradicts', words);
    for (const number of [1, 2]) expect(model.claim(idOf(number)).evidence[0]).toMatchObject(words);
    await storage.commands.undo(reviewId);
    expect(model.claim(idOf(1)).evidence).toEqual([]);
    const bare = { quote: '', locator: 'p. 2' };
    await storage.commands.addCitations(reviewId, [idOf(1)], [doi], 'mentions', bare);
    expect(model.claim(idOf(1)).evidence[0]).toMatchObject({ ...bare, stance: 'mentions' });
  });

  test('stay in the order in which they were typed and added, also after opening again', async () => {
    const raws = Array.from({ length: 14 }, (_, index) => `Book ${index}`);
    const cite = (raw: string) => ({ csl: { type: 'book' as const }, raw });
    await storage.commands.addCitations(
      reviewId,
      [idOf(1)],
      raws.slice(0, 12).map(cite),
      'supports',
    );
    for (const raw of raws.slice(12)) {
      await storage.commands.addCitations(reviewId, [idOf(1)], [cite(raw)], 'supports');
    }
    const order = (from: ReviewModel) =>
      from.claim(idOf(1)).evidence.map((item) => item.source?.raw);
    await expect.poll(() => order(model)).toEqual(raws);
    expect(order(await openModel(storage, reviewId))).toEqual(raws);
  });

  test('removed and brought back by undo keep quote and locator', async () => {
    await storage.commands.addCitations(reviewId, [idOf(1)], [doi], 'supports');
    const id = model.claim(idOf(1)).evidence[0]?.id;
    if (id === undefined) throw new Error('no evidence');
    await storage.commands.editEvidence(reviewId, id, { quote: '“Exact words.”', locator: 'p. 3' });
    await storage.commands.removeEvidence(reviewId, id);
    expect(model.claim(idOf(1)).evidence).toEqual([]);
    await storage.commands.undo(reviewId);
    expect(model.claim(idOf(1)).evidence[0]).toMatchObject({
      quote: '“Exact words.”',
      locator: 'p. 3',
    });
  });

  test('an edited source shows on its evidence, and undo takes the edit back', async () => {
    await storage.commands.addCitations(reviewId, [idOf(1)], [doi], 'supports');
    const source = model.claim(idOf(1)).evidence[0]?.sourceId;
    if (source === undefined) throw new Error('no source');
    await storage.commands.editSource(source, { ...doi.csl, title: 'A title' });
    expect(model.claim(idOf(1)).evidence[0]?.source?.csl.title).toBe('A title');
    expect(await storage.commands.undo(reviewId)).toMatchObject({
      ok: true,
      words: 'Source edited',
    });
    expect(model.claim(idOf(1)).evidence[0]?.source?.csl.title).toBeUndefined();
  });
});

describe('the library', () => {
  test('tallies kept step by step equal those counted anew', async () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 });
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('verdict' as const),
        numbers,
        verdict: fc.constantFrom(null, ...VERDICTS),
      }),
      fc.record({ kind: fc.constantFrom('dismiss' as const, 'restore' as const), numbers }),
      fc.record({ kind: fc.constant('merge' as const), numbers }),
      fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const), numbers }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
        freshBrowser();
        storage = await openTestStorage();
        reviewId = await createTestReview(storage);
        model = await openModel(storage, reviewId);
        for (const each of steps) {
          const claims = each.numbers.map(idOf);
          if (each.kind === 'verdict')
            await storage.commands.setVerdict(reviewId, claims, each.verdict);
          else if (each.kind === 'dismiss')
            await storage.commands.dismissClaims(reviewId, claims, 'other', '');
          else if (each.kind === 'restore') await storage.commands.restoreClaims(reviewId, claims);
          else if (each.kind === 'merge') {
            await storage.commands.mergeClaims(reviewId, idOf(each.numbers[0] ?? 1), claims);
          } else await storage.commands[each.kind](reviewId);
        }
        const db = new ClaimbenchDatabase();
        const review = await db.reviews.get(reviewId);
        const kept = await db.tallies.get(reviewId);
        if (review === undefined) throw new Error('the review is gone');
        const anew = await countTally(db, reviewId, review, kept?.editedAt ?? 0);
        const told = (counts: typeof kept) => ({
          claims: counts?.claims,
          dismissed: counts?.dismissed,
          verdicts: Object.values(counts?.byReviewer ?? {}).filter((each) =>
            Object.values(each).some((n) => n > 0),
          ),
        });
        expect(told(kept)).toEqual(told(anew));
        expect(model.counts().claims).toBe(anew.claims);
        db.close();
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test('deleting is undone from its toast; deleting for good takes the events too', async () => {
    await storage.commands.setVerdict(reviewId, [idOf(1)], 'supported');
    const deleted = await storage.commands.deleteReview(reviewId);
    expect(await libraryNow()).toEqual([]);
    if (!deleted.ok || deleted.eventId === null) throw new Error('no event');
    await storage.commands.undoEvent(deleted.eventId);
    expect((await libraryNow()).map((entry) => entry.counts.supported)).toEqual([1]);
    await storage.commands.deleteForGood(reviewId);
    expect(await storage.openReview(reviewId)).toEqual({ status: 'missing' });
    const db = new ClaimbenchDatabase();
    await db.open();
    expect(await db.events.where('[scope+n]').between([reviewId, 0], [reviewId, 1e9]).count()).toBe(
      0,
    );
    expect(await db.texts.count()).toBe(0);
    expect(await db.extractions.count()).toBe(0);
    db.close();
  });

  test('a copy has the verdicts and its own life', async () => {
    await storage.commands.setVerdict(reviewId, [idOf(1)], 'supported');
    const copied = await storage.commands.duplicateReview(reviewId);
    if (!copied.ok || copied.reviewId === undefined) throw new Error('not copied');
    const copy = await openModel(storage, copied.reviewId);
    expect(copy.structure().title).toBe('A test article (copy)');
    expect(copy.claim(idOf(1)).verdict).toBe('supported');
    await storage.commands.setVerdict(copied.reviewId, [idOf(1)], 'contradicted');
    expect(model.claim(idOf(1)).verdict).toBe('supported');
    await storage.commands.deleteForGood(reviewId);
    expect((await openModel(storage, copied.reviewId)).structure().rows).toHaveLength(6);
  });
});

describe('a second connection to the same database', () => {
  test('sees the verdicts of the first without asking', async () => {
    const other = await openTestStorage({ device: 'tab2' });
    const seen = await openModel(other, reviewId);
    await storage.commands.setVerdict(reviewId, [idOf(4)], 'contradicted');
    await expect.poll(() => seen.claim(idOf(4)).verdict).toBe('contradicted');
    other.close();
  });
});

describe('history', () => {
  test('lists what was done to a claim, newest first', async () => {
    await storage.commands.setVerdict(reviewId, [idOf(1)], 'unsupported');
    await storage.commands.editClaimText(reviewId, idOf(1), 'Another wording.');
    await storage.commands.setVerdict(reviewId, [idOf(2)], 'supported');
    const history = await model.history(idOf(1));
    expect(history.map((item) => item.words)).toEqual(['Claim text edited', 'Marked Unsupported']);
    expect(history[1]?.verdict).toBe('unsupported');
  });
});

describe('the bin', () => {
  const binNow = () =>
    new Promise<readonly LibraryEntry[]>((resolve, reject) => {
      const stop = storage.watchBin((entries) => {
        queueMicrotask(() => stop());
        resolve(entries);
      }, reject);
    });

  test('holds deleted reviews until they are restored, and undo inside a review never touches it', async () => {
    await storage.commands.setVerdict(reviewId, [idOf(1)], 'supported');
    await storage.commands.deleteReview(reviewId);
    expect((await binNow()).map((entry) => entry.title)).toEqual(['A test article']);
    expect(await storage.openReview(reviewId)).toEqual({ status: 'missing' });
    await storage.commands.restoreReview(reviewId);
    expect(await binNow()).toEqual([]);
    model = await openModel(storage, reviewId);
    await expect.poll(() => model.undoStep()?.words).toBe('Marked Supported');
  });
});

describe('a review deleted in another tab', () => {
  test('takes no more changes, and the open one learns of it', async () => {
    const other = await openTestStorage({ device: 'tab2' });
    const seen = await openModel(other, reviewId);
    await storage.commands.deleteReview(reviewId);
    await expect.poll(() => seen.gone()).toBe(true);
    expect(await other.commands.setVerdict(reviewId, [idOf(1)], 'supported')).toMatchObject({
      ok: false,
      reason: 'not-found',
    });
    await storage.commands.restoreReview(reviewId);
    await expect.poll(() => seen.gone()).toBe(false);
    await storage.commands.deleteForGood(reviewId);
    await expect.poll(() => seen.gone()).toBe(true);
    expect(await other.commands.setVerdict(reviewId, [idOf(1)], 'supported')).toMatchObject({
      ok: false,
      reason: 'not-found',
    });
    const file = await storage.exportLibrary();
    expect(await other.importBundle(file)).toMatchObject({ ok: true });
    other.close();
  });
});

describe('what a review can hold', () => {
  test('is checked before it is stored, so that every backup can be restored', async () => {
    const refused = await storage.commands.editClaimText(reviewId, idOf(1), 'x'.repeat(30_000));
    expect(refused).toMatchObject({ ok: false, reason: 'invalid' });
    if (!refused.ok) expect(refused.message).toContain('Nothing was changed');
    expect(model.structure().rows[0]?.originalText).toBeNull();
  });
});

describe('two tabs', () => {
  test('write as the reviewer that either has chosen last', async () => {
    const other = await openTestStorage({ device: 'tab2' });
    await storage.startAsNewReviewer('Second reader');
    await other.commands.setVerdict(reviewId, [idOf(1)], 'supported');
    const again = await openModel(storage, reviewId);
    expect(again.claim(idOf(1)).verdict).toBe('supported');
    other.close();
  });

  test('at first run make one profile', async () => {
    freshBrowser();
    const [left, right] = await Promise.all([
      openTestStorage({ device: 'left' }),
      openTestStorage({ device: 'right' }),
    ]);
    expect((await left.reviewers()).length).toBe(1);
    expect((await left.ownReviewer()).id).toBe((await right.ownReviewer()).id);
  });
});

test('undo in one review leaves the sources of another alone', async () => {
  const doi = { csl: { type: 'article-journal', DOI: '10.1000/a' }, raw: '10.1000/a' };
  await storage.commands.addCitations(reviewId, [idOf(1)], [doi], 'supports');
  const source = model.claim(idOf(1)).evidence[0]?.sourceId;
  if (source === undefined) throw new Error('no source');
  await storage.commands.editSource(source, { ...doi.csl, title: 'A title' });
  const second = await createTestReview(storage, 'Another article');
  expect(await storage.commands.undo(second)).toMatchObject({ ok: false, reason: 'nothing-to-do' });
});
