/** What is asked of the passage finder and what it answers, as it is sent between threads. */
import { Quantity } from '../../quantities/schema.ts';
import { z } from '../../zod.ts';

/** A claim as passages are looked for. */
export const PassageQuery = z.strictObject({
  /** The wording that stands alone. */
  text: z.string().max(20_000),
  /** Words of the article's title and of the heading above: they weigh little, and break ties. */
  context: z.string().max(2_000),
  /** The figures as a person corrected them, with places in `text`; null where the tool's reading counts. */
  quantities: z.array(Quantity).max(50).nullable(),
});
export type PassageQuery = z.infer<typeof PassageQuery>;

/** How a figure of the passage lies to the claim's, the closest first. */
export const FigureMatch = z.enum(['equal', 'converted', 'within', 'overlapping', 'apart']);
export type FigureMatch = z.infer<typeof FigureMatch>;

const Place = { start: z.int().min(0), end: z.int().min(1) };

/** A word or figure of the passage that the claim has too. UTF-16 code units of the passage's own text. */
export const PassageMark = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('word'), ...Place }),
  z.strictObject({
    kind: z.literal('quantity'),
    ...Place,
    match: FigureMatch,
    /** The claim's figure, as it stands in the claim: "500 mg". */
    claimed: z.string().max(400),
  }),
]);
export type PassageMark = z.infer<typeof PassageMark>;

export const Passage = z.strictObject({
  sourceId: z.string(),
  /** 0-based place of the page in the source's text. */
  page: z.int().min(0),
  /** The page as it is printed; empty where the source has none. */
  label: z.string(),
  /** UTF-16 code units of the page's text. */
  start: z.int().min(0),
  end: z.int().min(1),
  /** What stands there, to the letter. */
  text: z.string(),
  /** In order; they do not overlap. */
  marks: z.array(PassageMark),
  /** Only to be compared within one answer. */
  score: z.number(),
});
export type Passage = z.infer<typeof Passage>;
