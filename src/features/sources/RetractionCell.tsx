/** How far a source can still be leaned on, as the registries listed it when they were asked; or that nobody has asked. */
import type { Retraction } from '../../domain/evidence/retraction.ts';
import {
  checkDate,
  gravest,
  noticeWords,
  type Standing,
  standingOf,
} from '../../domain/evidence/standing.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './SourcesTable.module.css';

const QUIET: Readonly<Partial<Record<Standing, string>>> = {
  sound: 'None listed',
  'not-found': 'Not found',
  'not-checked': 'Not checked',
};

export function RetractionCell({ retraction }: { retraction: Retraction | undefined }) {
  const standing = standingOf(retraction);
  const checked = retraction === undefined ? '' : `Checked ${checkDate(retraction.checkedAt)}`;
  const notice = gravest(retraction);
  if (notice === null || QUIET[standing] !== undefined) {
    return (
      <span className={styles.quiet} title={checked}>
        {QUIET[standing] ?? ''}
      </span>
    );
  }
  const words = noticeWords(notice);
  return standing === 'corrected' ? (
    <span title={checked}>{words}</span>
  ) : (
    <strong className={styles.retracted} title={checked}>
      <Icon name="triangle-alert" size={14} />
      {words}
    </strong>
  );
}
