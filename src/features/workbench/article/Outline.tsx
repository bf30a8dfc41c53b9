/** The sections of the article with how far each is tagged, and what the underlines mean. */

import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactNode, useEffect, useRef } from 'react';
import type { Section } from '../../../domain/article/sections.ts';
import type { ReviewCounts, ReviewModel } from '../../../storage/model.ts';
import { classes } from '../../../ui/classes.ts';
import { VERDICT_LABEL, VERDICT_ORDER } from '../../shared/verdict/labels.ts';
import { underlineClass } from '../../shared/verdict/underline.ts';
import { VerdictBar } from '../../shared/verdict/VerdictBar.tsx';
import { VerdictIcon } from '../../shared/verdict/VerdictIcon.tsx';
import styles from './Outline.module.css';
import { taggedOf, useSectionCounts } from './tagged.ts';

/** Longer outlines are drawn around the view only. */
const MOST_AT_ONCE = 200;

interface ItemProps {
  section: Section;
  counts: ReviewCounts | undefined;
  active: boolean;
  onSelect: (section: Section) => void;
}

const Item = memo(
  function Item({ section, counts, active, onSelect }: ItemProps) {
    return (
      <button
        type="button"
        className={classes(styles.item, active && styles.active)}
        aria-current={active ? 'true' : undefined}
        onClick={() => onSelect(section)}
      >
        <span className={styles.title}>{section.title}</span>
        {counts !== undefined && counts.claims > 0 && (
          <>
            <VerdictBar counts={counts} size="thin" label="" />
            <small>{taggedOf(counts)}</small>
          </>
        )}
      </button>
    );
  },
  // Counts are compared by value: the list is new after every change, most of it is not.
  (before, after) =>
    before.section === after.section &&
    before.active === after.active &&
    before.onSelect === after.onSelect &&
    JSON.stringify(before.counts) === JSON.stringify(after.counts),
);

/** Unlike scrollIntoView it moves nothing but this element. */
function showWithin(view: Element | null, item: Element | null): void {
  if (view === null || item === null) return;
  const outer = view.getBoundingClientRect();
  const inner = item.getBoundingClientRect();
  if (inner.top < outer.top) view.scrollTop += inner.top - outer.top;
  else if (inner.bottom > outer.bottom) view.scrollTop += inner.bottom - outer.bottom;
}

export interface OutlineProps {
  sections: readonly Section[];
  model: ReviewModel;
  active: number;
  onSelect: (section: Section) => void;
  /** The pane's menu. */
  menu: ReactNode;
}

export function Outline({ sections, model, active, onSelect, menu }: OutlineProps) {
  const counts = useSectionCounts(model);
  const nav = useRef<HTMLElement>(null);
  const windowed = sections.length > MOST_AT_ONCE;
  const virtualizer = useVirtualizer({
    count: sections.length,
    enabled: windowed,
    getScrollElement: () => nav.current,
    estimateSize: () => 44,
    overscan: 8,
    initialRect: { width: 180, height: 600 },
  });
  // The section the reader is in stays in sight, by no more scrolling than that takes.
  useEffect(() => {
    if (windowed) virtualizer.scrollToIndex(active, { align: 'auto' });
    else showWithin(nav.current, nav.current?.querySelector('[aria-current]') ?? null);
  }, [active, windowed, virtualizer]);
  const item = (section: Section) => (
    <Item
      section={section}
      counts={counts[section.index]}
      active={section.index === active}
      onSelect={onSelect}
    />
  );
  return (
    <nav ref={nav} className={styles.outline} aria-label="Outline">
      <div className={styles.head}>
        <h2 className={styles.heading}>Outline</h2>
        {menu}
      </div>
      {windowed ? (
        <ol className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((row) => {
            const section = sections[row.index];
            return section === undefined ? null : (
              <li
                key={section.start}
                ref={virtualizer.measureElement}
                data-index={row.index}
                className={styles.placed}
                style={{ top: row.start }}
                aria-setsize={sections.length}
                aria-posinset={row.index + 1}
              >
                {item(section)}
              </li>
            );
          })}
        </ol>
      ) : (
        <ol className={styles.list}>
          {sections.map((section) => (
            <li key={section.start}>{item(section)}</li>
          ))}
        </ol>
      )}
      <h2 className={classes(styles.heading, styles.second)}>Marks</h2>
      <ul className={styles.marks}>
        {VERDICT_ORDER.map((verdict) => (
          <li key={verdict}>
            <VerdictIcon verdict={verdict} size={13} />
            <span className={underlineClass(verdict)}>{VERDICT_LABEL[verdict]}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
