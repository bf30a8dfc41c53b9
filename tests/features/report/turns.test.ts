import { describe, expect, it } from 'vitest';
import { inTurns } from '../../../src/features/report/turns.ts';

/** Steps of a millisecond of work each. */
function* steps(count: number): Generator<number, string, undefined> {
  for (let index = 0; index < count; index += 1) {
    const until = performance.now() + 1;
    while (performance.now() < until);
    yield index;
  }
  return 'done';
}

describe('long work in turns', () => {
  it('gives every value in order and what the steps return', async () => {
    const taken: number[] = [];
    expect(await inTurns(steps(30), (value) => taken.push(value))).toBe('done');
    expect(taken).toEqual(Array.from({ length: 30 }, (_, index) => index));
  });

  it('lets others work in between', async () => {
    let between = 0;
    const timer = setInterval(() => {
      between += 1;
    });
    await inTurns(steps(60));
    clearInterval(timer);
    expect(between).toBeGreaterThanOrEqual(3);
  });

  it('ends early when it is called off', async () => {
    const controller = new AbortController();
    const taken: number[] = [];
    setTimeout(() => controller.abort(new Error('no longer wanted')), 15);
    await expect(
      inTurns(steps(500), (value) => taken.push(value), controller.signal),
    ).rejects.toThrow('no longer wanted');
    expect(taken.length).toBeLessThan(400);
  });
});
