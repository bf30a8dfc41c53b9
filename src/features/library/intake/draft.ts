/** The pasted text that is not a review yet. It outlives a failure and a reload, but not the tab. */

const KEY = 'claimbench.draft';

export function readDraft(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    // Storage may be switched off; then there is nothing to come back to.
    return '';
  }
}

/** Returns false when the browser would not take it: session storage holds a few million characters. */
export function keepDraft(text: string): boolean {
  try {
    if (text === '') sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, text);
    return true;
  } catch {
    forgetOlderDraft();
    return text === '';
  }
}

/** Half of an older text would be worse than none. */
function forgetOlderDraft(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept in the first place.
  }
}
