/** What the page and the worker that finds passages say to each other. Both sides check every message. */
import { Passage, PassageQuery } from '../../domain/evidence/passages/schema.ts';
import { z } from '../../domain/zod.ts';

const JobId = z.int().min(0);

/** A claim under the name that its answer comes back with. */
export const AskedClaim = z.strictObject({ key: z.string(), ...PassageQuery.shape });
export type AskedClaim = z.infer<typeof AskedClaim>;

export const PassagesRequest = z.discriminatedUnion('type', [
  /** The text of a source, kept until another one comes in its place. Answered by nothing. */
  z.strictObject({
    type: z.literal('source'),
    id: z.string(),
    title: z.string(),
    pages: z.array(z.strictObject({ label: z.string(), text: z.string() })),
  }),
  z.strictObject({
    type: z.literal('find'),
    job: JobId,
    claims: z.array(AskedClaim),
    /** Of those that were sent; others are passed over. */
    sources: z.array(z.string()),
    limit: z.int().min(1).max(50),
  }),
  z.strictObject({ type: z.literal('cancel'), job: JobId }),
]);
export type PassagesRequest = z.infer<typeof PassagesRequest>;

export const PassagesMessage = z.discriminatedUnion('type', [
  /** What was found for one claim, in the order in which claims were asked. */
  z.strictObject({
    type: z.literal('found'),
    job: JobId,
    key: z.string(),
    passages: z.array(Passage),
  }),
  /** All claims of the job have been answered, or it was cancelled. */
  z.strictObject({ type: z.literal('done'), job: JobId }),
  z.strictObject({ type: z.literal('failed'), job: JobId.nullable(), message: z.string() }),
]);
export type PassagesMessage = z.infer<typeof PassagesMessage>;
