/** The client with the real worker, in the browser. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Quantity } from '../../src/domain/quantities/schema.ts';
import {
  compareInWorker,
  deadlineFor,
  extractInWorker,
  warmExtraction,
} from '../../src/workers/extractionClient.ts';
import type { ExtractionProgress } from '../../src/workers/protocol.ts';

const job = (text: string) => ({ text, format: 'plain', granularity: 'fine' }) as const;
const SENTENCE =
  'Coffee, which is popular, can cause insomnia and raise blood pressure in adults. ';

/** Counts workers from now on; they work as ever. */
function countStarted(): () => number {
  let count = 0;
  vi.stubGlobal(
    'Worker',
    class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        count += 1;
      }
    },
  );
  return () => count;
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('extractInWorker', () => {
  it('brings claims from the worker and tells progress on the way', async () => {
    const heard: ExtractionProgress[] = [];
    const outcome = await extractInWorker(job(SENTENCE.repeat(2_000)), {
      onProgress: (progress) => heard.push(progress),
    });
    if (!outcome.ok) throw new Error(outcome.message);
    const texts = outcome.extraction.claims.map((claim) => claim.text);
    expect(texts.slice(0, 2)).toEqual(['Coffee is popular.', 'Coffee can cause insomnia.']);
    expect(heard.length).toBeGreaterThan(1);
    expect(heard.flatMap((progress) => progress.claims)[0]?.text).toBe('Coffee is popular.');
  });

  it('uses a finished worker again', async () => {
    await extractInWorker(job(SENTENCE));
    const started = countStarted();
    await extractInWorker(job(SENTENCE));
    expect(started()).toBe(0);
  });

  it('starts a worker ahead of the first job, and no second one', async () => {
    // The worker of the tests before is ended by a cancel.
    const stop = new AbortController();
    const cancelled = extractInWorker(job(SENTENCE.repeat(20_000)), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await cancelled;
    const started = countStarted();
    warmExtraction();
    warmExtraction();
    expect(started()).toBe(1);
    expect(await extractInWorker(job(SENTENCE))).toMatchObject({ ok: true });
    warmExtraction();
    expect(started()).toBe(1);
  });

  it('says so when the language data cannot be loaded, and asks for them again', async () => {
    await extractInWorker(job(SENTENCE));
    const post = vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function fail(
      this: Worker,
    ) {
      this.dispatchEvent(
        new MessageEvent('message', {
          data: { type: 'failed', reason: 'weights', message: 'HTTP 504' },
        }),
      );
    });
    const outcome = await extractInWorker(job(SENTENCE));
    expect(outcome).toMatchObject({ ok: false, reason: 'weights' });
    if (!outcome.ok) expect(outcome.message).toMatch(/Go online and try again\.$/);
    post.mockRestore();
    const started = countStarted();
    expect(await extractInWorker(job(SENTENCE))).toMatchObject({ ok: true });
    expect(started()).toBe(0);
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
    if (!outcome.ok) expect(outcome.message).toMatch(/^The article could not be read\. \(/);
  });
});

describe('compareInWorker', () => {
  const claims = [
    'The bridge is 1,149 m long.',
    'Ships pass below.',
    'The bridge is 1,194 m long.',
  ].map((text) => ({ text, sources: [text], correction: null }));

  it('brings the pairs that disagree, from the worker that is there', async () => {
    await extractInWorker(job(SENTENCE));
    const started = countStarted();
    const outcome = await compareInWorker(claims);
    expect(outcome).toMatchObject({
      ok: true,
      found: [{ claims: [0, 2], kind: 'quantity', relation: 'disjoint' }],
    });
    expect(started()).toBe(0);
  });

  it('reads a correction by hand in place of the words', async () => {
    const [first, ...others] = claims;
    const quantity: Quantity = {
      start: 14,
      end: 21,
      low: 1194,
      high: 1194,
      unit: 'm',
      basis: null,
      hedge: null,
      kind: 'amount',
      dimension: 'length',
      role: 'level',
      parts: [],
      arithmetic: '',
      missing: null,
    };
    const text = first?.text ?? '';
    const correction = { text, quantities: [quantity], of: '', population: '' };
    const outcome = await compareInWorker([{ text, sources: [text], correction }, ...others]);
    expect(outcome).toEqual({ ok: true, found: [] });
  });

  it('ends when it is cancelled', async () => {
    expect(await compareInWorker(claims, AbortSignal.abort())).toEqual({
      ok: false,
      reason: 'cancelled',
    });
  });
});
