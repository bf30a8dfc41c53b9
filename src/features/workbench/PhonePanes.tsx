/** One pane at a time, and below it the sheet with the claim and the three verdicts. */
import { type PointerEvent, type ReactNode, useRef } from 'react';
import { InspectorBody, InspectorSheetSummary } from './inspector/InspectorSheetSummary.tsx';
import styles from './PhonePanes.module.css';
import type { WorkbenchSearch } from './search.ts';

type Pane = NonNullable<WorkbenchSearch['pane']>;

const TABS: readonly { readonly pane: Pane; readonly label: string }[] = [
  { pane: 'article', label: 'Article' },
  { pane: 'claims', label: 'Claims' },
  { pane: 'details', label: 'Details' },
];

/** A drag of this many CSS pixels upwards opens Details; less is a tap. */
const DRAG = 24;

export interface PhonePanesProps {
  pane: Pane;
  onPane: (pane: Pane) => void;
  article: ReactNode;
  table: ReactNode;
}

export function PhonePanes({ pane, onPane, article, table }: PhonePanesProps) {
  const dragFrom = useRef<number | null>(null);
  const startDrag = (event: PointerEvent<HTMLButtonElement>) => {
    dragFrom.current = event.clientY;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = (event: PointerEvent<HTMLButtonElement>) => {
    if (dragFrom.current === null || dragFrom.current - event.clientY < DRAG) return;
    dragFrom.current = null;
    onPane('details');
  };
  const move = (step: 1 | -1) => {
    const at = TABS.findIndex((tab) => tab.pane === pane);
    const next = TABS[(at + step + TABS.length) % TABS.length];
    if (next === undefined) return;
    onPane(next.pane);
    document.getElementById(`tab-${next.pane}`)?.focus();
  };
  return (
    <div className={styles.phone}>
      <div role="tablist" aria-label="View" className={styles.tabs}>
        {TABS.map((tab) => (
          <button
            key={tab.pane}
            id={`tab-${tab.pane}`}
            type="button"
            role="tab"
            aria-selected={tab.pane === pane}
            aria-controls={`pane-${tab.pane}`}
            tabIndex={tab.pane === pane ? 0 : -1}
            onClick={() => onPane(tab.pane)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowRight') move(1);
              else if (event.key === 'ArrowLeft') move(-1);
            }}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {/* Hidden panes stay mounted, so that the article keeps its place. */}
      <div
        id="pane-article"
        role="tabpanel"
        aria-labelledby="tab-article"
        hidden={pane !== 'article'}
        className={styles.pane}
      >
        {article}
      </div>
      <div
        id="pane-claims"
        role="tabpanel"
        aria-labelledby="tab-claims"
        hidden={pane !== 'claims'}
        className={styles.pane}
      >
        {table}
      </div>
      {pane === 'details' ? (
        <div
          id="pane-details"
          role="tabpanel"
          aria-labelledby="tab-details"
          className={styles.details}
        >
          <aside aria-label="Claim inspector">
            <div className={styles.pinned}>
              <InspectorSheetSummary />
            </div>
            <InspectorBody />
          </aside>
        </div>
      ) : (
        <aside aria-label="Claim inspector" className={styles.sheet}>
          <button
            type="button"
            className={styles.handle}
            aria-label="Show details"
            onPointerDown={startDrag}
            onPointerMove={drag}
            onPointerUp={() => {
              dragFrom.current = null;
            }}
            onClick={() => onPane('details')}
          />
          <InspectorSheetSummary />
        </aside>
      )}
    </div>
  );
}
