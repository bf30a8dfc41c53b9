/** How much a wrong claim matters to a reader. */
import { Severity } from '../../../domain/review/schema.ts';
import { Button } from '../../../ui/Button.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { Section } from './Section.tsx';
import styles from './SeveritySection.module.css';
import { type ClaimView, useCommands } from './useClaim.ts';
import { useRun } from './useRun.ts';
import { SEVERITY_LABEL } from './words.ts';

const OPTIONS = Severity.options.map((value) => ({ value, label: SEVERITY_LABEL[value] }));

export function SeveritySection({ claim }: { claim: ClaimView }) {
  const commands = useCommands();
  const run = useRun();
  const { structure, row, state } = claim;
  const severity = state.own.severity ?? null;
  const set = (next: Severity | null) =>
    void run(commands.setSeverity(structure.reviewId, row.id, next));
  return (
    <Section title="Severity">
      <div className={styles.row}>
        <Segmented label="Severity" value={severity} options={OPTIONS} onChange={set} />
        {severity !== null && (
          <Button size="sm" variant="ghost" onClick={() => set(null)}>
            Clear<VisuallyHidden> severity</VisuallyHidden>
          </Button>
        )}
      </div>
    </Section>
  );
}
