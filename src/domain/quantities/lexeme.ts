/** A number, a word or a sign of a text that is read for quantities. */
import type { Rational } from './rational.ts';

export interface Lexeme {
  readonly kind: 'number' | 'word' | 'sign' | 'name';
  /** As written; `text.slice(start, end)` but for the separators of a grouped number. */
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Nothing between it and the one before. */
  readonly glued: boolean;
  /** Of a number that can be read. */
  readonly value?: Rational;
  /** Written in words. */
  readonly spelled?: boolean;
}
