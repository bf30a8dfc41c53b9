/** The table of reviews. */
import { lazy, type RefObject, Suspense, useImperativeHandle, useMemo, useRef } from 'react';
import type { LibraryEntry } from '../../../storage/model.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import styles from './ArticleList.module.css';
import { ArticleRow, type RowActions } from './ArticleRow.tsx';
import { dateLocale } from './dates.ts';
import { useNow } from './useNow.ts';

/** Up to here all rows are drawn: the browser's own find and print see them, and no measuring is loaded. */
const DRAW_ALL = 200;

const LongList = lazy(() => import('./LongList.tsx'));

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
  const settings = useMemo(() => ({ now, locale, actions }), [now, locale, actions]);
  const body = useRef<HTMLTableSectionElement>(null);
  const scrollTo = useRef<((index: number) => void) | null>(null);

  useImperativeHandle(handle, () => ({
    move(step) {
      const current = document.activeElement?.closest<HTMLElement>('[data-review]')?.dataset.index;
      const next = current === undefined ? 0 : Number(current) + step;
      if (next < 0 || next >= entries.length) return;
      scrollTo.current?.(next);
      focusRow(body.current, next);
    },
  }));

  return (
    <table className={styles.table} aria-label="Articles" aria-rowcount={entries.length + 1}>
      <thead className={styles.headGroup}>
        <tr className={styles.headRow}>
          <th scope="col">Article</th>
          <th scope="col">Progress</th>
          <th scope="col">Conflicts</th>
          <th scope="col">Reviewers</th>
          <th scope="col">Last edited</th>
          <th scope="col">
            <VisuallyHidden>Actions</VisuallyHidden>
          </th>
        </tr>
      </thead>
      {entries.length <= DRAW_ALL ? (
        <tbody ref={body} className={styles.body}>
          {entries.map((entry, index) => (
            <ArticleRow key={entry.reviewId} entry={entry} index={index} settings={settings} />
          ))}
        </tbody>
      ) : (
        <Suspense fallback={null}>
          <LongList
            entries={entries}
            settings={settings}
            scrollRef={scrollRef}
            bodyRef={body}
            scrollTo={scrollTo}
          />
        </Suspense>
      )}
    </table>
  );
}

/** A row far away is drawn only after the list has scrolled, so a few frames are allowed for it. */
function focusRow(body: HTMLElement | null, index: number, frames = 10): void {
  const link = body?.querySelector<HTMLElement>(`[data-index="${index}"] [data-title]`);
  if (link) link.focus();
  else if (frames > 0) requestAnimationFrame(() => focusRow(body, index, frames - 1));
}
