/** A click anywhere in a sentence makes one of its claims current. A shortcut for the mouse: the marks are the controls. */
import { type MouseEvent, useCallback, useRef } from 'react';
import type { ClaimId } from '../../../domain/ids.ts';
import type { ReviewModel } from '../../../storage/model.ts';
import type { ClaimPlace } from './places.ts';
import { sentenceAt } from './segments.ts';
import { claimAtClick } from './stepping.ts';
import { indexAt, type Piece } from './units.ts';

/** The claims that touch `[start, end)`, in the order of the claims. */
function claimsIn(
  pieces: readonly Piece[],
  places: readonly (readonly ClaimPlace[])[],
  start: number,
  end: number,
  withDismissed: boolean,
): ClaimId[] {
  const found = new Map<ClaimId, number>();
  for (let index = indexAt(pieces, start); index < pieces.length; index += 1) {
    if ((pieces[index]?.start ?? end) >= end) break;
    for (const place of places[index] ?? []) {
      const touches = place.start < end && place.end > start;
      if (touches && (withDismissed || place.dismissed === null)) found.set(place.id, place.number);
    }
  }
  return [...found].sort((a, b) => a[1] - b[1]).map(([id]) => id);
}

export function useSentenceClicks(
  model: ReviewModel,
  pieces: readonly Piece[],
  places: readonly (readonly ClaimPlace[])[],
  withDismissed: boolean,
  currentId: ClaimId | null,
  select: (id: ClaimId) => void,
): (event: MouseEvent) => void {
  const lastStart = useRef<number | null>(null);
  return useCallback(
    (event) => {
      const target = event.target instanceof Element ? event.target : null;
      const segment = target?.closest('[data-start]') ?? null;
      // Selecting text ends with a click too.
      if (segment === null || document.getSelection()?.isCollapsed === false) return;
      const offset = Number(segment.getAttribute('data-start'));
      const { sentences } = model.structure();
      const sentence = sentences[sentenceAt(sentences, offset)];
      const start = sentence?.start ?? offset;
      const end = sentence?.end ?? offset + (segment.textContent?.length ?? 0);
      const ids = claimsIn(pieces, places, start, end, withDismissed);
      const next = claimAtClick(
        ids,
        currentId,
        lastStart.current === start,
        (id) => model.claim(id).verdict,
      );
      lastStart.current = start;
      if (next !== null) select(next);
    },
    [model, pieces, places, withDismissed, currentId, select],
  );
}
