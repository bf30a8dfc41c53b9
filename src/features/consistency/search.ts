/** The address of the Consistency screen: which conflicts are listed and which is selected. Broken parts fall away. */
import { FindingId } from '../../domain/ids.ts';
import { z } from '../../domain/zod.ts';

export const SHOWN = ['open', 'confirmed', 'dismissed', 'all'] as const;
export type Shown = (typeof SHOWN)[number];

export const ConsistencySearch = z.object({
  /** The selected conflict. */
  finding: FindingId.optional().catch(undefined),
  show: z.enum(SHOWN).optional().catch(undefined),
  /** Opens the dialog that joins two claims, with this one chosen; 0 for none. */
  join: z.int().min(0).optional().catch(undefined),
});
export type ConsistencySearch = z.infer<typeof ConsistencySearch>;
