/** The three verdicts as buttons. Pressing the one in force leaves it, so that a double press is harmless. */
import { VERDICTS } from '../../../domain/review/schema.ts';
import { classes } from '../../../ui/classes.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import { VERDICT_LABEL } from '../../shared/verdict/labels.ts';
import { VerdictIcon } from '../../shared/verdict/VerdictIcon.tsx';
import { useWorkbench } from '../context.ts';
import type { ClaimView } from './useClaim.ts';
import styles from './VerdictGroup.module.css';

export function VerdictGroup({ claim }: { claim: ClaimView }) {
  const { act } = useWorkbench();
  const { row, state } = claim;
  return (
    <div role="group" aria-label="Verdict" className={styles.group}>
      {VERDICTS.map((verdict, index) => {
        const pressed = state.verdict === verdict;
        return (
          <button
            key={verdict}
            type="button"
            aria-pressed={pressed}
            aria-keyshortcuts={String(index + 1)}
            disabled={row.dismissed !== null}
            className={classes(styles.verdict, styles[verdict])}
            onClick={() => {
              if (!pressed) void act.setVerdict(verdict, { claims: [row.id] });
            }}
          >
            <VerdictIcon verdict={verdict} size={16} plain={pressed} />
            <span className={styles.label}>{VERDICT_LABEL[verdict]}</span>
            <span aria-hidden="true" className={styles.key}>
              <Kbd>{index + 1}</Kbd>
            </span>
          </button>
        );
      })}
    </div>
  );
}
