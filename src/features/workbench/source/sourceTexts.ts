/** The texts of attached files as the screen reads them: each is loaded once, when something on screen wants it. */
import { useEffect, useSyncExternalStore } from 'react';
import type { SourceText } from '../../../domain/evidence/source-text.ts';
import type { Storage } from '../../../storage/api.ts';
import type { SourceItem } from '../../../storage/model.ts';
import { useServices } from '../../shared/services.ts';

export type AttachedText =
  /** Nothing is attached. */
  | { readonly state: 'none' | 'loading' | 'failed' }
  /** A file is, but it is not on this device. */
  | { readonly state: 'elsewhere' }
  | { readonly state: 'here'; readonly text: SourceText };

interface Texts {
  get(attachment: string): AttachedText | undefined;
  load(source: SourceItem): void;
  forget(attachment: string): void;
  subscribe(listener: () => void): () => void;
}

/** Texts in memory; a book is a megabyte. */
const MOST_KEPT = 20;

function createTexts(storage: Storage): Texts {
  const known = new Map<string, AttachedText>();
  const listeners = new Set<() => void>();
  const set = (id: string, text: AttachedText) => {
    known.delete(id);
    known.set(id, text);
    const [oldest] = known.keys();
    if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
    for (const listener of listeners) listener();
  };
  return {
    get: (id) => known.get(id),
    load({ id: source, attachment }) {
      if (attachment === undefined || known.has(attachment.id)) return;
      set(attachment.id, { state: 'loading' });
      storage.sourceText(source).then(
        (text) =>
          set(attachment.id, text === null ? { state: 'elsewhere' } : { state: 'here', text }),
        () => set(attachment.id, { state: 'failed' }),
      );
    },
    forget(id) {
      known.delete(id);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const byStorage = new WeakMap<Storage, Texts>();

function textsOf(storage: Storage): Texts {
  const known = byStorage.get(storage) ?? createTexts(storage);
  byStorage.set(storage, known);
  return known;
}

/** After a file has come to this device: what was said to be elsewhere is read again. */
export function forgetText(storage: Storage, attachment: string): void {
  textsOf(storage).forget(attachment);
}

const NONE: AttachedText = { state: 'none' };
const LOADING: AttachedText = { state: 'loading' };

export function useAttachedText(source: SourceItem | null): AttachedText {
  const texts = textsOf(useServices().storage);
  const id = source?.attachment?.id;
  const text = useSyncExternalStore(texts.subscribe, () =>
    id === undefined ? NONE : texts.get(id),
  );
  useEffect(() => {
    if (source !== null && text === undefined) texts.load(source);
  }, [texts, source, text]);
  return text ?? LOADING;
}
