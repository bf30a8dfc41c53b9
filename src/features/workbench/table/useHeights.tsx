/**
 * The height of a claim's row and of a group's title, measured on two hidden rows with the fullest content a row can
 * have. One height for all rows keeps 100,000 of them scrollable by arithmetic, and measuring follows the density, the
 * width of the table, the text size of the browser and a reader's own text spacing, none of which scripts can know.
 */
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { classes } from '../../../ui/classes.ts';
import { VerdictTag } from '../../shared/verdict/VerdictTag.tsx';
import styles from './ClaimsGrid.module.css';
import cellStyles from './cells.module.css';
import type { Heights } from './layout.ts';

export interface MeasuredHeights extends Heights {
  /** Of the headings, which stick above the list. CSS pixels. */
  readonly head: number;
}

export interface Measuring {
  readonly heights: MeasuredHeights;
  /** To be rendered in the grid. */
  readonly probes: ReactNode;
  /** To be put on the headings. */
  readonly head: RefObject<HTMLDivElement | null>;
}

export function useHeights(): Measuring {
  const head = useRef<HTMLDivElement>(null);
  const row = useRef<HTMLDivElement>(null);
  const group = useRef<HTMLDivElement>(null);
  const [heights, setHeights] = useState<MeasuredHeights>({ row: 30, group: 28, head: 28 });

  useLayoutEffect(() => {
    const measure = () => {
      const next = {
        row: heightOf(row.current),
        group: heightOf(group.current),
        head: heightOf(head.current),
      };
      // Nothing is laid out while a parent is hidden.
      if (next.row === 0 || next.group === 0) return;
      setHeights((now) =>
        now.row === next.row && now.group === next.group && now.head === next.head ? now : next,
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const probe of [row, group, head]) {
      if (probe.current !== null) observer.observe(probe.current);
    }
    return () => observer.disconnect();
  }, []);

  const probes = (
    <div aria-hidden="true" className={styles.probes}>
      <div ref={row} className={classes(styles.row, styles.line)}>
        <div className={classes(styles.cell, styles.text)}>
          <span className={cellStyles.text}>
            X<br />X
          </span>
          <span className={cellStyles.under}>X</span>
        </div>
        <div className={classes(styles.cell, styles.verdict)}>
          <VerdictTag verdict="untagged" />
        </div>
      </div>
      <div ref={group} className={classes(styles.row, styles.group)}>
        <div className={styles.groupCell}>X</div>
      </div>
    </div>
  );
  return { heights, probes, head };
}

function heightOf(element: HTMLElement | null): number {
  return Math.ceil(element?.getBoundingClientRect().height ?? 0);
}
