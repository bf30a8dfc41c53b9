/** What people made of two claims that were set against each other. */
import type { FoldedRecord } from '../history/fold.ts';
import type { FindingFields } from './schema.ts';

interface Standpoint {
  /** What a person has joined is confirmed. */
  readonly state: 'open' | 'confirmed' | 'dismissed';
  /** Of the decision or the join, as the person gave it; may be empty. */
  readonly reason: string;
}

/**
 * What people made of a pair of claims; null where it is no finding: the tool proposes nothing, and nobody has joined it.
 * @param explanation the tool's, as it is now; null where it proposes nothing
 */
export function standpointOf(
  record: FoldedRecord | undefined,
  explanation: string | null,
): Standpoint | null {
  const { decision, joined } = (record?.fields ?? {}) as Readonly<Partial<FindingFields>>;
  const decided = decision?.of === explanation ? decision : undefined;
  if (joined !== undefined) {
    const confirmed = decided?.state === 'confirmed' ? decided.reason : '';
    return { state: 'confirmed', reason: joined.reason === '' ? confirmed : joined.reason };
  }
  if (explanation === null) return null;
  return { state: decided?.state ?? 'open', reason: decided?.reason ?? '' };
}
