/** The claim's quantities as they are compared, each with its working out and what is missing to go on. */
import { useState } from 'react';
import { correctionInForce } from '../../../../domain/quantities/correction.ts';
import type { Quantity } from '../../../../domain/quantities/schema.ts';
import { Button } from '../../../../ui/Button.tsx';
import { classes } from '../../../../ui/classes.ts';
import { IconButton } from '../../../../ui/IconButton.tsx';
import { readingsOf } from '../../quantities.ts';
import type { ClaimView } from '../useClaim.ts';
import { QuantityDialog } from './QuantityDialog.tsx';
import styles from './QuantityStrip.module.css';
import { hedgeWord, MISSING_WORDS, termsOf } from './terms.ts';

/** More than these would push the verdict out of sight. */
const SHOWN = 3;

export function QuantityStrip({ claim }: { claim: ClaimView }) {
  const { row } = claim;
  const [editing, setEditing] = useState(false);
  const [all, setAll] = useState(false);
  const quantities = readingsOf(row);
  const correction = correctionInForce(row);
  const notes = [
    correction === null ? '' : 'Corrected by hand',
    correction?.of ? `of ${correction.of}` : '',
    correction?.population ? `for ${correction.population}` : '',
  ].filter(Boolean);
  // Where a person left everything out, the way back has to stay in sight.
  if (quantities.length === 0 && correction === null) return null;
  const more = quantities.length - SHOWN;
  const shown = all || more <= 0 ? quantities : quantities.slice(0, SHOWN);
  return (
    <>
      <div role="group" aria-label="Quantity, normalised" className={styles.strip}>
        <div className={styles.lines}>
          {shown.map((quantity) => (
            <Line key={`${quantity.start} ${quantity.end} ${quantity.low}`} quantity={quantity} />
          ))}
          {quantities.length === 0 && (
            <p className={styles.line}>
              <small>Nothing is compared</small>
            </p>
          )}
          {more > 0 && (
            <Button size="sm" variant="ghost" className={styles.more} onClick={() => setAll(!all)}>
              {all ? 'Show fewer' : `${more} more`}
            </Button>
          )}
          {notes.length > 0 && <small className={styles.notes}>{notes.join(', ')}</small>}
        </div>
        <IconButton
          label="Edit quantity"
          icon="pencil"
          size="xs"
          className={styles.edit}
          onClick={() => setEditing(true)}
        />
      </div>
      {editing && <QuantityDialog row={row} onClose={() => setEditing(false)} />}
    </>
  );
}

function Line({ quantity }: { quantity: Quantity }) {
  const terms = termsOf(quantity);
  const hedge = hedgeWord(quantity);
  return (
    <p className={styles.line}>
      {hedge !== null && <small>{hedge} </small>}
      {terms.map(({ sign, range, per }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the terms of one reading have no other identity
        <span key={index} className={styles.term}>
          {sign !== null && <small className={styles.sign}> {sign} </small>}
          <b className={classes(sign === '=' && styles.result)}>{range}</b>
          {per !== null && <small> / {per}</small>}
        </span>
      ))}
      {quantity.missing !== null && (
        <small className={styles.missing}> {MISSING_WORDS[quantity.missing]}</small>
      )}
    </p>
  );
}
