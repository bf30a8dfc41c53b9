/** The panes beside and above each other, with edges that can be moved by pointer and by keys and stay where they were put. */
import type { CSSProperties, ReactNode } from 'react';
import {
  Group,
  type Layout,
  type LayoutChangedMeta,
  Panel,
  Separator,
} from 'react-resizable-panels';
import { usePreferences } from '../shared/services.ts';
import styles from './Panels.module.css';
import { type LayoutMode, useInspectorWidth } from './useLayoutMode.ts';

export interface PanelsProps {
  mode: Exclude<LayoutMode, 'phone'>;
  article: ReactNode;
  table: ReactNode;
  inspector: ReactNode;
}

/** Panes scroll inside; the panels themselves never do. */
const STILL: CSSProperties = { overflow: 'hidden' };

/** Remembers the sizes of one group, in percent by panel, under its own name. */
function useSavedLayout(name: string): {
  defaultLayout: Layout | undefined;
  onLayoutChanged: (layout: Layout, meta: LayoutChangedMeta) => void;
} {
  const { preferences, update } = usePreferences();
  const prefix = `${name}.`;
  const saved = Object.entries(preferences.splits).filter(([key]) => key.startsWith(prefix));
  return {
    defaultLayout:
      saved.length === 0
        ? undefined
        : Object.fromEntries(saved.map(([key, size]) => [key.slice(prefix.length), size])),
    onLayoutChanged: (layout, meta) => {
      if (!meta.isUserInteraction) return;
      const sizes = Object.entries(meta.requestedLayout ?? layout).map(([id, size]) => [
        prefix + id,
        size,
      ]);
      update({ splits: { ...preferences.splits, ...Object.fromEntries(sizes) } });
    },
  };
}

export function Panels({ mode, article, table, inspector }: PanelsProps) {
  const { tableFolded, inspectorFolded } = usePreferences().preferences;
  const inspectorWidth = useInspectorWidth();
  // What is folded is a layout of its own: its sizes say nothing about the whole one's.
  const outer = useSavedLayout(`${mode}${tableFolded ? '-t' : ''}${inspectorFolded ? '-i' : ''}`);
  const inner = useSavedLayout('left');
  const inspectorPanel = inspectorFolded ? null : (
    <>
      <Separator className={styles.upright} aria-label="Width of the inspector" />
      <Panel
        id="inspector"
        style={STILL}
        defaultSize={inspectorWidth}
        minSize={300}
        maxSize={640}
        groupResizeBehavior="preserve-pixel-size"
        className={styles.inspector}
      >
        {inspector}
      </Panel>
    </>
  );
  const articlePanel = (
    <Panel
      id="article"
      style={STILL}
      minSize={mode === 'columns' ? 420 : 140}
      className={styles.article}
    >
      {article}
    </Panel>
  );
  if (mode === 'columns') {
    return (
      <Group key={`columns-${tableFolded}-${inspectorFolded}`} className={styles.group} {...outer}>
        {articlePanel}
        {!tableFolded && (
          <>
            <Separator className={styles.upright} aria-label="Width of the table" />
            <Panel
              id="table"
              style={STILL}
              defaultSize={608}
              minSize={320}
              groupResizeBehavior="preserve-pixel-size"
              className={styles.beside}
            >
              {table}
            </Panel>
          </>
        )}
        {inspectorPanel}
      </Group>
    );
  }
  return (
    <Group key={`stacked-${inspectorFolded}`} className={styles.group} {...outer}>
      <Panel id="left" minSize={360} style={STILL}>
        {tableFolded ? (
          <div className={styles.article}>{article}</div>
        ) : (
          <Group orientation="vertical" className={styles.group} {...inner}>
            {articlePanel}
            <Separator className={styles.level} aria-label="Height of the article" />
            <Panel
              id="table"
              style={STILL}
              defaultSize="41%"
              minSize={140}
              className={styles.below}
            >
              {table}
            </Panel>
          </Group>
        )}
      </Panel>
      {inspectorPanel}
    </Group>
  );
}
