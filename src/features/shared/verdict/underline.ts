/** Class names for the underline of a verdict: solid, dashed, wavy or dotted. */
import { classes } from '../../../ui/classes.ts';
import type { VerdictOrUntagged } from './labels.ts';
import styles from './underline.module.css';

/**
 * @param lane 0 is nearest the text. For two lanes nest the spans, lane 0 outside: an element has one underline,
 *   and the inner one is drawn lower by its own offset.
 */
export function underlineClass(verdict: VerdictOrUntagged, lane: 0 | 1 = 0): string {
  return classes(styles.line, styles[verdict], lane === 0 ? styles.lane0 : styles.lane1);
}
