/** Why the verdict is what it is, in the reviewer's words. */
import { useAssessmentDraft } from './assessmentDraft.ts';
import { DraftArea } from './DraftArea.tsx';
import { fieldMark } from './focus.ts';
import { Section } from './Section.tsx';
import type { ClaimView } from './useClaim.ts';

export function RationaleSection({ claim }: { claim: ClaimView }) {
  const draft = useAssessmentDraft(claim, 'rationale');
  return (
    <Section title="Rationale">
      <DraftArea
        label="Rationale"
        draft={draft}
        mark={fieldMark('rationale')}
        rows={3}
        maxLength={50_000}
      />
    </Section>
  );
}
