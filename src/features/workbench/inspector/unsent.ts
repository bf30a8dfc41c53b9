/** The citation field's text before it is added: kept for its claim, also over a reload, and never added by itself. */
import { useState } from 'react';
import type { ClaimId, ReviewId } from '../../../domain/ids.ts';
import { readKept, removeKept, writeKept } from './kept.ts';

/** The text of a claim's citation field; mount the caller anew for another claim. */
export function useUnsent(reviewId: ReviewId, claimId: ClaimId): [string, (text: string) => void] {
  const name = `claimbench.citation.${reviewId}.${claimId}`;
  const [text, setText] = useState(() => readKept(name) ?? '');
  return [
    text,
    (next) => {
      setText(next);
      if (next === '') removeKept(name);
      else writeKept(name, next);
    },
  ];
}
