/** What the screens know of look-ups. The part that asks the registries is loaded when somebody first wants it. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { EventId, SourceId } from '../../../domain/ids.ts';

export interface LookupState {
  /** Sources that are looked up later, each with why. */
  readonly waiting: ReadonlyMap<SourceId, string>;
  readonly busy: SourceId | null;
  /** Why the last look-up of a source came to nothing. */
  readonly failures: ReadonlyMap<SourceId, string>;
}

/** What came of looking up some sources. The lists are of different sources. */
export interface LookupRun {
  /** Answered, be it that nobody knows them. */
  readonly checked: readonly SourceId[];
  /** Of those: retracted, withdrawn or removed. */
  readonly retracted: readonly SourceId[];
  /** Of those: partly retracted, or with an expression of concern. */
  readonly doubted: readonly SourceId[];
  readonly corrected: readonly SourceId[];
  readonly unknown: readonly SourceId[];
  /** Of those: some field differs from what was typed. */
  readonly differing: readonly SourceId[];
  /** To be looked up later. */
  readonly waiting: readonly SourceId[];
  readonly failed: readonly { readonly source: SourceId; readonly why: string }[];
  /** Nothing names them to a registry. */
  readonly nameless: readonly SourceId[];
  readonly cancelled: boolean;
  /** The one step that undo takes back; null where nothing has changed. */
  readonly eventId: EventId | null;
  /** Set where what was found could not be saved. */
  readonly unsaved: string | null;
}

export interface LookUpOptions {
  /** Also where the registries answered not long ago. */
  readonly again?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Lookups {
  /** Stable between changes. */
  state(): LookupState;
  subscribe(listener: () => void): () => void;
  /** Looks them up now, in their order, and keeps what came of it in one step, also when it was cancelled on the way. */
  lookUp(sources: readonly SourceId[], options?: LookUpOptions): Promise<LookupRun>;
  /** Takes sources out of the queue. */
  stopWaiting(sources: readonly SourceId[]): Promise<void>;
}

export const IDLE: LookupState = { waiting: new Map(), busy: null, failures: new Map() };

export const NOTHING_DONE: LookupRun = {
  checked: [],
  retracted: [],
  doubted: [],
  corrected: [],
  unknown: [],
  differing: [],
  waiting: [],
  failed: [],
  nameless: [],
  cancelled: false,
  eventId: null,
  unsaved: null,
};

const NONE: Lookups = {
  state: () => IDLE,
  subscribe: () => () => undefined,
  lookUp: async () => NOTHING_DONE,
  stopWaiting: async () => undefined,
};

export const LookupContext = createContext<Lookups>(NONE);

export const useLookups = (): Lookups => useContext(LookupContext);

export function useLookupState(): LookupState {
  const lookups = useLookups();
  return useSyncExternalStore(lookups.subscribe, lookups.state);
}
