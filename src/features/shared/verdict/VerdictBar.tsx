/** How the claims split by verdict, as a bar whose parts differ in pattern as well as in colour. */
import type { VerdictCounts } from '../../../domain/review/schema.ts';
import { classes } from '../../../ui/classes.ts';
import { VERDICT_LABEL, VERDICT_ORDER, type VerdictOrUntagged } from './labels.ts';
import styles from './VerdictBar.module.css';

export type SplitCounts = VerdictCounts & { readonly untagged: number };

export interface VerdictBarProps {
  counts: SplitCounts;
  size?: 'thin' | 'normal' | 'tall' | undefined;
  /** Begins the text that screen readers get; an empty string makes the bar decorative. */
  label?: string | undefined;
  className?: string | undefined;
}

/** "30 supported, 16 unsupported, 3 contradicted, 24 untagged". */
function splitInWords(counts: SplitCounts): string {
  return VERDICT_ORDER.map(
    (verdict) => `${counts[verdict]} ${VERDICT_LABEL[verdict].toLowerCase()}`,
  ).join(', ');
}

export function VerdictBar({
  counts,
  size = 'normal',
  label = 'Verdicts',
  className,
}: VerdictBarProps) {
  const parts: readonly VerdictOrUntagged[] = VERDICT_ORDER.filter(
    (verdict) => counts[verdict] > 0,
  );
  const name = classes(
    styles.bar,
    size === 'thin' && styles.thin,
    size === 'tall' && styles.tall,
    className,
  );
  const segments =
    parts.length === 0 ? (
      <span className={styles.untagged} style={{ flex: '1 0 0' }} />
    ) : (
      parts.map((verdict) => (
        <span
          key={verdict}
          className={styles[verdict]}
          style={{ flex: `${counts[verdict]} 0 0` }}
        />
      ))
    );
  if (label === '') {
    return (
      <span className={name} aria-hidden="true">
        {segments}
      </span>
    );
  }
  return (
    <span className={name} role="img" aria-label={`${label}: ${splitInWords(counts)}`}>
      {segments}
    </span>
  );
}
