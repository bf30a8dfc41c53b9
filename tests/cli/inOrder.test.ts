import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/cli/inOrder.ts';

const free = { most: 4, weight: () => 1, heaviest: 1000 };
const pause = (turns: number) =>
  new Promise<void>((resolve) => {
    const wait = (left: number) => (left <= 0 ? resolve() : setImmediate(() => wait(left - 1)));
    wait(turns);
  });

async function* from<T>(items: readonly T[]) {
  for (const item of items) {
    await pause(0);
    yield item;
  }
}

describe('work in order', () => {
  it('gives every result once, in order, with no more under way than allowed', async () => {
    const turns = fc.array(fc.nat(5), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(turns, fc.integer({ min: 1, max: 6 }), async (delays, most) => {
        let running = 0;
        let highest = 0;
        const results: number[] = [];
        const items = delays.map((delay, index) => ({ delay, index }));
        const work = async ({ delay, index }: { delay: number; index: number }) => {
          running += 1;
          highest = Math.max(highest, running);
          await pause(delay);
          running -= 1;
          return index;
        };
        for await (const one of inOrder(from(items), work, { ...free, most })) results.push(one);
        expect(results).toEqual(delays.map((_, index) => index));
        expect(highest).toBeLessThanOrEqual(most);
      }),
      { numRuns: 50 },
    );
  });

  it('takes no more from the source than there is room for', async () => {
    let taken = 0;
    async function* endless() {
      for (;;) {
        taken += 1;
        yield taken;
      }
    }
    const results = inOrder(endless(), async (item) => item, free);
    expect((await results.next()).value).toBe(1);
    await pause(20);
    // The reader has taken one; four more may be under way and one more is in the source's hand.
    expect(taken).toBeLessThanOrEqual(6);
    await results.return();
  });

  it('takes heavy things one at a time', async () => {
    let running = 0;
    let highest = 0;
    const work = async (item: number) => {
      running += item;
      highest = Math.max(highest, running);
      await pause(2);
      running -= item;
      return item;
    };
    const window = { most: 8, weight: (item: number) => item, heaviest: 10 };
    const results: number[] = [];
    for await (const one of inOrder(from([50, 4, 4, 4, 60, 1]), work, window)) results.push(one);
    expect(results).toEqual([50, 4, 4, 4, 60, 1]);
    expect(highest).toBeLessThan(110);
  });

  it('gives what is done while the source is silent', async () => {
    async function* silent() {
      yield 1;
      await new Promise(() => {});
    }
    const results = inOrder(silent(), async (item) => item, free);
    expect(await results.next()).toEqual({ done: false, value: 1 });
    await results.return();
  });

  it('passes a failure on', async () => {
    const work = async (item: number) => {
      if (item === 2) throw new Error('no');
      return item;
    };
    const results = inOrder(from([1, 2, 3]), work, free);
    expect((await results.next()).value).toBe(1);
    await expect(results.next()).rejects.toThrow('no');
  });
});
