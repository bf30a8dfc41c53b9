import { expect, it } from 'vitest';
import { allPassagesOf } from '../../../../../src/features/workbench/inspector/passages/allPassages.ts';
import type { FindPassages } from '../../../../../src/workers/passages/client.ts';
import { reviewWith } from '../review.ts';

/** A finder that goes on claim by claim when the test says so. */
function slowFinder() {
  const asked: string[] = [];
  let step = () => {};
  const find: FindPassages = ({ claims, onFound, signal }) =>
    new Promise((resolve) => {
      asked.push(...claims.map(({ text }) => text));
      let at = 0;
      const cancelled = { ok: false, reason: 'cancelled', message: 'Cancelled.' } as const;
      signal?.addEventListener('abort', () => resolve(cancelled));
      step = () => {
        const claim = claims[at];
        at += 1;
        if (claim === undefined) resolve({ ok: true });
        else onFound(claim.key, []);
      };
    });
  return { find, asked, step: () => step() };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

it('asks for the claims that are not dismissed and counts what is done', async () => {
  const review = reviewWith({ dismissed: { reason: 'opinion', note: '' } });
  const search = allPassagesOf(review);
  expect(allPassagesOf(review)).toBe(search);
  const { find, asked, step } = slowFinder();
  expect(search.state()).toEqual({ phase: 'none' });
  search.start([], find);
  expect(search.state()).toMatchObject({ phase: 'working', done: 0, of: 3 });
  expect(asked).toHaveLength(3);
  for (let claims = 0; claims < 4; claims += 1) step();
  await settled();
  expect(search.state()).toMatchObject({ phase: 'done', done: 3, of: 3 });
});

it('keeps what was found when it is cancelled, and begins anew', async () => {
  const search = allPassagesOf(reviewWith());
  const first = slowFinder();
  search.start([], first.find);
  first.step();
  search.cancel();
  await settled();
  expect(search.state()).toMatchObject({ phase: 'cancelled', done: 1, of: 4 });
  const second = slowFinder();
  search.start([], second.find);
  const third = slowFinder();
  search.start([], third.find);
  await settled();
  expect(search.state()).toMatchObject({ phase: 'working', done: 0 });
});

it('says what failed', async () => {
  const search = allPassagesOf(reviewWith());
  search.start([], async () => ({ ok: false, reason: 'failed', message: 'It failed.' }));
  await settled();
  expect(search.state()).toEqual({ phase: 'failed', message: 'It failed.' });
});
