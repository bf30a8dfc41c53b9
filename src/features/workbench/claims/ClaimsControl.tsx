/** The actions that change how the article is taken apart, and the dialog that they open. */
import { lazy, Suspense, useState } from 'react';
import { type Action, useActions } from '../../shared/actions.ts';
import { useWorkbench } from '../context.ts';
import type { ExtractClaims, Wanted } from './claimsOf.ts';
import { GRANULARITIES, useClaimChoices } from './useClaimChoices.ts';

const ClaimsDialog = lazy(() => import('./ClaimsDialog.tsx'));

/** @param extract instead of the worker, for tests */
export function ClaimsControl({ extract }: { extract?: ExtractClaims | undefined }) {
  const { model } = useWorkbench();
  const { granularity, mayChoose, older } = useClaimChoices(model);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  useActions([
    ...GRANULARITIES.map(
      (choice): Action => ({
        id: `claims.${choice}`,
        label: `Claims: ${choice}`,
        group: 'Claim',
        keywords: 'granularity extract again split sentences',
        enabled: () => mayChoose,
        run: () => setWanted({ granularity: choice, afresh: false }),
      }),
    ),
    {
      id: 'claims.again',
      label: 'Extract the claims again',
      group: 'Claim',
      keywords: 'newer rules engine version',
      enabled: () => older,
      run: () => setWanted({ granularity, afresh: true }),
    },
  ]);
  if (wanted === null) return null;
  return (
    <Suspense>
      <ClaimsDialog wanted={wanted} onClose={() => setWanted(null)} extract={extract} />
    </Suspense>
  );
}
