/** What is wrong with the claim, from a fixed list, so that reviews can be counted and compared. */
import { REASON_CODES } from '../../../domain/review/schema.ts';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './ReasonCodes.module.css';
import { Section } from './Section.tsx';
import { type ClaimView, useCommands } from './useClaim.ts';
import { useRun } from './useRun.ts';
import { REASON_LABEL } from './words.ts';

export function ReasonCodes({ claim }: { claim: ClaimView }) {
  const commands = useCommands();
  const run = useRun();
  const { structure, row, state } = claim;
  const chosen = new Set(state.own.reasonCodes ?? []);
  return (
    <Section title="Reason codes">
      <div role="group" aria-label="Reason codes" className={styles.chips}>
        {REASON_CODES.map((code) => (
          <label key={code} className={styles.chip}>
            <input
              type="checkbox"
              checked={chosen.has(code)}
              onChange={(event) => {
                const next = REASON_CODES.filter((other) =>
                  other === code ? event.currentTarget.checked : chosen.has(other),
                );
                void run(commands.setReasonCodes(structure.reviewId, row.id, next));
              }}
            />
            <Icon name={chosen.has(code) ? 'check' : 'plus'} size={12} />
            {REASON_LABEL[code]}
          </label>
        ))}
      </div>
    </Section>
  );
}
