/** What is thin in the review, each with the way to its claims. It stands beside the exports and stops none of them. */
import { useId, useMemo, useState } from 'react';
import { type RequirementGroup, requirementsOf } from '../../domain/review/requirements.ts';
import type { ReviewModel } from '../../storage/model.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useReviewVersion, useStructure } from '../shared/useReview.ts';
import styles from './BeforeExport.module.css';

/** More are shown when they are asked for. */
const FIRST_SHOWN = 12;
/** The review screen lists them all, and can be filtered. */
const MOST_SHOWN = 200;

export function BeforeExport({ model }: { model: ReviewModel }) {
  const version = useReviewVersion(model);
  const { rows } = useStructure(model);
  const heading = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the model says of the claims
  const groups = useMemo(
    () => requirementsOf({ rows, stateOf: (id) => model.claim(id), findings: model.findings() }),
    [model, rows, version],
  );
  if (groups.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        Before you export
      </h2>
      <ul aria-labelledby={heading}>
        {groups.map((group) => (
          <li key={group.requirement}>
            <Icon name="triangle-alert" size={15} />
            <div>
              <p>{group.words}</p>
              <Claims group={group} reviewId={model.reviewId} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Their numbers, each a link; the wording is read with it. */
function Claims({ group, reviewId }: { group: RequirementGroup; reviewId: string }) {
  const [all, setAll] = useState(false);
  const { claims } = group;
  const shown = claims.slice(0, all ? MOST_SHOWN : FIRST_SHOWN);
  const more = claims.length - shown.length;
  return (
    <p className={styles.claims}>
      {shown.map(({ id, number, text }) => (
        <a
          key={id}
          href={`#/review/${encodeURIComponent(reviewId)}?claim=${number}`}
          aria-label={`Claim ${number}: ${text}`}
          title={text}
        >
          {number}
        </a>
      ))}
      {more > 0 &&
        (all ? (
          <span>and {more.toLocaleString('en-US')} more</span>
        ) : (
          <Button size="sm" variant="ghost" onClick={() => setAll(true)}>
            {`${more.toLocaleString('en-US')} more`}
          </Button>
        ))}
    </p>
  );
}
