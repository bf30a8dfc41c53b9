import { beforeEach, describe, expect, test } from 'vitest';
import { findingIdOf, type ReviewId } from '../../src/domain/ids.ts';
import type { QuantityCorrection } from '../../src/domain/quantities/finding.ts';
import type { Quantity } from '../../src/domain/quantities/schema.ts';
import type { Storage } from '../../src/storage/api.ts';
import { ClaimbenchDatabase } from '../../src/storage/database.ts';
import type { ReviewModel } from '../../src/storage/model.ts';
import {
  createConflictReview,
  findingAt,
  found,
  idAt,
  shownAt,
  told,
} from '../support/conflicts.ts';
import { freshBrowser, openModel, openTestStorage } from '../support/database.ts';
import { anotherExtraction } from '../support/extractions.ts';

let storage: Storage;
let reviewId: ReviewId;
let model: ReviewModel;

const id = (number: number) => idAt(model, number);
const decide = (one: number, other: number, state: 'confirmed' | 'dismissed', reason = '') =>
  storage.commands.decideFindings(reviewId, [shownAt(model, one, other)], { state, reason });

async function events(): Promise<number> {
  const db = new ClaimbenchDatabase();
  const count = await db.events.where('[scope+n]').between([reviewId, 0], [reviewId, 1e9]).count();
  db.close();
  return count;
}

beforeEach(async () => {
  freshBrowser();
  storage = await openTestStorage();
  reviewId = await createConflictReview(storage);
  model = await openModel(storage, reviewId);
});

const ALL = ['1-2 open', '1-3 open', '2-3 open', '4-6 open'];

describe('conflicts that the extraction has found', () => {
  test('are listed by strength, then in article order, and by claim', () => {
    expect(told(model)).toEqual(ALL);
    expect(findingAt(model, 1, 2)).toMatchObject({
      id: findingIdOf(id(1), id(2)),
      kind: 'quantity',
      relation: 'disjoint',
      explanation: 'Claims 0 and 1 do not agree.',
      arithmetic: ['1–3 g × 4–6/day = 4–18 g/day'],
      reason: '',
    });
    expect(model.findingsOf(id(1))).toHaveLength(2);
    expect(model.findingsOf(id(5))).toEqual([]);
    expect(model.findingsWanted()).toBeNull();
  });

  test('stay the same objects while nothing about them changes', async () => {
    const before = [model.findings(), model.findingsOf(id(1)), model.findingsOf(id(5))];
    await storage.commands.setVerdict(reviewId, [id(1)], 'supported');
    await storage.commands.setKind(reviewId, [id(1)], 'dosage');
    expect([model.findings(), model.findingsOf(id(1)), model.findingsOf(id(5))]).toEqual(before);
    expect(model.findings()).toBe(before[0]);
    await decide(4, 6, 'confirmed');
    expect(model.findings()).not.toBe(before[0]);
    expect(model.findingsOf(id(1))).toBe(before[1]);
  });

  test('go with a dismissed claim and come back with it', async () => {
    await storage.commands.dismissClaims(reviewId, [id(1)], 'opinion', '');
    expect(told(model)).toEqual(['2-3 open', '4-6 open']);
    expect(model.findingsOf(id(2))).toHaveLength(1);
    await storage.commands.restoreClaims(reviewId, [id(1)]);
    expect(told(model)).toEqual(ALL);
  });

  test('follow the claims into another extraction of the article, with what was decided', async () => {
    await decide(2, 3, 'confirmed', 'Both cannot be.');
    const next = await anotherExtraction({ 0: 'gone' });
    await storage.commands.extractAgain(reviewId, {
      ...next,
      findings: [found(0, 1, 'touching', 'Claims 1 and 2 do not agree.'), found(2, 4)],
    });
    await expect.poll(() => told(model)).toEqual(['3-5 open', '1-2 confirmed']);
    expect(findingAt(model, 1, 2).reason).toBe('Both cannot be.');
    await storage.commands.undo(reviewId);
    expect(told(model)).toEqual(['1-2 open', '1-3 open', '2-3 confirmed', '4-6 open']);
  });
});

describe('deciding', () => {
  test('is one event, tells who listens, and is there after opening again', async () => {
    const heard: string[] = [];
    model.subscribeFindings(() => heard.push('findings'));
    model.subscribe(() => heard.push('any'));
    model.subscribeClaim(id(1), () => heard.push('claim'));
    const version = model.version();
    const before = await events();
    const shown = [shownAt(model, 1, 2), shownAt(model, 2, 3)];
    await storage.commands.decideFindings(reviewId, shown, {
      state: 'dismissed',
      reason: 'Two products.',
    });
    expect(heard.filter((each) => each !== 'any')).toEqual(['findings']);
    expect(heard).toContain('any');
    expect(model.version()).toBeGreaterThan(version);
    expect(await events()).toBe(before + 1);
    const expected = ['1-2 dismissed', '1-3 open', '2-3 dismissed', '4-6 open'];
    expect(told(model)).toEqual(expected);
    expect(findingAt(model, 1, 2).reason).toBe('Two products.');
    expect(model.findingsOf(id(2))).toEqual([]);
    expect(told(await openModel(storage, reviewId))).toEqual(expected);
  });

  test('is undone and redone in words', async () => {
    await decide(1, 2, 'dismissed', 'Two products.');
    await decide(1, 2, 'confirmed');
    await expect.poll(() => model.undoStep()?.words).toBe('Confirmed a conflict');
    await storage.commands.undo(reviewId);
    expect(findingAt(model, 1, 2)).toMatchObject({ state: 'dismissed', reason: 'Two products.' });
    expect(await storage.commands.undo(reviewId)).toMatchObject({ words: 'Dismissed a conflict' });
    expect(told(model)).toEqual(ALL);
    const redone = await storage.commands.redo(reviewId);
    expect(redone.ok && redone.claimIds).toEqual([id(1), id(2)]);
    expect(findingAt(model, 1, 2).state).toBe('dismissed');
    await storage.commands.decideFindings(reviewId, [shownAt(model, 1, 2)], null);
    expect(told(model)).toEqual(ALL);
    await expect.poll(() => model.undoStep()?.words).toBe('Opened a conflict again');
  });

  test('of a step that has moved on is refused, and of several the rest is undone', async () => {
    const shown = [shownAt(model, 1, 2), shownAt(model, 2, 3)];
    const both = await storage.commands.decideFindings(reviewId, shown, {
      state: 'dismissed',
      reason: '',
    });
    await decide(1, 2, 'confirmed');
    if (!both.ok || both.eventId === null) throw new Error('no event');
    expect(await storage.commands.undoEvent(both.eventId)).toMatchObject({
      ok: true,
      leftAlone: 1,
      words: 'Dismissed 2 conflicts',
    });
    expect(told(model)).toEqual(['1-2 confirmed', '1-3 open', '2-3 open', '4-6 open']);
    expect(await storage.commands.undoEvent(both.eventId)).toMatchObject({
      ok: false,
      reason: 'moved-on',
    });
  });

  test('of what is no pair of claims is refused', async () => {
    for (const key of ['b/a', 'a/a', 'a', 'a/b/c', '/']) {
      const shown = [{ id: key as ReturnType<typeof findingIdOf>, of: 'x' }];
      expect(
        await storage.commands.decideFindings(reviewId, shown, { state: 'confirmed', reason: '' }),
      ).toMatchObject({ ok: false, reason: 'invalid' });
    }
  });
});

describe('marking claims of a conflict as contradicted', () => {
  test('confirms the conflict in the same step', async () => {
    const before = await events();
    const shown = shownAt(model, 1, 2);
    await storage.commands.markContradicted(reviewId, [id(1), id(2)], shown);
    expect(await events()).toBe(before + 1);
    expect([1, 2].map((number) => model.claim(id(number)).verdict)).toEqual([
      'contradicted',
      'contradicted',
    ]);
    expect(findingAt(model, 1, 2).state).toBe('confirmed');
    expect(await storage.commands.undo(reviewId)).toMatchObject({
      words: 'Marked both Contradicted, conflict confirmed',
    });
    expect(model.claim(id(1)).verdict).toBeNull();
    expect(told(model)).toEqual(ALL);
  });

  test('keeps the reason of an earlier confirmation, and refuses other claims', async () => {
    await decide(1, 2, 'confirmed', 'Page 3.');
    await storage.commands.markContradicted(reviewId, [id(2)], shownAt(model, 1, 2));
    expect(findingAt(model, 1, 2)).toMatchObject({ state: 'confirmed', reason: 'Page 3.' });
    expect(model.claim(id(1)).verdict).toBeNull();
    expect(
      await storage.commands.markContradicted(reviewId, [id(3)], shownAt(model, 1, 2)),
    ).toMatchObject({ ok: false, reason: 'invalid' });
    expect(model.claim(id(3)).verdict).toBeNull();
  });
});

describe('joining by hand', () => {
  test('stands last, is confirmed, and is taken apart again', async () => {
    await storage.commands.joinClaims(reviewId, id(5), id(1), '  They cannot both hold. ');
    expect(told(model)).toEqual([...ALL, '1-5 by hand']);
    expect(findingAt(model, 1, 5)).toMatchObject({
      claims: [id(1), id(5)],
      state: 'confirmed',
      relation: null,
      explanation: '',
      reason: 'They cannot both hold.',
    });
    expect(model.findingsOf(id(5))).toHaveLength(1);
    await storage.commands.partClaims(reviewId, findingIdOf(id(1), id(5)));
    expect(told(model)).toEqual(ALL);
    expect(await storage.commands.undo(reviewId)).toMatchObject({
      words: 'Took two joined claims apart',
    });
    expect(told(model)).toEqual([...ALL, '1-5 by hand']);
    await storage.commands.undo(reviewId);
    expect(told(model)).toEqual(ALL);
  });

  test('of what the tool proposes too is one row, confirmed', async () => {
    await decide(1, 2, 'dismissed', 'No.');
    await storage.commands.joinClaims(reviewId, id(1), id(2), 'Yes.');
    expect(told(model)).toEqual(['1-2 confirmed', ...ALL.slice(1)]);
    expect(findingAt(model, 1, 2)).toMatchObject({ kind: 'quantity', reason: 'Yes.' });
    await decide(1, 2, 'dismissed', 'No after all.');
    expect(findingAt(model, 1, 2)).toMatchObject({ state: 'dismissed', reason: 'No after all.' });
    await storage.commands.undo(reviewId);
    expect(findingAt(model, 1, 2)).toMatchObject({ state: 'confirmed', reason: 'Yes.' });
  });

  test('dismissed as no conflict is gone, and undo brings it back', async () => {
    await storage.commands.joinClaims(reviewId, id(1), id(5), 'Yes.');
    await decide(1, 5, 'dismissed');
    expect(told(model)).toEqual(ALL);
    await storage.commands.undo(reviewId);
    expect(told(model)).toEqual([...ALL, '1-5 by hand']);
  });

  test('of a claim with itself, a missing or a dismissed one is refused in words', async () => {
    await storage.commands.dismissClaims(reviewId, [id(6)], 'opinion', '');
    const before = await events();
    const refusals = [
      await storage.commands.joinClaims(reviewId, id(1), id(1), ''),
      await storage.commands.joinClaims(reviewId, id(1), id(6), ''),
      await storage.commands.joinClaims(reviewId, 'nobody' as ReturnType<typeof id>, id(1), ''),
    ];
    expect(refusals.map((result) => (result.ok ? 'ok' : result.message))).toEqual([
      'A claim cannot be in conflict with itself. Choose another one to join it with.',
      'One of the claims is dismissed, so nothing was joined. Bring it back first.',
      'One of the claims is no longer listed, so nothing was joined.',
    ]);
    expect(await events()).toBe(before);
  });
});

describe('history', () => {
  test('names the other claim, in the history of both', async () => {
    await storage.commands.markContradicted(reviewId, [id(1)], shownAt(model, 1, 3));
    await storage.commands.joinClaims(reviewId, id(1), id(5), '');
    await storage.commands.joinClaims(reviewId, id(1), id(5), 'Page 2.');
    await storage.commands.decideFindings(reviewId, [shownAt(model, 1, 2), shownAt(model, 1, 3)], {
      state: 'dismissed',
      reason: '',
    });
    await storage.commands.partClaims(reviewId, findingIdOf(id(1), id(5)));
    const words = async (number: number) =>
      (await model.history(id(number))).map((item) => item.words);
    expect(await words(1)).toEqual([
      'Taken apart from claim 5',
      'Dismissed the conflicts with claims 2 and 3',
      'Changed the reason of the conflict with claim 5',
      'Joined with claim 5 as a conflict',
      'Marked Contradicted, confirmed the conflict with claim 3',
    ]);
    expect(await words(3)).toEqual([
      'Dismissed the conflict with claim 1',
      'Confirmed the conflict with claim 1',
    ]);
    const verdicts = await Promise.all([1, 3].map((number) => model.history(id(number))));
    expect(verdicts.map((items) => items.at(-1)?.verdict)).toEqual(['contradicted', null]);
  });
});

describe('correcting quantities', () => {
  const gram = (end: number): Quantity => ({
    start: 21,
    end,
    low: 1,
    high: 3,
    unit: 'g',
    basis: 'day',
    hedge: null,
    kind: 'dose',
    dimension: 'mass',
    role: 'level',
    parts: [],
    arithmetic: '',
    missing: null,
  });
  const correction = (text: string, end = 30) => ({
    text,
    quantities: [gram(end)],
    of: 'kratom',
    population: '',
  });
  const wording = () => model.structure().rows[0]?.text ?? '';

  test('holds for the wording that it was made for', async () => {
    const made = correction(wording());
    await storage.commands.correctQuantities(reviewId, id(1), made);
    expect(model.structure().rows[0]?.correction).toEqual(made);
    await expect.poll(() => model.undoStep()?.words).toBe('Quantities corrected');
    await storage.commands.editClaimText(reviewId, id(1), 'Other words of some length.');
    expect(model.structure().rows[0]?.correction).toBeNull();
    await storage.commands.undo(reviewId);
    expect(model.structure().rows[0]?.correction).toEqual(made);
    await storage.commands.correctQuantities(reviewId, id(1), null);
    expect(model.structure().rows[0]?.correction).toBeNull();
    expect(await storage.commands.undo(reviewId)).toMatchObject({
      words: 'Correction of the quantities taken away',
    });
    expect(model.structure().rows[0]?.correction).toEqual(made);
    expect((await openModel(storage, reviewId)).structure().rows[0]?.correction).toEqual(made);
  });

  test('for other words, or with figures that cannot be, is refused and changes nothing', async () => {
    const text = wording();
    const high = { ...gram(30), low: 4 };
    const cases: readonly (readonly [QuantityCorrection, string])[] = [
      [correction('Other words of some length, not the claim’s.'), 'moved-on'],
      [correction(text, text.length + 1), 'invalid'],
      [{ ...correction(text), quantities: [high] }, 'invalid'],
      [{ ...correction(text), of: 'x'.repeat(201) }, 'invalid'],
    ];
    for (const [wrong, reason] of cases) {
      const refused = await storage.commands.correctQuantities(reviewId, id(1), wrong);
      expect(refused).toMatchObject({ ok: false, reason });
    }
    expect(model.structure().rows[0]?.correction).toBeNull();
  });
});

test('an undone verdict elsewhere leaves the conflicts as they are', async () => {
  await decide(1, 2, 'confirmed');
  await storage.commands.setVerdict(reviewId, [id(4)], 'supported');
  await storage.commands.undo(reviewId);
  expect(findingAt(model, 1, 2).state).toBe('confirmed');
});
