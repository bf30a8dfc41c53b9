/** Who has tagged claims of an article, by initials. */
import type { ReviewerItem } from '../../../storage/model.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import styles from './ReviewerDots.module.css';

/** More than this many would push the date away. */
const SHOWN = 4;

function initialOf(name: string): string {
  const [first] = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(name.trim());
  return first?.segment.toLocaleUpperCase('en') ?? '?';
}

export function ReviewerDots({ reviewers }: { reviewers: readonly ReviewerItem[] }) {
  const more = reviewers.length - SHOWN;
  return (
    <span className={styles.dots}>
      {reviewers.slice(0, SHOWN).map((reviewer) => (
        <span key={reviewer.id} className={styles.dot} title={reviewer.name}>
          <span aria-hidden="true">{initialOf(reviewer.name)}</span>
          <VisuallyHidden>{reviewer.name}</VisuallyHidden>
        </span>
      ))}
      {more > 0 && <small>+{more}</small>}
    </span>
  );
}
