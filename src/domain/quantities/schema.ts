/** What is read of a quantity, as it is kept with its claim and handed to other programs. */
import { z } from '../zod.ts';

export const QuantityKind = z.enum([
  'amount',
  'dose',
  'strength',
  'frequency',
  'duration',
  'date',
  'money',
  'percent',
  'percentage-points',
  'ratio',
  'count',
  'temperature',
  'age',
  'rate',
  'per-body-weight',
  /** "doubled", "three times as much". */
  'factor',
  /** "hundreds of": an order of magnitude, compared with nothing. */
  'magnitude',
]);
export type QuantityKind = z.infer<typeof QuantityKind>;

export const Hedge = z.enum([
  'about',
  'almost',
  'up to',
  'at least',
  'less than',
  'more than',
  'since',
  'after',
  'by',
  'before',
  'order of magnitude',
]);
export type Hedge = z.infer<typeof Hedge>;

/** What the figure is of: a level, where a change came from, how large a change is, or what something is set beside. */
export const QuantityRole = z.enum(['level', 'from', 'by', 'other']);
export type QuantityRole = z.infer<typeof QuantityRole>;

/** What would have to be known to go on. */
export const MissingPiece = z.enum(['frequency', 'strength', 'unit', 'year']);
export type MissingPiece = z.infer<typeof MissingPiece>;

/** Beyond any figure of an article, and far enough from what a computer calls infinite to be converted and added up. */
export const LARGEST = 1e100;
const Bound = z.number().min(-LARGEST).max(LARGEST).nullable();

const Reading = z.strictObject({
  /** Where it stands in the text that was read. UTF-16 code units. */
  start: z.int().min(0),
  end: z.int().min(1),
  /** The lower bound in `unit`; null when it is open. */
  low: Bound,
  /** The upper bound in `unit`; null when it is open. */
  high: Bound,
  /** "mg", "EUR/month", "patient"; empty for a bare number. Years of the calendar are "year" of the kind `date`. */
  unit: z.string().max(80),
  /** What one such amount is for; other denominators stand in the unit. */
  basis: z.enum(['day', 'dose']).nullable(),
  hedge: Hedge.nullable(),
  kind: QuantityKind,
  /** Readings of one dimension can be converted into each other. */
  dimension: z.string().max(80),
});

export const QuantityPart = Reading;
export type QuantityPart = z.infer<typeof QuantityPart>;

export const Quantity = z.strictObject({
  ...Reading.shape,
  role: QuantityRole,
  /** What it was worked out from, in order: a dose and its frequency, a count and a strength. */
  parts: z.array(QuantityPart).max(4),
  /** The working out: "1–3 g/dose × 4–6/day = 4–18 g/day"; empty for what stands as written. */
  arithmetic: z.string().max(300),
  missing: MissingPiece.nullable(),
});
export type Quantity = z.infer<typeof Quantity>;

/** What is taken at a time or a day, rather than what there is of something. */
export const isDose = ({ kind }: Pick<Quantity, 'kind'>): boolean =>
  kind === 'dose' || kind === 'per-body-weight';
