/** Words for the choice of claims. */
import type { Granularity } from '../../../domain/claims/schema.ts';
import { counted } from '../../../domain/report/words.ts';
import type { ClaimRow, ClaimState } from '../../../storage/model.ts';

export const GRANULARITY_LABEL: Readonly<Record<Granularity, string>> = {
  fine: 'Fine',
  coarse: 'Coarse',
};

export const GRANULARITY_WORDS: Readonly<Record<Granularity, string>> = {
  fine: 'One claim for each statement, so that each can be true or false on its own.',
  coarse: 'One claim for each independent clause: fewer claims, closer to the sentences.',
};

/** The work on a claim besides one’s own verdict: "2 citations, rationale". */
export function workWords(row: ClaimRow, state: ClaimState): string {
  const { own, others, evidence } = state;
  const words = [
    ...(evidence.length === 0 ? [] : [counted(evidence.length, 'citation')]),
    ...(own.rationale === undefined ? [] : ['rationale']),
    ...(own.correction === undefined ? [] : ['suggested correction']),
    ...(own.searchLog === undefined ? [] : [counted(own.searchLog.length, 'search', 'searches')]),
    ...(others.length === 0 ? [] : [`verdicts of ${counted(others.length, 'other reviewer')}`]),
    ...(row.originalText === null ? [] : ['reworded']),
    ...(row.dismissed === null ? [] : ['dismissed']),
  ];
  return words.join(', ');
}
