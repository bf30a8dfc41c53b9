/**
 * When a person's reading of a claim's figures holds. Apart from the tool's own reading, which is large, since lists of
 * claims ask for this one alone.
 */
import type { QuantityCorrection } from './finding.ts';

export interface Corrected {
  readonly text: string;
  readonly correction: QuantityCorrection | null;
}

/** A person's correction while it holds: for the wording that it was made for. */
export const correctionInForce = ({ text, correction }: Corrected): QuantityCorrection | null =>
  correction?.text === text ? correction : null;
