/** The button beside a selected passage, and the form that makes the passage a claim. */
import { useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { Span } from '../../../domain/article/schema.ts';
import { Button } from '../../../ui/Button.tsx';
import { AddClaimForm } from './AddClaimForm.tsx';
import { addClaimStoreOf } from './addClaimStore.ts';
import { useArticleScope } from './articleContext.ts';
import { rangeOfSpan } from './offsets.ts';
import styles from './overlay.module.css';
import { boxIn, type Sheet } from './sheet.ts';
import { useTextSelection } from './useTextSelection.ts';

/** Room the button needs to the right of its left edge, px. */
const BUTTON_ROOM = 116;

/** Under the end of the passage: touch puts its own menu above. */
function usePlace(sheet: Sheet, span: Span | null): { left: number; top: number } | null {
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const measure = () => {
      const flow = sheet.flow.current;
      const ground = sheet.sheet.current;
      if (span === null || flow === null || ground === null) return setPlace(null);
      const rects = rangeOfSpan(flow, span)?.getClientRects();
      const last = rects?.[rects.length - 1];
      if (last === undefined) return setPlace(null);
      const box = boxIn(ground, last);
      const left = Math.min(box.left + box.width, ground.clientWidth - BUTTON_ROOM);
      return setPlace({ left: Math.max(4, left), top: box.top + box.height + 6 });
    };
    measure();
    return sheet.moved.subscribe(measure);
  }, [sheet, span]);
  return place;
}

export function AddClaim({ text, sheet }: { text: string; sheet: Sheet }) {
  const { model } = useArticleScope();
  const store = addClaimStoreOf(model);
  const { span, formOpen } = useSyncExternalStore(store.subscribe, store.get);
  useTextSelection(sheet, text, store);
  const place = usePlace(sheet, formOpen ? null : span);
  return (
    <>
      {place !== null && (
        <div className={styles.floating} style={place}>
          <Button
            size="sm"
            icon="plus"
            // The press must not end the selection it is about.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              document.getSelection()?.removeAllRanges();
              sheet.scroll.current?.focus({ preventScroll: true });
            }}
            onClick={() => store.openForm()}
          >
            Add claim
          </Button>
        </div>
      )}
      {formOpen && span !== null && (
        <AddClaimForm
          text={text}
          span={span}
          onClose={() => {
            store.closeForm();
            document.getSelection()?.removeAllRanges();
          }}
          finalFocus={sheet.scroll}
        />
      )}
    </>
  );
}
