/** The claim that the inspector shows, with what its parts need to change it. */
import type { ClaimId } from '../../../domain/ids.ts';
import type { Commands } from '../../../storage/api.ts';
import type { ClaimRow, ClaimState, ReviewModel, ReviewStructure } from '../../../storage/model.ts';
import { useServices } from '../../shared/services.ts';
import { useClaimState, useStructure } from '../../shared/useReview.ts';
import { useWorkbench } from '../context.ts';

export interface ClaimView {
  readonly model: ReviewModel;
  readonly structure: ReviewStructure;
  readonly row: ClaimRow;
  readonly state: ClaimState;
}

/** No id is an empty text. */
const NONE = '' as ClaimId;

/** The current claim, or null while there is none. */
export function useCurrentClaim(): ClaimView | null {
  const { model, currentId } = useWorkbench();
  const structure = useStructure(model);
  const state = useClaimState(model, currentId ?? NONE);
  const row = currentId === null ? undefined : structure.rowById.get(currentId);
  return row === undefined ? null : { model, structure, row, state };
}

export function useCommands(): Commands {
  return useServices().storage.commands;
}
