/**
 * The style of references that this device shows and writes: one choice for the inspector, the preview, the exports and
 * the keys, the same in every tab.
 */
import { useSyncExternalStore } from 'react';
import {
  DEFAULT_REFERENCE_STYLE,
  REFERENCE_STYLES,
  type ReferenceStyle,
} from '../../../domain/evidence/reference-style.ts';

const KEY = 'claimbench.references';

const listeners = new Set<() => void>();
let chosen: ReferenceStyle | null = null;

export function referenceStyle(): ReferenceStyle {
  chosen ??= read();
  return chosen;
}

export function setReferenceStyle(style: ReferenceStyle): void {
  chosen = style;
  try {
    localStorage.setItem(KEY, style);
  } catch {
    // A choice that cannot be kept still holds until the page is closed.
  }
  tell();
}

export const useReferenceStyle = (): ReferenceStyle =>
  useSyncExternalStore(subscribe, referenceStyle);

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', onStorage);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', onStorage);
  };
}

function onStorage({ key }: StorageEvent): void {
  // A null key means that everything was cleared.
  if (key !== null && key !== KEY) return;
  chosen = null;
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

function read(): ReferenceStyle {
  try {
    const stored = localStorage.getItem(KEY);
    return REFERENCE_STYLES.find((style) => style === stored) ?? DEFAULT_REFERENCE_STYLE;
  } catch {
    return DEFAULT_REFERENCE_STYLE;
  }
}
