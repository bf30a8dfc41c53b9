/** The filter by verdict and conflict as chips with live counts. One stop of the Tab key; a press on the chip in force shows all. */
import { useLayoutEffect, useMemo } from 'react';
import type { ReviewCounts, ReviewModel } from '../../../storage/model.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { claimsInConflict } from '../../shared/conflicts.ts';
import { useFindings } from '../../shared/useFindings.ts';
import { useCounts } from '../../shared/useReview.ts';
import { VERDICT_ORDER } from '../../shared/verdict/labels.ts';
import { VerdictIcon } from '../../shared/verdict/VerdictIcon.tsx';
import styles from './Toolbar.module.css';
import { useRoving } from './useRoving.ts';
import type { Filter } from './view.ts';
import { FILTER_LABEL } from './words.ts';

const SHOWN: readonly Filter[] = ['all', 'untagged', 'supported', 'unsupported', 'contradicted'];

export interface FilterChipsProps {
  model: ReviewModel;
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

export function FilterChips({ model, filter, onFilter }: FilterChipsProps) {
  const counts = useCounts(model);
  const roving = useRoving();
  const { ref } = roving;
  // What is in force has to be seen: it may come from the address or the palette.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter is another chip
  useLayoutEffect(() => {
    const chip = ref.current?.querySelector('[aria-pressed="true"]');
    chip?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [ref, filter]);
  const findings = useFindings(model);
  const inConflict = useMemo(() => claimsInConflict(findings).size, [findings]);
  const extra: Filter[] = [];
  if (inConflict > 0 || filter === 'conflict') extra.push('conflict');
  if (counts.dismissed > 0 || filter === 'dismissed') extra.push('dismissed');
  const filters = [...SHOWN, ...extra];
  return (
    <div role="group" aria-label="Filters" className={styles.chips} {...roving}>
      {filters.map((option) => {
        const count = option === 'conflict' ? inConflict : countOf(counts, option);
        const pressed = option === filter;
        const verdict = VERDICT_ORDER.find((candidate) => candidate === option);
        return (
          <Chip
            key={option}
            pressed={pressed}
            label={`Filter: ${FILTER_LABEL[option]}, ${count.toLocaleString()}`}
            count={count}
            icon={
              option === 'conflict' ? (
                <Icon name="equal-not" size={12} />
              ) : (
                verdict && <VerdictIcon verdict={verdict} size={12} plain={pressed} />
              )
            }
            onClick={() => onFilter(pressed ? 'all' : option)}
          >
            {FILTER_LABEL[option]}
          </Chip>
        );
      })}
    </div>
  );
}

function countOf(counts: ReviewCounts, filter: Exclude<Filter, 'conflict'>): number {
  return filter === 'all' ? counts.claims : counts[filter];
}
