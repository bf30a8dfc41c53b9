/** A reading cut into what the strip sets apart: its terms, what stands between them, and what each is for. */
import { quantityWords } from '../../../../domain/quantities/ofClaim.ts';
import type { Hedge, MissingPiece, Quantity } from '../../../../domain/quantities/schema.ts';

export interface Term {
  /** "×" or "=" before it; null for the first. */
  readonly sign: string | null;
  /** "1–3 g" */
  readonly range: string;
  /** "dose": what one such amount is for. */
  readonly per: string | null;
}

/** "1–3 g/dose × 4–6/day = 4–18 g/day" in three terms, "20 °C" in one. */
export function termsOf(quantity: Quantity): readonly Term[] {
  const terms: Term[] = [];
  let sign: string | null = null;
  for (const piece of quantityWords(quantity).split(/ ([×=]) /)) {
    if (piece === '×' || piece === '=') {
      sign = piece;
      continue;
    }
    const per = /\/(day|dose)$/.exec(piece)?.[1] ?? null;
    terms.push({ sign, range: per === null ? piece : piece.slice(0, -per.length - 1), per });
  }
  return terms;
}

/** Open ends say "up to" and "at least" themselves, as "≤" and "≥". */
const SAID_BY_SIGN: ReadonlySet<Hedge> = new Set(['up to', 'at least', 'since', 'by']);

/** The hedge where the range does not show it. */
export function hedgeWord({ hedge }: Quantity): string | null {
  return hedge === null || SAID_BY_SIGN.has(hedge) ? null : hedge;
}

export const MISSING_WORDS: Readonly<Record<MissingPiece, string>> = {
  frequency: 'frequency not stated',
  strength: 'strength not stated',
  unit: 'unit not stated',
  year: 'year not stated',
};
