/** The words for why a sentence is not a claim, and why a claim was dismissed. */
import type { NonClaimReason } from '../../../domain/claims/schema.ts';
import type { DismissReason } from '../../../domain/review/schema.ts';

export const NON_CLAIM_WORDS: Record<NonClaimReason, string> = {
  heading: 'heading',
  question: 'question',
  greeting: 'greeting',
  'lead-in': 'leads in to what follows',
  announcement: 'announces what follows',
  encouragement: 'encouragement',
  opinion: 'opinion',
  'call-to-action': 'call to action',
  fragment: 'not a full sentence',
  other: 'states nothing to check',
};

export const DISMISSED_WORDS: Record<DismissReason, string> = {
  'not-a-claim': 'dismissed: not a claim',
  duplicate: 'dismissed: duplicate',
  'out-of-scope': 'dismissed: out of scope',
  opinion: 'dismissed: opinion',
  other: 'dismissed',
};
