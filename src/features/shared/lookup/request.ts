/**
 * One question to a registry: tried again when the registry or the network fails for a moment, given up when it is told
 * to come back much later. What comes back is text of a limited length, or a reason in words; nothing is thrown but the
 * caller's own abort.
 */
import { LONGEST_ANSWER } from '../../../formats/in/lookup/answer.ts';
import type { Pace, Time } from './time.ts';

export type Reply =
  | { readonly kind: 'text'; readonly text: string }
  /** The registry does not know it. */
  | { readonly kind: 'missing' }
  /** It could not be asked now; it may be later. */
  | { readonly kind: 'later'; readonly why: string; readonly at: number | null }
  /** Asking again would bring the same. */
  | { readonly kind: 'refused'; readonly why: string };

export interface RequestParts {
  readonly fetch: typeof globalThis.fetch;
  readonly time: Time;
  /** Milliseconds for one try, reading the answer included. */
  readonly timeout: number;
  /** Milliseconds before each further try. */
  readonly backOff: readonly number[];
  /** The longest that a registry's own wish to wait is waited for here, milliseconds. */
  readonly patience: number;
}

export const USUAL: Pick<RequestParts, 'timeout' | 'backOff' | 'patience'> = {
  timeout: 20_000,
  backOff: [1_000, 3_000, 9_000],
  patience: 30_000,
};

type Try = Reply | { readonly kind: 'again'; readonly why: string; readonly after: number | null };

/** @param name of the registry, for the reasons */
export async function ask(
  name: string,
  address: string,
  pace: Pace,
  parts: RequestParts,
  signal: AbortSignal,
): Promise<Reply> {
  for (let count = 0; ; count += 1) {
    const tried = await pace.run(signal, () => once(name, address, pace, parts, signal));
    if (tried.kind !== 'again') return tried;
    const usual = parts.backOff[count];
    const wait = tried.after ?? usual;
    if (usual === undefined || wait === undefined || wait > parts.patience) {
      const at = tried.after === null ? null : parts.time.now() + tried.after;
      return { kind: 'later', why: tried.why, at };
    }
    await parts.time.sleep(wait, signal);
  }
}

async function once(
  name: string,
  address: string,
  pace: Pace,
  parts: RequestParts,
  signal: AbortSignal,
): Promise<Try> {
  const own = new AbortController();
  const stop = () => own.abort(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(() => own.abort(new Error('too slow')), parts.timeout);
  try {
    const response = await parts.fetch(address, {
      signal: own.signal,
      // Nothing of the person or the page goes along.
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    keepLimit(response.headers, pace);
    if (response.ok) return await read(name, response);
    // What the page says of a failure is of no use here.
    void response.body?.cancel().catch(() => undefined);
    return failure(name, response, parts.time.now());
  } catch {
    signal.throwIfAborted();
    return {
      kind: 'again',
      why: own.signal.aborted ? `${name} did not answer in time.` : `${name} could not be reached.`,
      after: null,
    };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

function failure(name: string, { status, headers }: Response, now: number): Try {
  if (status === 404 || status === 410) return { kind: 'missing' };
  if (status === 429 || status === 408 || status === 425 || status >= 500) {
    const why =
      status === 429
        ? `${name} asks to wait before the next look-up.`
        : `${name} has a fault of its own (${status}).`;
    return { kind: 'again', why, after: retryAfter(headers.get('retry-after'), now) };
  }
  return { kind: 'refused', why: `${name} refused the look-up (${status}).` };
}

/** Milliseconds to wait, of a number of seconds or a date; null where neither is given. */
export function retryAfter(value: string | null, now: number): number | null {
  const words = value?.trim() ?? '';
  if (/^\d{1,9}$/.test(words)) return Number(words) * 1_000;
  // The three forms of HTTP's dates all begin with the day of the week.
  const at = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(words) ? Date.parse(words) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/** `x-rate-limit-limit: 5` and `x-rate-limit-interval: 1s`, as Crossref tells its limit. */
function keepLimit(headers: Headers, pace: Pace): void {
  const limit = Number(headers.get('x-rate-limit-limit') ?? '');
  const seconds = Number(
    /^(\d{1,5})s$/.exec(headers.get('x-rate-limit-interval') ?? '')?.[1] ?? '',
  );
  if (limit > 0 && seconds > 0) pace.slowTo(limit / seconds);
}

/** The text, unless it is longer than any answer: then reading ends where that shows. */
async function read(name: string, response: Response): Promise<Try> {
  const tooLong: Try = { kind: 'refused', why: `${name} sent more than an answer can hold.` };
  if (Number(response.headers.get('content-length') ?? '0') > LONGEST_ANSWER) {
    void response.body?.cancel().catch(() => undefined);
    return tooLong;
  }
  const reader = response.body?.getReader();
  if (reader === undefined) return { kind: 'text', text: '' };
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > LONGEST_ANSWER) {
      void reader.cancel().catch(() => undefined);
      return tooLong;
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
  parts.push(decoder.decode());
  return { kind: 'text', text: parts.join('') };
}
