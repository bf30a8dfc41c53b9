import { describe, expect, it } from 'vitest';
import { createWorkerPool, workerLimit } from '../../src/workers/pool.ts';

class FakeWorker extends EventTarget {
  ended = false;
  terminate() {
    this.ended = true;
  }
}

function setUp(limit: number) {
  const started: FakeWorker[] = [];
  const pool = createWorkerPool(() => {
    const worker = new FakeWorker();
    started.push(worker);
    return worker as unknown as Worker;
  }, limit);
  return { pool, started, alive: () => started.filter((worker) => !worker.ended).length };
}

describe('workerLimit', () => {
  it('leaves a core to the page and stops at four', () => {
    expect([undefined, 1, 2, 4, 64].map(workerLimit)).toEqual([1, 1, 1, 3, 4]);
  });
});

describe('a pool of workers', () => {
  it('lets as many jobs run side by side as there may be workers; the next waits its turn', async () => {
    const { pool, started } = setUp(2);
    const first = await pool.take();
    await pool.take();
    let third: Worker | null = null;
    const waiting = pool.take().then((worker) => {
      third = worker;
    });
    await Promise.resolve();
    expect(third).toBeNull();
    pool.give(first, true);
    await waiting;
    expect(third).toBe(first);
    expect(started.length).toBe(2);
  });

  it('keeps one worker warm after a batch and ends the others', async () => {
    const { pool, alive } = setUp(4);
    const workers = await Promise.all([pool.take(), pool.take(), pool.take()]);
    for (const worker of workers) pool.give(worker, true);
    expect(alive()).toBe(1);
    expect(await pool.take()).toBe(workers[0]);
  });

  it('never hands out a worker again that was cancelled', async () => {
    const { pool, started } = setUp(1);
    const worker = await pool.take();
    pool.give(worker, false);
    expect(started[0]?.ended).toBe(true);
    expect(await pool.take()).not.toBe(worker);
  });

  it('takes a job out of the queue that is cancelled before its turn', async () => {
    const { pool, started } = setUp(1);
    const worker = await pool.take();
    const stop = new AbortController();
    const waiting = pool.take(stop.signal);
    stop.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow('cancelled');
    pool.give(worker, true);
    expect(await pool.take()).toBe(worker);
    expect(started.length).toBe(1);
  });

  it('lets the next job start when a worker cannot be started', async () => {
    let failing = true;
    const pool = createWorkerPool(() => {
      if (failing) throw new Error('refused by the policy');
      return new FakeWorker() as unknown as Worker;
    }, 1);
    await expect(pool.take()).rejects.toThrow('refused');
    failing = false;
    expect(await pool.take()).toBeInstanceOf(FakeWorker);
  });

  it('prepares one worker ahead, and not one that failed to load', async () => {
    const { pool, started } = setUp(2);
    const prepared = pool.prepare();
    expect(pool.prepare()).toBeNull();
    started[0]?.dispatchEvent(new Event('error'));
    expect(started[0]?.ended).toBe(true);
    expect(await pool.take()).not.toBe(prepared);
  });
});
