/** From words of the open source to a quote of the current claim. */
import type { EvidenceId } from '../../../../domain/ids.ts';
import type { SourceItem } from '../../../../storage/model.ts';
import { useServices } from '../../../shared/services.ts';
import { useWorkbench } from '../../context.ts';
import type { ClaimView } from '../../inspector/useClaim.ts';
import { useRun } from '../../inspector/useRun.ts';

export interface Quotation {
  readonly words: string;
  readonly locator: string;
}

/**
 * Fills the quote of the evidence that the source was opened from, while it is empty and its claim is still current;
 * else the words are evidence of their own, which mentions the claim until somebody says more. One step.
 */
export function useQuote(source: SourceItem, opened: EvidenceId | null) {
  const { commands } = useServices().storage;
  const { setFreshEvidence } = useWorkbench();
  const run = useRun();
  return async (claim: ClaimView, { words, locator }: Quotation): Promise<boolean> => {
    const { reviewId } = claim.structure;
    const done = `Quoted for claim ${claim.row.number}`;
    const empty = claim.state.evidence.find(
      (item) => item.id === opened && item.sourceId === source.id && item.quote === '',
    );
    if (empty !== undefined) {
      const patch = { quote: words, ...(empty.locator === '' ? { locator } : {}) };
      return (await run(commands.editEvidence(reviewId, empty.id, patch), done)) !== null;
    }
    const { id: _, ...csl } = source.csl;
    const citation = { csl, raw: source.raw };
    const result = await run(
      commands.addCitations(reviewId, [claim.row.id], [citation], 'mentions', {
        quote: words,
        locator,
      }),
      done,
    );
    setFreshEvidence(result?.evidenceIds?.at(-1) ?? null);
    return result !== null;
  };
}
