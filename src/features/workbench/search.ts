/** The address of the review screen: what is shown and which claim is current. Unknown or broken parts fall away. */

import { ClaimKind } from '../../domain/claims/schema.ts';
import { z } from '../../domain/zod.ts';

export const FILTERS = [
  'all',
  'untagged',
  'supported',
  'unsupported',
  'contradicted',
  'conflict',
  'dismissed',
] as const;
export const SORT_KEYS = [
  'number',
  'text',
  'kind',
  'verdict',
  'evidence',
  'checkworthiness',
] as const;
export const GROUPINGS = ['section', 'kind', 'verdict', 'none'] as const;

export const WorkbenchSearch = z.object({
  /** Position of the current claim, 1-based. */
  claim: z.int().min(1).optional().catch(undefined),
  filter: z.enum(FILTERS).optional().catch(undefined),
  kind: ClaimKind.optional().catch(undefined),
  q: z.string().max(200).optional().catch(undefined),
  sort: z.enum(SORT_KEYS).optional().catch(undefined),
  desc: z.boolean().optional().catch(undefined),
  group: z.enum(GROUPINGS).optional().catch(undefined),
  /** The visible pane on a phone. */
  pane: z.enum(['article', 'claims', 'details']).optional().catch(undefined),
});
export type WorkbenchSearch = z.infer<typeof WorkbenchSearch>;
