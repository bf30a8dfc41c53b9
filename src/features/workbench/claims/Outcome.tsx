/** What a change of the claims would do with the work so far: what stays in sight, what does not, what comes back. */
import { counted } from '../../../domain/report/words.ts';
import type { ClaimRow, ExtractionPlan, ReviewModel } from '../../../storage/model.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { VERDICT_LABEL } from '../../shared/verdict/labels.ts';
import { VerdictIcon } from '../../shared/verdict/VerdictIcon.tsx';
import styles from './ClaimsDialog.module.css';
import { workWords } from './words.ts';

export interface OutcomeProps {
  readonly model: ReviewModel;
  readonly plan: ExtractionPlan;
}

/** Nobody reads further, and a dialog of 100,000 lines would not open. */
const MOST_SHOWN = 200;

export function Outcome({ model, plan }: OutcomeProps) {
  const { carried, byHand, left, returning } = plan;
  const nothing = carried === 0 && left.length === 0 && returning === 0;
  return (
    <>
      <ul className={styles.facts}>
        {nothing && <li>No claim has a verdict or other work on it, so nothing is lost.</li>}
        {carried > 0 && (
          <li>
            {counted(carried, 'claim')} with work on {carried === 1 ? 'it has' : 'them have'} the
            same words at the same place, and {carried === 1 ? 'keeps' : 'keep'} it.
          </li>
        )}
        {returning > 0 && (
          <li>
            {counted(returning, 'claim')} with earlier work {returning === 1 ? 'comes' : 'come'}{' '}
            back.
          </li>
        )}
        {byHand > 0 && (
          <li>
            {counted(byHand, 'claim')} added by hand {byHand === 1 ? 'stays' : 'stay'}.
          </li>
        )}
      </ul>
      {left.length > 0 && <Left model={model} rows={left} />}
    </>
  );
}

function Left({ model, rows }: { model: ReviewModel; rows: readonly ClaimRow[] }) {
  const shown = rows.slice(0, MOST_SHOWN);
  const tagged = rows.filter((row) => {
    const { verdict, others } = model.claim(row.id);
    return verdict !== null || others.some((each) => each.assessment.verdict !== undefined);
  }).length;
  const have = rows.length === 1 ? 'has' : 'have';
  return (
    <section className={styles.left} aria-label="Claims that leave the list">
      <h3 className={styles.leftTitle}>
        {counted(rows.length, 'claim')} with {tagged === rows.length ? 'verdicts' : 'work on them'}{' '}
        {have} no claim with the same words and place:
      </h3>
      {/* Scrolls by keys too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reached to be scrolled */}
      <ul className={styles.list} tabIndex={0} aria-label="Claims that leave the list">
        {shown.map((row) => {
          const verdict = model.claim(row.id).verdict ?? 'untagged';
          const work = workWords(row, model.claim(row.id));
          return (
            <li key={row.id} className={styles.item}>
              <span className={styles.number}>{row.number}</span>
              <span className={styles.verdict}>
                <VerdictIcon verdict={verdict} size={14} />
                <VisuallyHidden>{VERDICT_LABEL[verdict]}</VisuallyHidden>
              </span>
              <span className={styles.text}>
                {row.text}
                {work !== '' && <small className={styles.work}>{work}</small>}
              </span>
            </li>
          );
        })}
        {rows.length > shown.length && (
          <li className={styles.more}>and {counted(rows.length - shown.length, 'other')}</li>
        )}
      </ul>
      <p className={styles.hint}>
        They leave the list with their work, and nothing is deleted: Undo, or changing back, brings
        them back as they are.
      </p>
    </section>
  );
}
