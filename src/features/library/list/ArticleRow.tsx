/** One review in the library. On a phone its cells stack. */
import { Link } from '@tanstack/react-router';
import { memo, type Ref } from 'react';
import { counted } from '../../../domain/report/words.ts';
import type { LibraryEntry } from '../../../storage/model.ts';
import { classes } from '../../../ui/classes.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { VerdictBar } from '../../shared/verdict/VerdictBar.tsx';
import { VerdictLegend } from '../../shared/verdict/VerdictLegend.tsx';
import styles from './ArticleList.module.css';
import { dateInFull, editedInWords } from './dates.ts';
import { ReviewerDots } from './ReviewerDots.tsx';
import { progressInWords, sourceInWords, taggedOf } from './words.ts';

export interface RowActions {
  readonly open: (entry: LibraryEntry) => void;
  readonly rename: (entry: LibraryEntry) => void;
  readonly duplicate: (entry: LibraryEntry) => void;
  readonly report: (entry: LibraryEntry) => void;
  readonly remove: (entry: LibraryEntry) => void;
}

/** What all rows share; one object, so that a row is drawn again only when it has to be. */
export interface RowSettings {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly locale: string;
  readonly actions: RowActions;
}

export interface ArticleRowProps {
  readonly entry: LibraryEntry;
  /** 0-based position in the list. */
  readonly index: number;
  readonly settings: RowSettings;
  readonly rowRef?: Ref<HTMLTableRowElement> | undefined;
  /** Pixels from the top of the table's body; in a list that draws all rows they follow each other. */
  readonly top?: number | undefined;
}

/** Kept as it is while the list scrolls under it. */
export const ArticleRow = memo(function ArticleRow({
  entry,
  index,
  settings: { now, locale, actions },
  rowRef,
  top,
}: ArticleRowProps) {
  const { reviewId, title, counts } = entry;
  const tagged = taggedOf(counts);
  return (
    <tr
      ref={rowRef}
      className={classes(styles.row, top !== undefined && styles.placed)}
      style={top === undefined ? undefined : { transform: `translateY(${top}px)` }}
      data-index={index}
      data-review={reviewId}
      // The header is the first row.
      aria-rowindex={index + 2}
    >
      <td className={styles.article}>
        <span className={styles.titleLine}>
          <Link to="/review/$reviewId" params={{ reviewId }} className={styles.link} data-title>
            {title}
          </Link>
          {entry.sample && (
            <Tag title="A worked example. Its verdicts show how a review is done; they are no findings to quote.">
              Sample
            </Tag>
          )}
        </span>
        <small className={styles.source}>{sourceInWords(entry)}</small>
      </td>
      <td className={styles.progress}>
        <span className={styles.progressLine}>
          <span className={styles.progressWords}>{progressInWords(counts)}</span>
          {tagged > 0 && <VerdictLegend counts={counts} short />}
        </span>
        <VerdictBar counts={counts} label={title} />
      </td>
      <td className={styles.conflicts}>
        <Conflicts count={entry.conflicts} />
      </td>
      <td className={styles.reviewers}>
        <ReviewerDots reviewers={entry.reviewers} />
      </td>
      <td className={styles.edited}>
        <time
          dateTime={new Date(entry.editedAt).toISOString()}
          title={dateInFull(entry.editedAt, locale)}
        >
          {editedInWords(entry.editedAt, now, locale)}
        </time>
      </td>
      <td className={styles.menu}>
        <Menu
          label={`Actions for ${title}`}
          trigger={<IconButton label={`Actions for ${title}`} icon="ellipsis" />}
          items={[
            { id: 'open', label: 'Open', icon: 'book-open', onSelect: () => actions.open(entry) },
            {
              id: 'rename',
              label: 'Rename',
              icon: 'pencil',
              onSelect: () => actions.rename(entry),
            },
            {
              id: 'duplicate',
              label: 'Duplicate',
              icon: 'copy',
              onSelect: () => actions.duplicate(entry),
            },
            {
              id: 'report',
              label: 'Report',
              icon: 'file-text',
              onSelect: () => actions.report(entry),
            },
            'separator',
            {
              id: 'delete',
              label: 'Delete',
              icon: 'trash-2',
              danger: true,
              onSelect: () => actions.remove(entry),
            },
          ]}
        />
      </td>
    </tr>
  );
});

function Conflicts({ count }: { count: number }) {
  if (count === 0) return <span className={styles.nil} role="img" aria-label="none" />;
  const words = counted(count, 'conflict');
  return (
    <span className={styles.conflictCount} title={`${words} within the article`}>
      <Icon name="equal-not" size={14} />
      <span aria-hidden="true">{count.toLocaleString('en-US')}</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
