/** The citation field's text before it is added: kept for its claim, also over a reload, and never added by itself. */
import { useState } from 'react';
import type { ClaimId, ReviewId } from '../../../domain/ids.ts';

function nameOf(reviewId: ReviewId, claimId: ClaimId): string {
  return `claimbench.citation.${reviewId}.${claimId}`;
}

function read(name: string): string {
  try {
    return sessionStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

/** A browser may refuse the storage, or have it full; the text then lives as long as the field. */
function write(name: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, text);
  } catch {
    // See above.
  }
}

/** The text of a claim's citation field; mount the caller anew for another claim. */
export function useUnsent(reviewId: ReviewId, claimId: ClaimId): [string, (text: string) => void] {
  const name = nameOf(reviewId, claimId);
  const [text, setText] = useState(() => read(name));
  return [
    text,
    (next) => {
      setText(next);
      write(name, next);
    },
  ];
}
