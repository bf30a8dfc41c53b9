/** What the page and the worker that reads sources say to each other. Records are checked when they are stored. */
import { z } from '../domain/zod.ts';
import type { ReadSource } from './sourcesJob.ts';

export const SourcesRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({
    kind: z.literal('file'),
    name: z.string(),
    bytes: z.instanceof(Uint8Array),
  }),
]);
export type SourcesRequest = z.infer<typeof SourcesRequest>;

const Fault = z.strictObject({
  file: z.string(),
  entry: z.string(),
  line: z.int().min(0),
  reason: z.string(),
});

export const SourcesMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('progress'), fraction: z.number().min(0).max(1) }),
  /** A few of what was found, so that taking them in never holds up the page. */
  z.strictObject({
    type: z.literal('sources'),
    sources: z.custom<readonly ReadSource[]>((value) => Array.isArray(value)),
  }),
  z.strictObject({ type: z.literal('done'), faults: z.array(Fault), rest: z.string() }),
  z.strictObject({ type: z.literal('failed'), message: z.string().max(2_000) }),
]);
export type SourcesMessage = z.infer<typeof SourcesMessage>;
