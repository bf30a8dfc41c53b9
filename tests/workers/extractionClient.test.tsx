/** The client with the real worker, in the browser. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { deadlineFor, extractInWorker } from '../../src/workers/extractionClient.ts';

const job = (text: string) => ({ text, format: 'plain', granularity: 'fine' }) as const;
const SENTENCE =
  'Coffee, which is popular, can cause insomnia and raise blood pressure in adults. ';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('extractInWorker', () => {
  it('brings claims from the worker and tells progress on the way', async () => {
    const heard: number[] = [];
    const outcome = await extractInWorker(job(SENTENCE.repeat(2_000)), {
      onProgress: (fraction) => heard.push(fraction),
    });
    if (!outcome.ok) throw new Error(outcome.message);
    expect(outcome.extraction.claims.map((claim) => claim.text)).toEqual([
      'Coffee is popular.',
      'Coffee can cause insomnia.',
      'Coffee can raise blood pressure in adults.',
    ]);
    expect(heard.length).toBeGreaterThan(1);
  });

  it('uses a finished worker again', async () => {
    const started = vi.spyOn(globalThis, 'Worker');
    await extractInWorker(job(SENTENCE));
    const count = started.mock.calls.length;
    await extractInWorker(job(SENTENCE));
    expect(started.mock.calls.length).toBe(count);
  });

  it('ends at once when it is cancelled, and starts afresh afterwards', async () => {
    const stop = new AbortController();
    const ended = vi.spyOn(Worker.prototype, 'terminate');
    const outcome = extractInWorker(job(SENTENCE.repeat(50_000)), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(await outcome).toMatchObject({ ok: false, reason: 'cancelled' });
    expect(ended).toHaveBeenCalledOnce();
    expect(await extractInWorker(job(SENTENCE))).toMatchObject({ ok: true });
  });

  it('does not start at all when it is cancelled beforehand', async () => {
    const outcome = await extractInWorker(job(SENTENCE), { signal: AbortSignal.abort() });
    expect(outcome).toMatchObject({ ok: false, reason: 'cancelled' });
  });

  it('gives up after a time that grows with the text', async () => {
    expect(deadlineFor(1_000_000)).toBeGreaterThan(deadlineFor(1_000) * 3);
    await extractInWorker(job(SENTENCE));
    vi.useFakeTimers();
    vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(() => {});
    const outcome = extractInWorker(job(SENTENCE));
    await vi.advanceTimersByTimeAsync(deadlineFor(SENTENCE.length) + 1);
    expect(await outcome).toMatchObject({ ok: false, reason: 'timeout' });
  });

  it('says so when the worker cannot make sense of the job', async () => {
    const nonsense = { text: 'x', format: 'docx', granularity: 'fine' };
    const outcome = await extractInWorker(nonsense as unknown as ReturnType<typeof job>);
    expect(outcome).toMatchObject({ ok: false, reason: 'failed' });
    if (!outcome.ok)
      expect(outcome.message).toMatch(/^The article could not be read\. Nothing was added/);
  });
});
