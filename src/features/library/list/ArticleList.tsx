/** The table of reviews. Long libraries draw only the rows in view. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type { LibraryEntry } from '../../../storage/model.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import styles from './ArticleList.module.css';
import { ArticleRow, type RowActions } from './ArticleRow.tsx';
import { dateLocale } from './dates.ts';
import { useNow } from './useNow.ts';

/** Up to here all rows are drawn: the browser's own find and print see them. */
const DRAW_ALL = 200;
/** Pixels; rows are measured once they are drawn. */
const ROW_HEIGHT = 60;

export interface ListHandle {
  /** Moves focus to the next (1) or previous (-1) review's title, or to the first. */
  move(step: 1 | -1): void;
}

export interface ArticleListProps {
  readonly entries: readonly LibraryEntry[];
  readonly actions: RowActions;
  /** What scrolls: the page's main part. */
  readonly scrollRef: RefObject<HTMLElement | null>;
  readonly handle: RefObject<ListHandle | null>;
}

export function ArticleList({ entries, actions, scrollRef, handle }: ArticleListProps) {
  const now = useNow();
  const locale = dateLocale();
  const body = useRef<HTMLTableSectionElement>(null);
  const drawsAll = entries.length <= DRAW_ALL;
  const [top, setTop] = useState(0);

  // Where the first row stands in the scrolled page; what is above it (an error, a longer card) can change.
  useLayoutEffect(() => {
    const scroller = scrollRef.current;
    if (drawsAll || body.current === null || scroller === null) return;
    const measured = Math.round(
      body.current.getBoundingClientRect().top -
        scroller.getBoundingClientRect().top +
        scroller.scrollTop,
    );
    if (measured !== top) setTop(measured);
  });

  const virtualizer = useVirtualizer({
    count: drawsAll ? 0 : entries.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => entries[index]?.reviewId ?? index,
    overscan: 10,
    scrollMargin: top,
  });

  useImperativeHandle(handle, () => ({
    move(step) {
      const current = document.activeElement?.closest<HTMLElement>('[data-review]')?.dataset.index;
      const next = current === undefined ? 0 : Number(current) + step;
      if (next < 0 || next >= entries.length) return;
      if (!drawsAll) virtualizer.scrollToIndex(next);
      focusRow(body.current, next);
    },
  }));

  const shared = { now, locale, actions };
  return (
    <table className={styles.table} aria-label="Articles" aria-rowcount={entries.length + 1}>
      <thead className={styles.headGroup}>
        <tr className={styles.headRow}>
          <th scope="col">Article</th>
          <th scope="col">Progress</th>
          <th scope="col">Reviewers</th>
          <th scope="col">Last edited</th>
          <th scope="col">
            <VisuallyHidden>Actions</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody
        ref={body}
        className={styles.body}
        style={drawsAll ? undefined : { height: virtualizer.getTotalSize() }}
      >
        {drawsAll
          ? entries.map((entry, index) => (
              <ArticleRow key={entry.reviewId} entry={entry} index={index} {...shared} />
            ))
          : virtualizer.getVirtualItems().map(({ index, key, start }) => {
              const entry = entries[index];
              if (entry === undefined) return null;
              return (
                <ArticleRow
                  key={key}
                  entry={entry}
                  index={index}
                  rowRef={virtualizer.measureElement}
                  top={start - top}
                  {...shared}
                />
              );
            })}
      </tbody>
    </table>
  );
}

/** A row far away is drawn only after the list has scrolled, so a few frames are allowed for it. */
function focusRow(body: HTMLElement | null, index: number, frames = 10): void {
  const link = body?.querySelector<HTMLElement>(`[data-index="${index}"] [data-title]`);
  if (link) link.focus();
  else if (frames > 0) requestAnimationFrame(() => focusRow(body, index, frames - 1));
}
