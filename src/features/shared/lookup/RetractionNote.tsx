/** What is listed against a source, where it is cited: a retraction on the inverse surface, a correction in plain words. */
import { safeAddress } from '../../../domain/evidence/address.ts';
import { doiAddress } from '../../../domain/evidence/reference.ts';
import type { Retraction, RetractionNotice } from '../../../domain/evidence/retraction.ts';
import {
  gravest,
  noticeWords,
  type Standing,
  standingOf,
} from '../../../domain/evidence/standing.ts';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './RetractionNote.module.css';

const ADVICE: Readonly<Partial<Record<Standing, string>>> = {
  retracted: 'Cite the notice, or remove this source.',
  concern: 'Read the notice before relying on this source.',
};

/** Nothing where nothing is listed. */
export function RetractionNote({ retraction }: { retraction: Retraction | undefined }) {
  const notice = gravest(retraction);
  if (notice === null) return null;
  const advice = ADVICE[standingOf(retraction)];
  if (advice === undefined) {
    return (
      <p className={styles.quiet}>
        {noticeWords(notice)}. <NoticeLink notice={notice} />
      </p>
    );
  }
  return (
    <p className={styles.note} role="note">
      <Icon name="triangle-alert" size={14} />
      <span>
        <b>{noticeWords(notice)}.</b> {advice} <NoticeLink notice={notice} />
      </span>
    </p>
  );
}

function NoticeLink({ notice }: { notice: RetractionNotice }) {
  const address = notice.doi === null ? null : safeAddress(doiAddress(notice.doi) ?? '');
  if (address === null) return null;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      The notice
    </a>
  );
}
