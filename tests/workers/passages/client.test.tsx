/** The client with the real worker, in the browser. */
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../src/domain/evidence/passages/schema.ts';
import { createPassageFinder, type SearchedSource } from '../../../src/workers/passages/client.ts';

const claim = (key: string, text: string) => ({ key, text, context: '', quantities: null });
const loaded: string[] = [];
const source = (id: string, text: string | null, version = '1'): SearchedSource => ({
  id,
  version,
  title: '',
  load: async () => {
    loaded.push(id);
    return text === null ? null : { pages: [{ label: '7', text }] };
  },
});

describe('the finder of passages', () => {
  it('finds in a worker, and fetches each text once for each version', async () => {
    const find = createPassageFinder();
    const found = new Map<string, readonly Passage[]>();
    const onFound = (key: string, passages: readonly Passage[]) => void found.set(key, passages);
    const sources = [source('a', 'It weighed 0.5 g. It was blue.'), source('b', null)];
    const claims = [claim('x', 'Its weight is 500 mg.'), claim('y', 'It was blue.')];
    expect(await find({ claims, sources, limit: 2, onFound })).toEqual({ ok: true });
    expect(found.get('x')?.[0]).toMatchObject({
      sourceId: 'a',
      label: '7',
      marks: [{ kind: 'word' }, { kind: 'quantity', match: 'converted', claimed: '500 mg' }],
    });
    expect(found.get('y')?.[0]?.text).toBe('It was blue.');
    loaded.length = 0;
    await find({ claims, sources: [source('a', 'unused')], limit: 2, onFound });
    expect(loaded).toEqual([]);
    await find({ claims, sources: [source('a', 'It was green.', '2')], limit: 2, onFound });
    expect(loaded).toEqual(['a']);
    expect(found.get('x')).toEqual([]);
  });

  it('ends at once when it is cancelled, and serves the next job', async () => {
    const find = createPassageFinder();
    const stop = new AbortController();
    const sources = [source('a', 'A ship sank near the coast in May. '.repeat(400))];
    let heard = 0;
    const outcome = await find({
      claims: Array.from({ length: 500 }, (_, at) =>
        claim(String(at), `A ship sank in May ${at}.`),
      ),
      sources,
      limit: 3,
      signal: stop.signal,
      onFound: () => {
        heard += 1;
        stop.abort();
      },
    });
    expect(outcome).toMatchObject({ ok: false, reason: 'cancelled' });
    expect(heard).toBe(1);
    const next = { claims: [claim('z', 'A ship sank.')], sources, limit: 1, onFound: () => {} };
    expect(await find(next)).toEqual({ ok: true });
    expect(await find({ ...next, signal: stop.signal })).toMatchObject({ reason: 'cancelled' });
  });

  it('says what failed, and starts another worker for the next job', async () => {
    let broken = true;
    const find = createPassageFinder(() => {
      const script = broken
        ? 'throw new Error("no")'
        : 'onmessage = ({ data }) => data.type === "find" && postMessage({ type: "done", job: data.job })';
      return new Worker(URL.createObjectURL(new Blob([script])));
    });
    const asked = {
      claims: [claim('x', 'A ship.')],
      sources: [source('a', 'A ship.')],
      limit: 1,
      onFound: () => {},
    };
    const failed = await find(asked);
    expect(failed).toMatchObject({ ok: false, reason: 'failed' });
    broken = false;
    loaded.length = 0;
    expect(await find(asked)).toEqual({ ok: true });
    expect(loaded).toEqual(['a']);
  });

  it('says that a text could not be read', async () => {
    const find = createPassageFinder();
    const bad: SearchedSource = {
      ...source('a', ''),
      load: () => Promise.reject(new Error('The database was closed.')),
    };
    const outcome = await find({ claims: [], sources: [bad], limit: 1, onFound: () => {} });
    expect(outcome).toMatchObject({ ok: false, reason: 'failed' });
    expect(outcome.ok ? '' : outcome.message).toContain('The database was closed.');
  });
});
