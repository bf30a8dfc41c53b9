/**
 * Two handles at the ends of the current claim's passage. Dragging one, or arrow keys on it, shows where the passage
 * would end; letting go, or Enter, keeps it; Escape leaves it as it was.
 */
import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { anchorAt } from '../../../domain/article/anchors.ts';
import type { Span } from '../../../domain/article/schema.ts';
import type { ClaimRow } from '../../../storage/model.ts';
import { classes } from '../../../ui/classes.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { useServices } from '../../shared/services.ts';
import { useArticleScope } from './articleContext.ts';
import { offsetAtPoint } from './offsets.ts';
import styles from './overlay.module.css';
import { NOWHERE, type PassageBoxes, passageBoxes } from './passageBoxes.ts';
import { offsetFromPixel } from './pixel.ts';
import type { Sheet } from './sheet.ts';
import { moveByWord, nearestWord } from './words.ts';

type Side = 'start' | 'end';

/** The passage with one end moved; an end never passes the other. */
function withEnd(span: Span, side: Side, offset: number): Span {
  if (side === 'start') return offset < span.end ? { start: offset, end: span.end } : span;
  return offset > span.start ? { start: span.start, end: offset } : span;
}

export interface SpanHandlesProps {
  text: string;
  row: ClaimRow;
  sheet: Sheet;
  /** Whether the claim was made current in the article itself. */
  tapped: boolean;
}

export function SpanHandles({ text, row, sheet, tapped }: SpanHandlesProps) {
  const { model } = useArticleScope();
  const { storage, toast, settle } = useServices();
  const [tried, setTried] = useState<Span | null>(null);
  const [side, setSide] = useState<Side | null>(null);
  const [boxes, setBoxes] = useState<PassageBoxes>(NOWHERE);
  const hint = useId();
  /** From the end of the passage to the pointer that drags it, px; null while nothing is dragged. */
  const grip = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const main = row.spans[0];
  const span = tried ?? main;

  const place = useCallback(() => {
    if (span !== undefined) setBoxes(passageBoxes(sheet, span, tried !== null));
  }, [sheet, span, tried]);
  useLayoutEffect(() => {
    place();
    return sheet.moved.subscribe(place);
  }, [place, sheet]);

  const leave = () => {
    setTried(null);
    setSide(null);
    grip.current = null;
  };
  // Another claim, or this one moved by somebody else: what was being tried is over.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the claim and its passage are the cause
  useEffect(leave, [row.id, main?.start, main?.end]);

  const keep = async () => {
    const wished = tried;
    leave();
    if (wished === null || main === undefined) return;
    if (wished.start === main.start && wished.end === main.end) return;
    const anchor = anchorAt(text, wished.start, wished.end);
    const result = await storage.commands.setAnchor(model.reviewId, row.id, anchor);
    if (!settle(result) || !result.ok) return;
    const { eventId } = result;
    toast(`Passage of claim ${row.number} changed`, {
      icon: 'done',
      ...(eventId === null
        ? {}
        : {
            action: {
              label: 'Undo',
              run: () => void storage.commands.undoEvent(eventId).then(settle),
            },
          }),
    });
  };

  const onPointerMove = (event: PointerEvent) => {
    const flow = sheet.flow.current;
    const held = grip.current;
    if (held === null || side === null || flow === null || main === undefined) return;
    const point = offsetFromPixel(
      flow,
      event.clientX - held.x,
      event.clientY - held.y,
      offsetAtPoint,
    );
    if (point === null) return;
    // Whole words, unless the exact letter is asked for.
    const offset = event.altKey ? point : nearestWord(text, point, side);
    setTried(withEnd(tried ?? main, side, offset));
  };

  const onKeyDown = (event: KeyboardEvent, moved: Side) => {
    if (main === undefined) return;
    const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    if (direction !== null) {
      const from = tried ?? main;
      const offset = moveByWord(text, moved === 'start' ? from.start : from.end, moved, direction);
      setSide(moved);
      setTried(withEnd(from, moved, offset));
    } else if (event.key === 'Enter') {
      void keep();
    } else if (event.key === 'Escape' && tried !== null) {
      leave();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  if (main === undefined) return null;
  const handle = (which: Side) => {
    const box = boxes[which];
    if (box === null) return null;
    const edge = which === 'start' ? box.left : box.left + box.width;
    return (
      <button
        type="button"
        aria-label={
          which === 'start' ? `Start of claim ${row.number}` : `End of claim ${row.number}`
        }
        aria-describedby={hint}
        className={classes(
          styles.handle,
          which === 'start' ? styles.start : styles.end,
          side === which && styles.busy,
          tapped && styles.tapped,
        )}
        style={
          {
            left: edge,
            top: which === 'start' ? box.top : box.top + box.height,
            '--line-height': `${box.height}px`,
          } as CSSProperties
        }
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          event.currentTarget.focus({ preventScroll: true });
          event.preventDefault();
          const button = event.currentTarget.getBoundingClientRect();
          const middle =
            which === 'start'
              ? button.bottom - 5 + box.height / 2
              : button.top + 5 - box.height / 2;
          grip.current = {
            x: event.clientX - (button.left + button.width / 2),
            y: event.clientY - middle,
          };
          setSide(which);
        }}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          if (grip.current !== null) void keep();
        }}
        onPointerCancel={leave}
        onKeyDown={(event) => onKeyDown(event, which)}
        onBlur={leave}
      />
    );
  };
  return (
    <>
      {boxes.lines.map((box) => (
        <div key={`${box.top} ${box.left}`} className={styles.preview} style={{ ...box }} />
      ))}
      {handle('start')}
      {handle('end')}
      <VisuallyHidden>
        <span id={hint}>Left and right arrow keys move it by a word, Enter keeps it.</span>
      </VisuallyHidden>
    </>
  );
}
