/** Where passages are shown once a source of the review has text; until then nothing of the finder is loaded. */
import { lazy, Suspense } from 'react';
import type { ClaimView } from '../useClaim.ts';
import { useReadableSources } from './useReadable.ts';

const PassagesSection = lazy(() => import('./PassagesSection.tsx'));

export function Passages({ claim }: { claim: ClaimView }) {
  const sources = useReadableSources(claim.model);
  if (sources.length === 0) return null;
  return (
    <Suspense>
      <PassagesSection claim={claim} sources={sources} />
    </Suspense>
  );
}
