/** Attaches a passage as the quote of a claim, with its page, and says so with a way to undo it. */
import { useCallback } from 'react';
import { wordsAt } from '../../../../domain/evidence/quotes/text.ts';
import type { ClaimId, SourceId } from '../../../../domain/ids.ts';
import type { EvidenceItem, ReviewModel } from '../../../../storage/model.ts';
import { useServices } from '../../../shared/services.ts';
import { useWorkbench } from '../../context.ts';
import { useRun } from '../useRun.ts';
import { stanceFor } from '../words.ts';
import type { FoundPassage } from './asked.ts';

/** As quotes are written: on one line, words that a line end cut made whole. */
function quoteOf({ text, label }: FoundPassage): string {
  const place = { page: 0, start: 0, endPage: 0, end: text.length };
  return wordsAt({ pages: [{ label, text }] }, place);
}

/** Whether the claim's evidence quotes these words of the source already. */
export function isAttached(evidence: readonly EvidenceItem[], passage: FoundPassage): boolean {
  const words = quoteOf(passage);
  return evidence.some(
    ({ sourceId, quote }) =>
      sourceId === passage.sourceId && quote.replace(/\s+/g, ' ').includes(words),
  );
}

export function useAttach(
  model: ReviewModel,
): (claim: ClaimId, passage: FoundPassage) => Promise<boolean> {
  const { storage } = useServices();
  const { setFreshEvidence } = useWorkbench();
  const run = useRun();
  return useCallback(
    async (claim, passage) => {
      const number = model.structure().rowById.get(claim)?.number;
      const result = await run(
        storage.commands.attachQuote(model.reviewId, claim, passage.sourceId as SourceId, {
          quote: quoteOf(passage),
          // As the viewer of sources and the check of quotes write it.
          locator: passage.label,
          stance: stanceFor(model.claim(claim).verdict),
        }),
        `Passage attached to claim ${number ?? ''}`.trim(),
      );
      if (result?.evidenceId !== undefined) setFreshEvidence(result.evidenceId);
      return result !== null;
    },
    [model, storage, run, setFreshEvidence],
  );
}
