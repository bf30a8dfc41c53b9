/** One source of the list. */
import type { SourceEntry } from '../../storage/sourceApi.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import {
  authorsWords,
  identifierWords,
  titleWords,
  typeWords,
  yearOf,
} from '../shared/sources/words.ts';
import { RetractionCell } from './RetractionCell.tsx';
import styles from './SourcesTable.module.css';

export interface SourceRowProps {
  source: SourceEntry;
  /** 0-based place in the list. */
  index: number;
  selected: boolean;
  onSelect: (selected: boolean) => void;
  onOpen: () => void;
  menu: readonly MenuEntry[];
  /** Pixels from the top of the list. */
  top: number;
  rowRef: (element: HTMLTableRowElement | null) => void;
}

export function SourceRow(props: SourceRowProps) {
  const { source, index, selected, onSelect, onOpen, menu, top, rowRef } = props;
  const { csl, raw } = source;
  const title = titleWords(csl, raw);
  const identifiers = identifierWords(csl);
  const about = [authorsWords(csl), csl['container-title'] ?? csl.publisher ?? ''];
  return (
    <tr
      ref={rowRef}
      data-index={index}
      aria-rowindex={index + 2}
      className={classes(styles.row, selected && styles.on)}
      style={{ transform: `translateY(${top}px)` }}
    >
      <td className={styles.pick}>
        <Checkbox label={`Select ${title}`} hideLabel checked={selected} onChange={onSelect} />
      </td>
      <th scope="row" className={styles.title}>
        <button type="button" className={styles.open} onClick={onOpen}>
          {title}
        </button>
        <small>{about.filter((part) => part !== '').join(' · ')}</small>
      </th>
      <td className={styles.type}>{typeWords(csl.type)}</td>
      <td className={styles.year}>{yearOf(csl) ?? ''}</td>
      <td className={styles.identifiers} title={identifiers.join('\n')}>
        {identifiers[0] ?? ''}
        {identifiers.length > 1 && <small> and {identifiers.length - 1} more</small>}
      </td>
      <td className={styles.claims}>
        {source.claims.toLocaleString('en-US')}
        <span className={styles.unit}> {source.claims === 1 ? 'claim' : 'claims'}</span>
      </td>
      <td className={styles.retraction}>
        <RetractionCell retraction={source.retraction} />
      </td>
      <td className={styles.menu}>
        <Menu
          label={`Actions for ${title}`}
          trigger={<IconButton label={`Actions for ${title}`} icon="ellipsis" size="xs" />}
          items={menu}
          align="end"
        />
      </td>
    </tr>
  );
}
