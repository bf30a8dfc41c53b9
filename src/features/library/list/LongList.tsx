/** The rows of a long library: only those in view are drawn. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useImperativeHandle, useLayoutEffect, useState } from 'react';
import type { LibraryEntry } from '../../../storage/model.ts';
import styles from './ArticleList.module.css';
import { ArticleRow, type RowSettings } from './ArticleRow.tsx';

/** Pixels; rows are measured once they are drawn. */
const ROW_HEIGHT = 60;

export interface LongListProps {
  readonly entries: readonly LibraryEntry[];
  readonly settings: RowSettings;
  /** What scrolls: the page's main part. */
  readonly scrollRef: RefObject<HTMLElement | null>;
  readonly bodyRef: RefObject<HTMLTableSectionElement | null>;
  readonly scrollTo: RefObject<((index: number) => void) | null>;
}

export default function LongList({
  entries,
  settings,
  scrollRef,
  bodyRef,
  scrollTo,
}: LongListProps) {
  const [top, setTop] = useState(0);

  // Where the first row stands in the scrolled page; what is above it (an error, a longer card) can change.
  useLayoutEffect(() => {
    const body = bodyRef.current?.getBoundingClientRect();
    const scroller = scrollRef.current;
    if (body === undefined || scroller === null) return;
    const measured = Math.round(
      body.top - scroller.getBoundingClientRect().top + scroller.scrollTop,
    );
    if (measured !== top) setTop(measured);
  });

  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => entries[index]?.reviewId ?? index,
    overscan: 10,
    scrollMargin: top,
  });
  useImperativeHandle(scrollTo, () => (index: number) => virtualizer.scrollToIndex(index));

  return (
    <tbody ref={bodyRef} className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const entry = entries[index];
        if (entry === undefined) return null;
        return (
          <ArticleRow
            key={key}
            entry={entry}
            index={index}
            settings={settings}
            rowRef={virtualizer.measureElement}
            top={start - top}
          />
        );
      })}
    </tbody>
  );
}
