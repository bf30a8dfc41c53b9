/** The title of a group: folds it, says how many claims it lists and how they are tagged. Sticks to the top. */
import { memo, useMemo } from 'react';
import { counted } from '../../../domain/report/words.ts';
import type { ReviewModel } from '../../../storage/model.ts';
import { classes } from '../../../ui/classes.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { useReviewVersion } from '../../shared/useReview.ts';
import { type SplitCounts, VerdictBar } from '../../shared/verdict/VerdictBar.tsx';
import styles from './ClaimsGrid.module.css';
import type { GroupLayout } from './layout.ts';

export interface GroupLineProps {
  model: ReviewModel;
  group: GroupLayout;
  groupKey: string;
  id: string;
  /** 1-based, the header counted. */
  rowIndex: number;
  height: number;
  active: boolean;
  onToggle: (key: string) => void;
}

export const GroupLine = memo(function GroupLine({
  model,
  group,
  groupKey,
  id,
  rowIndex,
  height,
  active,
  onToggle,
}: GroupLineProps) {
  const claims = counted(group.ids.length, 'claim');
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={rowIndex}
      data-active={active || undefined}
      className={classes(styles.row, styles.group)}
      style={{ height }}
    >
      <div role="gridcell" className={styles.groupCell}>
        <button
          type="button"
          tabIndex={-1}
          aria-expanded={!group.folded}
          aria-label={`${group.title}, ${claims}`}
          className={styles.fold}
          onClick={() => onToggle(groupKey)}
        >
          <Icon name={group.folded ? 'chevron-right' : 'chevron-down'} size={13} />
          <b className={styles.groupTitle}>{group.title}</b>{' '}
          <small>{group.ids.length.toLocaleString('en-US')}</small>
        </button>
        {!groupKey.startsWith('verdict:') && <GroupSplit model={model} group={group} />}
      </div>
    </div>
  );
});

/** The split repaints at every verdict, the title does not. */
function GroupSplit({ model, group }: { model: ReviewModel; group: GroupLayout }) {
  const version = useReviewVersion(model);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the model holds
  const counts = useMemo(() => splitOf(model, group), [model, group.key, group.ids, version]);
  if (counts === null) return null;
  return <VerdictBar counts={counts} size="thin" label={group.title} className={styles.split} />;
}

function splitOf(model: ReviewModel, group: GroupLayout): SplitCounts | null {
  const first = group.ids[0];
  const dismissed = first !== undefined && model.structure().rowById.get(first)?.dismissed;
  // Dismissed claims are in no count: a bar would speak of other claims than those listed.
  if (dismissed) return null;
  const section = /^section:(\d+)$/.exec(group.key ?? '')?.[1];
  const whole = section === undefined ? undefined : model.sectionCounts()[Number(section)];
  if (whole?.claims === group.ids.length) return whole;
  const counts = { supported: 0, unsupported: 0, contradicted: 0, untagged: 0 };
  for (const id of group.ids) counts[model.claim(id).verdict ?? 'untagged'] += 1;
  return counts;
}
