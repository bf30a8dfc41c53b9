/** What is typed into the dialog of a claim's quantities, and the correction that it makes. */

import { correctionInForce } from '../../../../domain/quantities/correction.ts';
import type { QuantityCorrection } from '../../../../domain/quantities/finding.ts';
import { readQuantities } from '../../../../domain/quantities/read.ts';
import type { Quantity } from '../../../../domain/quantities/schema.ts';
import {
  readTyped,
  type TypedQuantity,
  type TypedReading,
  typedOf,
} from '../../../../domain/quantities/typed.ts';
import type { ClaimRow } from '../../../../storage/model.ts';

type Subject = Pick<ClaimRow, 'text' | 'correction'>;

export interface QuantityDraft {
  /** Tells the rows apart while they are edited. */
  readonly key: number;
  /** The reading that is corrected; null for one that the person adds. */
  readonly before: Quantity | null;
  readonly typed: TypedQuantity;
  readonly leftOut: boolean;
}

export interface CorrectionDraft {
  readonly quantities: readonly QuantityDraft[];
  readonly of: string;
  readonly population: string;
}

/** No claim holds more, and the schema keeps no more. */
export const MOST_QUANTITIES = 50;

const NOTHING_TYPED: TypedQuantity = { from: '', to: '', unit: '', per: '' };

/** The dialog as it opens: what counts now, and what an earlier correction left out. */
export function draftOf(claim: Subject): CorrectionDraft {
  const read = readQuantities(claim.text).slice(0, MOST_QUANTITIES);
  const correction = correctionInForce(claim);
  const counts = correction?.quantities ?? read;
  const leftOut = read.filter(
    (one) => !counts.some(({ start, end }) => start === one.start && end === one.end),
  );
  const rows = [
    ...counts.map((before) => ({ before, leftOut: false })),
    ...leftOut.map((before) => ({ before, leftOut: true })),
  ].sort((a, b) => a.before.start - b.before.start);
  const quantities = rows.map(({ before, leftOut: out }, key) => ({
    key,
    before,
    typed: typedOf(before),
    leftOut: out,
  }));
  return {
    quantities: quantities.length > 0 ? quantities : [emptyRow(0)],
    of: correction?.of ?? '',
    population: correction?.population ?? '',
  };
}

export function emptyRow(key: number): QuantityDraft {
  return { key, before: null, typed: NOTHING_TYPED, leftOut: false };
}

/** An added row that nothing was typed into says nothing. */
export function isBlank({ before, typed }: QuantityDraft): boolean {
  return before === null && typed.from === '' && typed.to === '' && typed.unit === '';
}

/** A quantity that is added by hand stands for the whole wording. */
export function readRow(claim: Subject, { typed, before }: QuantityDraft): TypedReading {
  return readTyped(typed, before, { start: 0, end: claim.text.length });
}

export type DraftReading =
  | {
      readonly ok: true;
      /** Null where it comes to what the tool reads. */
      readonly correction: QuantityCorrection | null;
    }
  /** `key` is of the first row that cannot be read. */
  | { readonly ok: false; readonly key: number; readonly field: 'from' | 'to' | 'unit' };

export function readDraft(claim: Subject, draft: CorrectionDraft): DraftReading {
  const quantities: Quantity[] = [];
  for (const row of draft.quantities) {
    if (row.leftOut || isBlank(row)) continue;
    const read = readRow(claim, row);
    if (!read.ok) return { ok: false, key: row.key, field: read.field };
    quantities.push(read.quantity);
  }
  const of = draft.of.trim();
  const population = draft.population.trim();
  const tool = readQuantities(claim.text);
  const same =
    JSON.stringify(quantities) === JSON.stringify(tool) && of === '' && population === '';
  return {
    ok: true,
    correction: same ? null : { text: claim.text, quantities, of, population },
  };
}
