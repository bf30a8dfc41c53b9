/** The toast on screen and what is said to screen readers. One of each: the latest replaces the previous. */
import type { ToastOptions } from '../features/shared/services.ts';

export interface Toast extends ToastOptions {
  /** Rises with each toast, so that the same words twice are said twice. */
  readonly id: number;
  readonly text: string;
}

interface ToastState {
  readonly toast: Toast | null;
  readonly announcement: { readonly id: number; readonly text: string } | null;
}

export interface ToastStore {
  state(): ToastState;
  subscribe(listener: () => void): () => void;
  show(text: string, options?: ToastOptions): void;
  announce(text: string): void;
  /** Only if this one is still on screen. */
  dismiss(id: number): void;
}

export function createToasts(): ToastStore {
  const listeners = new Set<() => void>();
  let state: ToastState = { toast: null, announcement: null };
  let last = 0;
  const set = (next: Partial<ToastState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show(text, options = {}) {
      last += 1;
      set({ toast: { ...options, id: last, text }, announcement: null });
    },
    announce(text) {
      last += 1;
      set({ announcement: { id: last, text } });
    },
    dismiss(id) {
      if (state.toast?.id === id) set({ toast: null });
    },
  };
}
