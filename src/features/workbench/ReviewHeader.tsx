/** The header of an open review, the same on each of its screens. */
import type { ReactNode } from 'react';
import type { ReviewModel } from '../../storage/model.ts';
import type { MenuEntry } from '../../ui/Menu.tsx';
import { Header } from '../shared/header/Header.tsx';
import { useCounts, useStructure } from '../shared/useReview.ts';

export interface ReviewHeaderProps {
  model: ReviewModel;
  current: 'review' | 'consistency' | 'report';
  tools?: ReactNode;
  actions: ReactNode;
  /** What a phone's menu offers besides the tabs. */
  phoneMenu?: readonly MenuEntry[] | undefined;
}

export function ReviewHeader({ model, current, tools, actions, phoneMenu }: ReviewHeaderProps) {
  const { title, sample, reviewId } = useStructure(model);
  const counts = useCounts(model);
  return (
    <Header
      breadcrumb={title}
      sampleTag={sample}
      tabs={[
        { label: 'Review', href: `#/review/${reviewId}`, current: current === 'review' },
        { label: 'Report', href: `#/review/${reviewId}/report`, current: current === 'report' },
      ]}
      progress={{ counts, tagged: counts.claims - counts.untagged, total: counts.claims }}
      tools={tools}
      actions={actions}
      phoneMenu={phoneMenu}
    />
  );
}
