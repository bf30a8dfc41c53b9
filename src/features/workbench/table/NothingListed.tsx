/** The place of the rows when there are none: says what narrows the list, what is nearest, and the way out. */

import type { ReviewStructure } from '../../../storage/model.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useFindings } from '../../shared/useFindings.ts';
import { useReviewVersion } from '../../shared/useReview.ts';
import { KIND_LABEL, VERDICT_ORDER } from '../../shared/verdict/labels.ts';
import { VerdictIcon } from '../../shared/verdict/VerdictIcon.tsx';
import { useWorkbench } from '../context.ts';
import styles from './NothingListed.module.css';
import { type Constraint, nothingFound } from './nothing.ts';
import { FILTER_LABEL } from './words.ts';

export function NothingListed({ structure }: { structure: ReviewStructure }) {
  const { model, search, setSearch } = useWorkbench();
  useReviewVersion(model);
  useFindings(model);

  if (structure.rows.length === 0) {
    return (
      <div className={styles.place}>
        <EmptyState title="No checkable claims found">Select any sentence to add one.</EmptyState>
      </div>
    );
  }
  const { constraints, title, text } = nothingFound(structure, model, search);
  if (constraints.length === 0) {
    return (
      <div className={styles.place}>
        <EmptyState
          title="All claims are dismissed"
          actions={
            <Button onClick={() => setSearch({ filter: 'dismissed' })}>Show dismissed</Button>
          }
        >
          A dismissed claim can be brought back.
        </EmptyState>
      </div>
    );
  }
  const words = (constraint: Constraint): string => {
    if (constraint === 'filter') return FILTER_LABEL[search.filter ?? 'all'];
    if (constraint === 'q') return `Find: ${(search.q ?? '').trim()}`;
    return `Kind: ${search.kind === undefined ? '' : KIND_LABEL[search.kind]}`;
  };
  const verdict = VERDICT_ORDER.find((candidate) => candidate === search.filter);
  return (
    <div className={styles.place}>
      <div role="group" aria-label="Filters in force" className={styles.chips}>
        {constraints.map((constraint) => (
          <Chip
            key={constraint}
            label={`${words(constraint)}, remove`}
            icon={
              constraint === 'filter' &&
              (search.filter === 'conflict' ? (
                <Icon name="equal-not" size={12} />
              ) : (
                verdict !== undefined && <VerdictIcon verdict={verdict} size={12} plain />
              ))
            }
            onRemove={() => setSearch({ [constraint]: undefined })}
          >
            {words(constraint)}
          </Chip>
        ))}
      </div>
      <EmptyState
        className={styles.words}
        title={title}
        actions={
          <Button
            keys={['Esc']}
            onClick={() => setSearch({ filter: undefined, kind: undefined, q: undefined })}
          >
            Clear filters
          </Button>
        }
      >
        {text}
      </EmptyState>
    </div>
  );
}
