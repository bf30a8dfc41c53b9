/**
 * Look-ups as a whole: what a person asks for now, and a queue for what could not be asked yet, which is kept over a
 * reload and goes on by itself when the network is back.
 */
import { mergeFound } from '../../../domain/evidence/found.ts';
import { lookupKey, retractionOf } from '../../../domain/evidence/lookup.ts';
import type { LookupAnswer } from '../../../domain/evidence/lookup-answer.ts';
import { standingOf } from '../../../domain/evidence/standing.ts';
import type { SourceId } from '../../../domain/ids.ts';
import type { Storage } from '../../../storage/api.ts';
import type { SourceItem } from '../../../storage/model.ts';
import type { Found, LookupClient } from './client.ts';
import { openConflicts } from './conflicts.ts';
import {
  IDLE,
  type LookUpOptions,
  type LookupRun,
  type LookupState,
  type Lookups,
  NOTHING_DONE,
} from './context.ts';

export interface ServiceParts {
  readonly storage: Pick<Storage, 'commands' | 'lookups'>;
  readonly client: LookupClient;
  readonly allowed: () => boolean;
  readonly online: () => boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls back after so many milliseconds; returns how to call that off. */
  readonly later: (act: () => void, ms: number) => () => void;
  /** One look-up at a time over all tabs. */
  readonly alone: <T>(act: () => Promise<T>, signal: AbortSignal) => Promise<T>;
  /** Told of sources that turned out to be retracted while nobody was looking on. */
  readonly onRetracted?: (sources: readonly SourceItem[]) => void;
}

const DAY = 86_400_000;
/** Within this time an answer is as good as a new one, unless it is asked for again. */
const FRESH = DAY;
/** Answers are kept for showing differences; a source that nobody has opened for so long is asked about again. */
const KEPT = 180 * DAY;
/** After a registry could not be reached and has named no time. */
const NEXT_TRY = 5 * 60_000;
/** So many failures in a row are the network's, not the source's. */
const GIVE_UP = 2;

const OFFLINE = 'Waits until you are online.';
const OFF = 'Waits until look-ups are switched on.';

interface Outcome {
  readonly source: SourceItem;
  readonly key: string;
  readonly answer: LookupAnswer;
}

export class LookupQueue implements Lookups {
  readonly #parts: ServiceParts;
  readonly #listeners = new Set<() => void>();
  #state: LookupState = IDLE;
  #running: AbortController | null = null;
  #work: Promise<void> | null = null;
  #again = false;
  #notBefore = 0;
  #callOff: (() => void) | null = null;

  constructor(parts: ServiceParts) {
    this.#parts = parts;
  }

  state = (): LookupState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Shows what waits since earlier, and goes on with it. */
  async start(): Promise<void> {
    const { lookups } = this.#parts.storage;
    await lookups.forgetAnswers(this.#parts.now() - KEPT);
    await this.#showWaiting();
    await this.wake();
  }

  /** For sources that have just been added. */
  async enqueue(ids: readonly SourceId[]): Promise<void> {
    const sources = await this.#parts.storage.lookups.sources(ids);
    const known = sources.filter(({ csl }) => lookupKey(csl) !== null).map(({ id }) => id);
    if (known.length === 0) return;
    await this.#wait(known);
    await this.wake();
  }

  async stopWaiting(ids: readonly SourceId[]): Promise<void> {
    await this.#parts.storage.lookups.stopWaiting(ids);
    await this.#showWaiting();
  }

  /** Look-ups were switched off: what is under way ends, and what waits keeps waiting. */
  async pause(): Promise<void> {
    this.#running?.abort();
    this.#callOff?.();
    await this.#work;
    await this.#showWaiting();
  }

  /** The network is back, or a registry's time has come: goes on with the queue. Resolves when it rests again. */
  wake(network = false): Promise<void> {
    if (network) this.#notBefore = 0;
    if (this.#work !== null) this.#again = true;
    this.#work ??= this.#workOff();
    return this.#work;
  }

  async #workOff(): Promise<void> {
    const own = new AbortController();
    this.#running = own;
    try {
      do {
        this.#again = false;
        await this.#goOn(own.signal);
      } while (this.#again && !own.signal.aborted);
      await this.#showWaiting();
    } catch (error) {
      // An abort ends the work; what is waiting stays in the queue either way.
      if (!own.signal.aborted) console.warn('The queue of look-ups ended early.', error);
    } finally {
      this.#running = null;
      this.#work = null;
      this.#change({ busy: null });
    }
  }

  async #goOn(signal: AbortSignal): Promise<void> {
    const { storage, now } = this.#parts;
    for (;;) {
      if (!this.#parts.allowed() || !this.#parts.online()) return;
      if (now() < this.#notBefore) {
        this.#wakeAt(this.#notBefore);
        return;
      }
      const [id] = await storage.lookups.waiting();
      if (id === undefined) return;
      const [source] = await storage.lookups.sources([id]);
      const key = source === undefined ? null : lookupKey(source.csl);
      if (source === undefined || key === null) {
        await this.stopWaiting([id]);
        continue;
      }
      const found = await this.#find(source, key, false, signal);
      if (found.kind === 'later') {
        this.#notBefore = found.at ?? now() + NEXT_TRY;
        this.#change({ waiting: new Map(this.#state.waiting).set(id, found.why) });
        this.#wakeAt(this.#notBefore);
        return;
      }
      if (found.kind === 'failed') this.#fail(id, found.why);
      else {
        const outcome = { source, key, answer: found.answer };
        const { unsaved, retracted } = await this.#save([outcome], 'itself');
        if (unsaved !== null) this.#fail(id, unsaved);
        if (retracted.length > 0) this.#parts.onRetracted?.([source]);
      }
      await this.stopWaiting([id]);
    }
  }

  async lookUp(
    ids: readonly SourceId[],
    { again = false, signal = new AbortController().signal, onProgress }: LookUpOptions = {},
  ): Promise<LookupRun> {
    const sources = await this.#parts.storage.lookups.sources(ids);
    const outcomes: Outcome[] = [];
    const waiting: SourceId[] = [];
    const failed: { source: SourceId; why: string }[] = [];
    const nameless: SourceId[] = [];
    let inVain = 0;
    let done = 0;
    for (const source of sources) {
      if (signal.aborted) break;
      const key = lookupKey(source.csl);
      if (key === null) nameless.push(source.id);
      else {
        const found: Found | null =
          inVain >= GIVE_UP
            ? { kind: 'later', why: OFFLINE, at: null }
            : await this.#find(source, key, again, signal).catch((error: unknown) => {
                if (signal.aborted) return null;
                throw error;
              });
        if (found === null) break;
        inVain = found.kind === 'later' ? inVain + 1 : 0;
        if (found.kind === 'answer') outcomes.push({ source, key, answer: found.answer });
        else if (found.kind === 'later') waiting.push(source.id);
        else failed.push({ source: source.id, why: found.why });
      }
      done += 1;
      onProgress?.(done, sources.length);
    }
    const cancelled = done < sources.length;
    this.#change({ busy: null });
    for (const { source, why } of failed) this.#fail(source, why);
    if (waiting.length > 0) await this.#wait(waiting);
    const answered = outcomes.map(({ source }) => source.id);
    const saved = await this.#save(outcomes, 'person');
    if (saved.unsaved === null && answered.length > 0) await this.stopWaiting(answered);
    if (waiting.length > 0) void this.wake();
    return { ...saved, waiting, failed, nameless, cancelled };
  }

  /** An answer that is fresh enough, or a new one. Rejects only when the signal is aborted. */
  async #find(
    source: SourceItem,
    key: string,
    again: boolean,
    signal: AbortSignal,
  ): Promise<Found> {
    const { storage, client, now } = this.#parts;
    const fresh = async (): Promise<Found | null> => {
      const known = again ? null : await storage.lookups.answer(key);
      return known !== null && now() - known.at < FRESH ? { kind: 'answer', answer: known } : null;
    };
    const known = await fresh();
    if (known !== null) return known;
    if (!this.#parts.allowed()) return { kind: 'later', why: OFF, at: null };
    if (!this.#parts.online()) return { kind: 'later', why: OFFLINE, at: null };
    const failures = new Map(this.#state.failures);
    failures.delete(source.id);
    this.#change({ busy: source.id, failures });
    return this.#parts.alone(async () => {
      // Another tab may have asked the same while this one waited for its turn.
      const meanwhile = await fresh();
      if (meanwhile !== null) return meanwhile;
      const found = await client.find(source.csl, signal);
      if (found.kind === 'answer') await storage.lookups.keepAnswer([key], found.answer);
      return found;
    }, signal);
  }

  /** Everything that was found, as one step, and the answers themselves for showing where they differ. */
  async #save(
    outcomes: readonly Outcome[],
    by: 'person' | 'itself',
  ): Promise<Omit<LookupRun, 'waiting' | 'failed' | 'nameless' | 'cancelled'>> {
    if (outcomes.length === 0) return NOTHING_DONE;
    const { commands, lookups } = this.#parts.storage;
    const result = await commands.lookUpSources(
      outcomes.map(({ source, key, answer }) => ({ source: source.id, key, answer })),
      by,
    );
    if (!result.ok) return { ...NOTHING_DONE, unsaved: result.message };
    const standing = new Map<SourceId, ReturnType<typeof standingOf>>();
    const differing: SourceId[] = [];
    for (const { source, key, answer } of outcomes) {
      standing.set(source.id, standingOf(retractionOf(answer)));
      const { id: _, ...mine } = source.csl;
      const merged = answer.csl === null ? mine : mergeFound(mine, answer.csl).csl;
      // With what was filled in, the same source is asked for by more than before.
      await lookups.keepAnswer([key, lookupKey(merged) ?? key], answer);
      const kept = await lookups.keptMine(source.id);
      if (openConflicts(merged, answer, kept).length > 0) differing.push(source.id);
    }
    const having = (wanted: ReturnType<typeof standingOf>) =>
      [...standing].flatMap(([id, one]) => (one === wanted ? [id] : []));
    return {
      checked: [...standing.keys()],
      retracted: having('retracted'),
      doubted: having('concern'),
      corrected: having('corrected'),
      unknown: having('not-found'),
      differing,
      eventId: result.eventId,
      unsaved: null,
    };
  }

  async #wait(ids: readonly SourceId[]): Promise<void> {
    await this.#parts.storage.lookups.wait(ids);
    await this.#showWaiting();
  }

  async #showWaiting(): Promise<void> {
    const ids = await this.#parts.storage.lookups.waiting();
    const why = (id: SourceId): string => {
      if (!this.#parts.allowed()) return OFF;
      if (!this.#parts.online()) return OFFLINE;
      return this.#state.waiting.get(id)?.replace(OFFLINE, '') || 'Waits for its turn.';
    };
    this.#change({ waiting: new Map(ids.map((id) => [id, why(id)])) });
  }

  #fail(id: SourceId, why: string): void {
    this.#change({ failures: new Map(this.#state.failures).set(id, why) });
  }

  #wakeAt(at: number): void {
    this.#callOff?.();
    const wait = Math.min(Math.max(0, at - this.#parts.now()), DAY);
    this.#callOff = this.#parts.later(() => void this.wake(), wait);
  }

  #change(patch: Partial<LookupState>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of [...this.#listeners]) listener();
  }
}
