/** Whose verdicts this device writes. A file from somebody else may have brought further profiles. */
import { useEffect, useState } from 'react';
import type { ReviewerId } from '../../domain/ids.ts';
import type { ReviewerItem } from '../../storage/model.ts';
import { SelectButton } from '../../ui/SelectButton.tsx';
import { useServices } from '../shared/services.ts';
import styles from './Settings.module.css';

const NEW = 'new';

export function ReviewerChoice() {
  const { storage, settle, toast } = useServices();
  const [reviewers, setReviewers] = useState<readonly ReviewerItem[]>([]);

  useEffect(() => {
    let gone = false;
    storage.reviewers().then(
      (items) => {
        if (!gone) setReviewers(items);
      },
      () => toast('The reviewers could not be read. Nothing was changed.', { icon: 'alert' }),
    );
    return () => {
      gone = true;
    };
  }, [storage, toast]);

  const own = reviewers.find((reviewer) => reviewer.own);
  if (own === undefined) return null;

  const choose = async (value: string) => {
    if (value === own.id) return;
    const result =
      value === NEW
        ? await storage.startAsNewReviewer(`Reviewer ${reviewers.length + 1}`)
        : await storage.actAs(value as ReviewerId);
    // Every screen counts one's own verdicts, so all of it is built anew.
    if (settle(result)) window.location.reload();
  };

  return (
    <div className={styles.option}>
      <SelectButton
        label="Reviewing as"
        showLabel
        variant="outline"
        value={own.id}
        options={[
          ...reviewers.map((reviewer) => ({ value: String(reviewer.id), label: reviewer.name })),
          { value: NEW, label: 'A new reviewer' },
        ]}
        onChange={(value) => void choose(value)}
      />
      <p className={styles.hint}>
        Each reviewer’s verdicts are kept apart. Changing here shows the reviews as that reviewer
        left them.
      </p>
    </div>
  );
}
