/** Drafts for the longer texts of the reviewer's own assessment. */
import type { Commands } from '../../../storage/api.ts';
import { useServices } from '../../shared/services.ts';
import { type DraftField, draftsOf, useDraft } from './drafts.ts';
import type { ClaimView } from './useClaim.ts';

const COMMAND = {
  rationale: 'setRationale',
  correction: 'setCorrection',
} as const satisfies Record<string, keyof Commands>;

export function useAssessmentDraft(claim: ClaimView, field: keyof typeof COMMAND): DraftField {
  const services = useServices();
  const { model, structure, row, state } = claim;
  return useDraft(draftsOf(model), `${field}/${row.id}`, state.own[field] ?? '', async (text) =>
    services.settle(
      await services.storage.commands[COMMAND[field]](structure.reviewId, row.id, text.trim()),
    ),
  );
}
