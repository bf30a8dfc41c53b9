/** The header of an open review, the same on each of its screens. */
import type { ReactNode } from 'react';
import type { ReviewModel } from '../../storage/model.ts';
import type { MenuEntry } from '../../ui/Menu.tsx';
import { useActions } from '../shared/actions.ts';
import { consistencyAddress, openConflicts, openConsistency } from '../shared/conflicts.ts';
import { Header } from '../shared/header/Header.tsx';
import { useFindings } from '../shared/useFindings.ts';
import { useCounts, useStructure } from '../shared/useReview.ts';

export interface ReviewHeaderProps {
  model: ReviewModel;
  current: 'review' | 'consistency' | 'sources' | 'report';
  tools?: ReactNode;
  actions: ReactNode;
  /** What a phone's menu offers besides the tabs. */
  phoneMenu?: readonly MenuEntry[] | undefined;
}

export function ReviewHeader({ model, current, tools, actions, phoneMenu }: ReviewHeaderProps) {
  const { title, sample, reviewId } = useStructure(model);
  const counts = useCounts(model);
  const open = openConflicts(useFindings(model));
  useActions([
    {
      id: 'go.consistency',
      label: 'Go to the conflicts within the article',
      group: 'Navigate',
      keys: ['g c'],
      keywords: 'consistency contradictions quantities',
      enabled: () => current !== 'consistency',
      run: () => openConsistency(reviewId),
    },
    {
      id: 'go.sources.review',
      label: 'Go to the sources of this review',
      group: 'Navigate',
      keys: ['g s'],
      keywords: 'references bibliography citations',
      enabled: () => current !== 'sources',
      run: () => {
        window.location.hash = `/review/${reviewId}/sources`;
      },
    },
  ]);
  return (
    <Header
      breadcrumb={title}
      sampleTag={sample}
      tabs={[
        { label: 'Review', href: `#/review/${reviewId}`, current: current === 'review' },
        {
          label: 'Consistency',
          href: consistencyAddress(reviewId),
          current: current === 'consistency',
          count:
            open === 0
              ? undefined
              : { value: open, of: open === 1 ? 'open conflict' : 'open conflicts' },
        },
        { label: 'Sources', href: `#/review/${reviewId}/sources`, current: current === 'sources' },
        { label: 'Report', href: `#/review/${reviewId}/report`, current: current === 'report' },
      ]}
      progress={{ counts, tagged: counts.claims - counts.untagged, total: counts.claims }}
      tools={tools}
      actions={actions}
      phoneMenu={phoneMenu}
    />
  );
}
