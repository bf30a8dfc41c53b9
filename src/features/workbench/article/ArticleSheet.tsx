/**
 * The text with its marks. Short articles are drawn whole; of long ones only the units around the view are, so that
 * megabytes of text and 100,000 claims cost no more than a few screens.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
} from 'react';
import type { ReviewStructure } from '../../../storage/model.ts';
import { classes } from '../../../ui/classes.ts';
import styles from './ArticleSheet.module.css';
import { type MarginMark, MarginMarks } from './MarginMarks.tsx';
import overlay from './overlay.module.css';
import type { TextOptions } from './PieceView.tsx';
import type { ClaimPlace } from './places.ts';
import type { Reveal, Sheet } from './sheet.ts';
import text from './text.module.css';
import { UnitView } from './UnitView.tsx';
import { indexAt, type Unit } from './units.ts';
import { useReveal } from './useReveal.ts';

/** Up to these, everything is drawn at once: find in page and reading aloud then reach all of it. */
const MOST_UNITS_AT_ONCE = 400;
const MOST_CHARACTERS_AT_ONCE = 80_000;
const MOST_CLAIMS_AT_ONCE = 800;

/** Rough height of a unit in px before it is measured: characters a line and px a line as in the design. */
function estimatedHeight(unit: Unit): number {
  if (unit.kind === 'heading') return 56;
  const lines = unit.pieces.reduce((sum, { start, end }) => sum + Math.ceil((end - start) / 66), 0);
  return lines * 30 + 17;
}

export interface ArticleSheetProps {
  structure: ReviewStructure;
  units: readonly Unit[];
  places: readonly (readonly ClaimPlace[])[];
  options: TextOptions;
  sheet: Sheet;
  barHeight: number;
  reveal: RefObject<Reveal | null>;
  /** A click in the text. */
  onClick: (event: MouseEvent) => void;
  /** Before the text: the section bar. */
  top: ReactNode;
  /** Over the text: handles, the button to add a claim. */
  children: ReactNode;
  /** After the text. */
  bottom?: ReactNode;
}

export function ArticleSheet({
  structure,
  units,
  places,
  options,
  sheet,
  barHeight,
  reveal,
  onClick,
  top,
  children,
  bottom,
}: ArticleSheetProps) {
  const { language } = structure.revision;
  const whole =
    units.length <= MOST_UNITS_AT_ONCE &&
    structure.text.length <= MOST_CHARACTERS_AT_ONCE &&
    structure.rows.length <= MOST_CLAIMS_AT_ONCE;
  const virtualizer = useVirtualizer({
    count: units.length,
    enabled: !whole,
    getScrollElement: () => sheet.scroll.current,
    estimateSize: (index) => {
      const unit = units[index];
      return unit === undefined ? 0 : estimatedHeight(unit);
    },
    overscan: 6,
    // Before the first measurement, so that the first screen is in the first paint.
    initialRect: { width: 600, height: 800 },
  });
  const items = whole ? null : virtualizer.getVirtualItems();
  const first = items === null ? 0 : (items[0]?.index ?? 0);
  const last = items === null ? units.length - 1 : (items.at(-1)?.index ?? -1);

  const bringNear = useCallback(
    (offset: number) => {
      if (!whole) virtualizer.scrollToIndex(indexAt(units, offset), { align: 'center' });
    },
    [whole, virtualizer, units],
  );
  const revealSpan = useReveal(sheet, bringNear, barHeight);
  useImperativeHandle(reveal, () => revealSpan, [revealSpan]);

  const marginMarks = useMemo(() => {
    if (options.inlineMarks) return null;
    const marks: MarginMark[] = [];
    for (const unit of units.slice(first, last + 1)) {
      for (const piece of unit.pieces) {
        for (const place of places[piece.index] ?? []) {
          if (!place.main || !place.opens || (place.dismissed !== null && !options.showDismissed))
            continue;
          marks.push({ place, anchor: Math.max(place.start, piece.start) });
        }
      }
    }
    return marks.sort((a, b) => a.place.number - b.place.number);
  }, [options.inlineMarks, options.showDismissed, units, places, first, last]);

  // Any change of what is drawn, or of estimated heights above it, moves what is laid over the text.
  const positions = items?.map((item) => item.start).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what moves the text
  useLayoutEffect(() => sheet.moved.emit(), [sheet, positions, places, options]);
  useLayoutEffect(() => {
    const flow = sheet.flow.current;
    const scroll = sheet.scroll.current;
    if (flow === null || scroll === null) return;
    const observer = new ResizeObserver(() => sheet.moved.emit());
    observer.observe(flow);
    observer.observe(scroll);
    // Typefaces that arrive later break lines elsewhere, not always with another height.
    document.fonts.addEventListener('loadingdone', sheet.moved.emit);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', sheet.moved.emit);
    };
  }, [sheet]);

  const draw = (unit: Unit) => (
    <UnitView
      text={structure.text}
      unit={unit}
      places={places}
      sentences={structure.sentences}
      options={options}
    />
  );

  return (
    <section
      ref={sheet.scroll}
      className={styles.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
      tabIndex={0}
      style={{ scrollPaddingTop: barHeight }}
      aria-label="Article text"
    >
      {top}
      <div
        ref={sheet.sheet}
        className={classes(
          styles.sheet,
          overlay.ground,
          options.inlineMarks ? styles.single : styles.withMargin,
        )}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the marks are the controls */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the marks are the controls */}
        <div
          ref={sheet.flow}
          className={text.flow}
          lang={language === 'und' ? undefined : language}
          onClick={onClick}
          style={items === null ? undefined : { height: virtualizer.getTotalSize() }}
        >
          {items === null
            ? units.map((unit) => (
                <div key={unit.start} data-unit={unit.index} className={text.unit}>
                  {draw(unit)}
                </div>
              ))
            : items.map((item) => {
                const unit = units[item.index];
                return unit === undefined ? null : (
                  <div
                    key={unit.start}
                    ref={virtualizer.measureElement}
                    data-index={item.index}
                    data-unit={unit.index}
                    className={classes(text.unit, styles.placed)}
                    style={{ top: item.start }}
                  >
                    {draw(unit)}
                  </div>
                );
              })}
        </div>
        {marginMarks !== null && <MarginMarks marks={marginMarks} sheet={sheet} />}
        {children}
      </div>
      {bottom}
    </section>
  );
}
