/** The palette's "Check all sources": every source that the evidence of this review names. */
import { lazy, Suspense, useCallback, useState } from 'react';
import type { SourceId } from '../../domain/ids.ts';
import type { ReviewModel } from '../../storage/model.ts';
import { useActions } from '../shared/actions.ts';

const CheckSourcesDialog = lazy(() => import('../shared/lookup/CheckSourcesDialog.tsx'));

export function CheckSourcesAction({ model }: { model: ReviewModel }) {
  const [open, setOpen] = useState(false);
  useActions([
    {
      id: 'sources.check',
      label: 'Check all sources',
      group: 'Claim',
      keywords: 'retraction retracted correction look up crossref pubmed evidence',
      run: () => setOpen(true),
    },
  ]);
  const sources = useCallback(() => citedSources(model), [model]);
  if (!open) return null;
  return (
    <Suspense fallback={null}>
      <CheckSourcesDialog sources={sources} onClose={() => setOpen(false)} />
    </Suspense>
  );
}

/** In the order in which the claims cite them. */
function citedSources(model: ReviewModel): readonly SourceId[] {
  const ids = new Set<SourceId>();
  for (const row of model.structure().rows) {
    if (row.dismissed !== null) continue;
    for (const { sourceId } of model.claim(row.id).evidence) ids.add(sourceId);
  }
  return [...ids];
}
