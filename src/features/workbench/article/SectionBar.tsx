/** The outline where there is no room for it: a bar above the text that names the section and opens the list. */
import type { ReactNode } from 'react';
import type { Section } from '../../../domain/article/sections.ts';
import type { ReviewModel } from '../../../storage/model.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import styles from './SectionBar.module.css';
import { taggedOf, useSectionCounts } from './tagged.ts';

/** px; the stylesheet has the same. */
export const SECTION_BAR_HEIGHT = 34;

/** A menu of more is no help; of a longer article those around the reader are listed. */
const MOST_LISTED = 200;

export interface SectionBarProps {
  sections: readonly Section[];
  model: ReviewModel;
  active: number;
  onSelect: (section: Section) => void;
  /** The pane's menu. */
  menu: ReactNode;
}

export function SectionBar({ sections, model, active, onSelect, menu }: SectionBarProps) {
  const counts = useSectionCounts(model);
  const title = sections[active]?.title ?? '';
  const first = Math.max(0, Math.min(active - MOST_LISTED / 2, sections.length - MOST_LISTED));
  const near = sections.slice(first, first + MOST_LISTED);
  return (
    <nav className={styles.bar} aria-label="Outline">
      <Menu
        label="Outline"
        align="start"
        trigger={
          <button type="button" className={styles.button} aria-label={`Outline: ${title}`}>
            <Icon name="list-tree" size={14} />
            <span className={styles.title}>{title}</span>
            <Icon name="chevron-down" size={12} />
          </button>
        }
        items={near.map((section) => {
          const own = counts[section.index];
          return {
            id: String(section.index),
            label: section.title,
            description: own === undefined || own.claims === 0 ? undefined : taggedOf(own),
            onSelect: () => onSelect(section),
          };
        })}
      />
      {menu}
    </nav>
  );
}
