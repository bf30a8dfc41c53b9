/**
 * The mark of a verdict. Its shape repeats the underline (solid, dashed, wavy, dotted), so that it never rests on
 * colour. Decorative: the words stand beside it, or in the name of the control around it.
 */
import type { ReactNode } from 'react';
import { classes } from '../../../ui/classes.ts';
import type { VerdictOrUntagged } from './labels.ts';
import styles from './VerdictIcon.module.css';

/** The colour of the sign inside a filled shape: the ground the icon lies on. */
const KNOCKOUT = 'var(--vi-ink, var(--surface))';

const SHAPES: Readonly<Record<VerdictOrUntagged, ReactNode>> = {
  supported: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <polyline points="4.9,8.4 7.1,10.5 11.1,5.8" stroke={KNOCKOUT} strokeWidth="1.9" />
    </>
  ),
  unsupported: (
    <>
      {/* Eight dashes: 2π × 6.1 / 8 = 4.79 units for a dash and its gap. */}
      <circle
        cx="8"
        cy="8"
        r="6.1"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeDasharray="3.4 1.39"
        strokeLinecap="butt"
      />
      <line x1="5.4" y1="8" x2="10.6" y2="8" stroke="currentColor" strokeWidth="1.9" />
    </>
  ),
  contradicted: (
    <>
      <polygon points="8,0.5 15.5,8 8,15.5 0.5,8" fill="currentColor" />
      <line x1="5.75" y1="5.75" x2="10.25" y2="10.25" stroke={KNOCKOUT} strokeWidth="1.8" />
      <line x1="10.25" y1="5.75" x2="5.75" y2="10.25" stroke={KNOCKOUT} strokeWidth="1.8" />
    </>
  ),
  // Eleven dots: 2π × 5.6 / 11 = 3.2 units for a dot and its gap.
  untagged: (
    <circle
      cx="8"
      cy="8"
      r="5.6"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeDasharray="0.1 3.1"
    />
  ),
};

export interface VerdictIconProps {
  verdict: VerdictOrUntagged;
  /** Pixels. */
  size?: number | undefined;
  /** Takes the colour of the text around it, for marks on a filled ground. */
  plain?: boolean | undefined;
  className?: string | undefined;
}

export function VerdictIcon({ verdict, size = 14, plain = false, className }: VerdictIconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={classes(styles.icon, plain ? styles.plain : styles[verdict], className)}
    >
      {SHAPES[verdict]}
    </svg>
  );
}
