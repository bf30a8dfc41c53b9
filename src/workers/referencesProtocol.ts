/** What the page and the references worker say to each other. Both sides check every message. */
import { REFERENCE_STYLES } from '../domain/evidence/reference-style.ts';
import { CslItem } from '../domain/evidence/schema.ts';
import { z } from '../domain/zod.ts';

const Style = z.enum(REFERENCE_STYLES).exclude(['short']);

const Seen = z.object({
  state: z.string(),
  notices: z.array(
    z.object({ kind: z.string(), doi: z.string().nullable(), date: z.string().nullable() }),
  ),
});

export const ReferencesRequest = z.strictObject({
  style: Style,
  sources: z.array(
    z.strictObject({
      id: z.string(),
      csl: CslItem,
      raw: z.string(),
      retraction: Seen.nullish(),
    }),
  ),
});
export type ReferencesRequest = z.infer<typeof ReferencesRequest>;

const Formatted = z.strictObject({
  style: Style,
  references: z.array(
    z.strictObject({
      id: z.string(),
      parts: z.array(
        z.strictObject({
          text: z.string(),
          italic: z.literal(true).optional(),
          href: z
            .string()
            .regex(/^https?:/i)
            .optional(),
        }),
      ),
      cited: z.string(),
    }),
  ),
  order: z.array(z.string()),
});

export const ReferencesAnswer = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('done'), formatted: Formatted }),
  z.strictObject({ type: z.literal('failed'), message: z.string().max(2_000) }),
]);
export type ReferencesAnswer = z.infer<typeof ReferencesAnswer>;
