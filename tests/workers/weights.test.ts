import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readTokens } from '../../src/domain/language/tokens.ts';

const packed = readFileSync(new URL('../../src/domain/language/weights/en.bin', import.meta.url));

/** The module as a new worker has it, with a host that gives these answers one after the other. */
async function freshWorker(...answers: readonly (() => Response)[]) {
  vi.resetModules();
  const left = [...answers];
  const fetched = vi.fn(async (_address: string) => {
    const answer = left.shift();
    if (answer === undefined) throw new TypeError('Failed to fetch');
    return answer();
  });
  vi.stubGlobal('fetch', fetched);
  return { ...(await import('../../src/workers/weights.ts')), fetched };
}

const found = (bytes: Uint8Array<ArrayBuffer>) => () => new Response(bytes);
const missing = () => new Response('Not found.', { status: 404 });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the weights in a worker', () => {
  test('are fetched once, unpacked and put to use', async () => {
    const { loadAnalyser, fetched } = await freshWorker(found(new Uint8Array(packed)));
    const [first, second] = await Promise.all([loadAnalyser(), loadAnalyser()]);
    expect(second).toBe(first);
    expect(await loadAnalyser()).toBe(first);
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(fetched.mock.calls[0]?.[0]).toMatch(/en\.bin/);
    expect(first.analyse(readTokens('It works.')).map(({ relation }) => relation)).toContain(
      'root',
    );
  });

  test('are asked for again after a failure, which has a name and a reason', async () => {
    const { loadAnalyser, WeightsError } = await freshWorker(
      missing,
      found(new TextEncoder().encode('<!doctype html>')),
      found(new Uint8Array(packed)),
    );
    await expect(loadAnalyser()).rejects.toThrow(/404/);
    const foreign = await loadAnalyser().catch((error: unknown) => error);
    expect(foreign).toBeInstanceOf(WeightsError);
    expect(foreign).toMatchObject({
      name: 'WeightsError',
      message: expect.stringContaining('cannot be used'),
    });
    expect((await loadAnalyser()).analyse(readTokens('Yes.'))).toHaveLength(2);
  });

  test('need no unpacking where the host has done it', async () => {
    const { unpacked } = await freshWorker();
    const bytes = Uint8Array.from({ length: 5_000 }, (_, at) => at % 7);
    expect(await unpacked(bytes)).toBe(bytes);
    expect(await unpacked(new Uint8Array(gzipSync(bytes)))).toEqual(bytes);
    await expect(unpacked(new Uint8Array(packed.subarray(0, 5_000)))).rejects.toThrow();
  });
});
