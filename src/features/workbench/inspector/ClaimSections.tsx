/** Everything about a claim below its verdict, in the order in which a checker works. */

import { CheckedSection } from './CheckedSection.tsx';
import { CorrectionSection } from './CorrectionSection.tsx';
import { EvidenceSection } from './EvidenceSection.tsx';
import { HistorySection } from './HistorySection.tsx';
import { OthersSection } from './OthersSection.tsx';
import { Passages } from './passages/Passages.tsx';
import { RationaleSection } from './RationaleSection.tsx';
import { ReasonCodes } from './ReasonCodes.tsx';
import { SearchLogSection } from './SearchLogSection.tsx';
import { SeveritySection } from './SeveritySection.tsx';
import { SimilarSection } from './SimilarSection.tsx';
import { SourcePassage } from './SourcePassage.tsx';
import type { ClaimView } from './useClaim.ts';
import { WhySection } from './WhySection.tsx';

export function ClaimSections({ claim }: { claim: ClaimView }) {
  const { model, structure, row, state } = claim;
  // Where a claim was looked for and not found, the log of it is what the verdict rests on.
  const logFirst = state.verdict === 'unsupported';
  const log = <SearchLogSection key={`log/${row.id}`} claim={claim} />;
  return (
    <>
      <EvidenceSection claim={claim} />
      <Passages claim={claim} />
      {logFirst && log}
      <SourcePassage structure={structure} row={row} />
      <RationaleSection claim={claim} />
      <ReasonCodes claim={claim} />
      <CorrectionSection claim={claim} />
      <SeveritySection claim={claim} />
      {!logFirst && log}
      <CheckedSection structure={structure} row={row} />
      <SimilarSection model={model} structure={structure} row={row} />
      <WhySection structure={structure} row={row} />
      <OthersSection others={state.others} />
      <HistorySection claim={claim} />
    </>
  );
}
