/** What is known of a source's retraction: listed, none listed, not found, or not checked. */
import type { JsonValue } from '../../domain/history/schema.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './SourcesTable.module.css';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

const WORDS: Readonly<Record<string, string>> = {
  listed: 'Retracted',
  'none-listed': 'None listed',
  'not-found': 'Not found',
};

/** @param retraction the field of the source as it is stored; absent while nobody has checked */
export function RetractionCell({ retraction }: { retraction: JsonValue | undefined }) {
  const known =
    typeof retraction === 'object' && retraction !== null && !Array.isArray(retraction)
      ? retraction
      : {};
  const words = WORDS[String(known.state)];
  if (words === undefined) return <span className={styles.quiet}>Not checked</span>;
  const checked =
    typeof known.checkedAt === 'number' ? `Checked ${DAY.format(known.checkedAt)}` : '';
  return known.state === 'listed' ? (
    <strong className={styles.retracted} title={checked}>
      <Icon name="triangle-alert" size={14} />
      {words}
    </strong>
  ) : (
    <span title={checked}>{words}</span>
  );
}
