/** Who held a source against the claim, and when. */
import { useEffect, useState } from 'react';
import type { EvidenceItem, ReviewerItem, ReviewModel } from '../../../storage/model.ts';
import styles from './AddedBy.module.css';
import { exactTime, shortTime } from './times.ts';

export interface AddedByProps {
  model: ReviewModel;
  added: NonNullable<EvidenceItem['added']>;
}

export function AddedBy({ model, added }: AddedByProps) {
  const { eventId, at } = added;
  const [reviewer, setReviewer] = useState<ReviewerItem | null>(null);
  useEffect(() => {
    let shown = true;
    // The log is read beside the paint; until then, and without an answer, the time stands alone.
    model.reviewerOf(eventId).then(
      (found) => {
        if (shown) setReviewer(found);
      },
      () => undefined,
    );
    return () => {
      shown = false;
    };
  }, [model, eventId]);
  const who = reviewer === null ? '' : reviewer.own ? ' by you' : ` by ${reviewer.name}`;
  return (
    <p className={styles.added}>
      Added{who},{' '}
      <time dateTime={new Date(at).toISOString()} title={exactTime(at)}>
        {shortTime(at, new Date())}
      </time>
    </p>
  );
}
