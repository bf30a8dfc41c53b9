import { describe, expect, test } from 'vitest';
import { verdictsWithoutEvidence } from '../../../../src/features/workbench/AllDone.tsx';
import {
  neighbour,
  nextInConflict,
  nextUntagged,
} from '../../../../src/features/workbench/order.ts';
import { savedWords } from '../../../../src/features/workbench/StatusBar.tsx';
import { findClaims } from '../../../../src/features/workbench/usePaletteClaims.tsx';
import {
  createTestReview,
  freshBrowser,
  openModel,
  openTestStorage,
} from '../../../support/database.ts';
import { FakeReview } from '../../../support/fakeReview.ts';

async function review() {
  freshBrowser();
  const storage = await openTestStorage();
  const reviewId = await createTestReview(storage);
  const model = await openModel(storage, reviewId);
  const ids = model.structure().rows.map((row) => row.id);
  return { commands: storage.commands, reviewId, model, ids };
}

describe('moving through claims', () => {
  test('stops at both ends of the list, and begins at its first claim', async () => {
    const { ids } = await review();
    expect(neighbour(ids, ids[0] ?? null, 1)).toBe(ids[1]);
    expect(neighbour(ids, ids[0] ?? null, -1)).toBeNull();
    expect(neighbour(ids, ids[5] ?? null, 1)).toBeNull();
    expect(neighbour(ids, null, 1)).toBe(ids[0]);
    expect(neighbour([], null, 1)).toBeNull();
  });

  test('the next untagged claim goes round, skips dismissed claims, and ends when all are tagged', async () => {
    const { commands, reviewId, model, ids } = await review();
    const [one, two, three, four, five, six] = ids;
    if (!one || !two || !three || !four || !five || !six) throw new Error('six claims expected');
    await commands.setVerdict(reviewId, [two, six], 'supported');
    expect(nextUntagged(model, ids, one)).toBe(three);
    expect(nextUntagged(model, ids, five)).toBe(one);
    await commands.dismissClaims(reviewId, [three], 'other', '');
    expect(nextUntagged(model, ids, one)).toBe(four);
    await commands.setVerdict(reviewId, [one, four], 'unsupported');
    expect(nextUntagged(model, ids, one)).toBe(five);
    await commands.setVerdict(reviewId, [five], 'unsupported');
    expect(nextUntagged(model, ids, five)).toBeNull();
  });

  test('the next claim in conflict goes round too, under a filter and past it', () => {
    const fake = new FakeReview('One. Two. Three. Four. Five.', [
      { at: 'One.' },
      { at: 'Two.' },
      { at: 'Three.', dismissed: { reason: 'other', note: '' } },
      { at: 'Four.' },
      { at: 'Five.' },
    ]);
    const ids = fake.structure().rows.map((row) => row.id);
    const at = (number: number) => fake.id(number);
    expect(nextInConflict(fake, ids, at(1))).toBeNull();
    fake.setFindings([
      { claims: [2, 5] },
      { claims: [2, 3] },
      { claims: [1, 4], state: 'dismissed' },
    ]);
    expect(nextInConflict(fake, ids, at(1))).toBe(at(2));
    expect(nextInConflict(fake, ids, at(2))).toBe(at(5));
    expect(nextInConflict(fake, ids, at(5))).toBe(at(2));
    expect(nextInConflict(fake, [at(1), at(4)], at(4))).toBe(at(2));
    fake.setFindings([{ claims: [2, 3] }]);
    expect(nextInConflict(fake, ids, at(2))).toBeNull();
  });

  test('what a filter hides is found last', async () => {
    const { model, ids } = await review();
    const shown = ids.slice(3, 5);
    expect(nextUntagged(model, shown, ids[3] ?? null)).toBe(ids[4]);
    expect(nextUntagged(model, [], ids[3] ?? null)).toBe(ids[0]);
  });
});

describe('the palette’s claims', () => {
  test('are found by number, exact one first, and by words in any order', async () => {
    const { model } = await review();
    const { rows } = model.structure();
    const many = Array.from({ length: 30 }, (_, index) => ({
      ...(rows[0] ?? rows[1]),
      number: index + 1,
    })) as unknown as typeof rows;
    expect(findClaims(many, '#2').map((row) => row.number)).toEqual([
      2, 20, 21, 22, 23, 24, 25, 26,
    ]);
    expect(findClaims(rows, 'daily grams').map((row) => row.number)).toEqual([1]);
    expect(findClaims(rows, '')).toEqual([]);
  });
});

test('verdicts without evidence are those that need some', async () => {
  const { commands, reviewId, model, ids } = await review();
  const [one, two, three] = ids;
  if (!one || !two || !three) throw new Error('claims expected');
  await commands.setVerdict(reviewId, [one], 'supported');
  await commands.setVerdict(reviewId, [two], 'contradicted');
  await commands.setVerdict(reviewId, [three], 'unsupported');
  expect(verdictsWithoutEvidence(model)).toBe(2);
  await commands.addCitations(
    reviewId,
    [two],
    [{ csl: { type: 'webpage', URL: 'https://example.org/a' }, raw: 'https://example.org/a' }],
    'contradicts',
  );
  expect(verdictsWithoutEvidence(model)).toBe(1);
});

test('the footer tells the time of the last change, with the day where it was another', () => {
  const noon = new Date(2026, 10, 22, 12, 5).getTime();
  expect(savedWords(null, noon)).toBe('Saved on this device');
  expect(savedWords(noon, noon + 60_000)).toBe('Saved on this device 12:05');
  expect(savedWords(noon, noon + 86_400_000)).toBe('Saved on this device 22 Nov, 12:05');
});
