/** The words of a report for the values of the schemas, and how it counts. */
import type { ClaimKind, NonClaimReason } from '../claims/schema.ts';
import type { Stance } from '../evidence/schema.ts';
import type { ConflictRelation } from '../quantities/finding.ts';
import type { DismissReason, ReasonCode } from '../review/schema.ts';
import type { VerdictState } from './report.ts';

export const VERDICT_WORD: Readonly<Record<VerdictState, string>> = {
  supported: 'Supported',
  unsupported: 'Unsupported',
  contradicted: 'Contradicted',
  untagged: 'Untagged',
};

export const STANCE_WORD: Readonly<Record<Stance, string>> = {
  supports: 'Supports',
  contradicts: 'Contradicts',
  mentions: 'Mentions',
};

export const REASON_CODE_WORD: Readonly<Record<ReasonCode, string>> = {
  overstated: 'Overstated',
  outdated: 'Outdated',
  'lacks-context': 'Lacks context',
  'misquoted-source': 'Misquoted source',
  'wrong-unit': 'Wrong unit',
  'no-source-found': 'No source found',
};

export const DISMISS_WORD: Readonly<Record<DismissReason, string>> = {
  'not-a-claim': 'Not a claim',
  duplicate: 'Duplicate',
  'out-of-scope': 'Out of scope',
  opinion: 'Opinion',
  other: 'Other',
};

export const NON_CLAIM_WORD: Readonly<Record<NonClaimReason, string>> = {
  heading: 'Heading',
  question: 'Question',
  greeting: 'Greeting',
  'lead-in': 'Lead-in to a list',
  announcement: 'Announcement',
  encouragement: 'Encouragement',
  opinion: 'Opinion',
  'call-to-action': 'Call to action',
  fragment: 'Fragment',
  other: 'Other',
};

/** What the relation of two claims is called. */
export const CONFLICT_WORD: Readonly<Record<ConflictRelation, string>> = {
  disjoint: 'No overlap',
  touching: 'Touch only',
  partial: 'Partial',
  opposing: 'Opposing',
};
export const JOINED_WORD = 'By hand';

export function kindWord(kind: ClaimKind): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

const figures = new Intl.NumberFormat('en-US');

/** `1,234`: the same on every machine, whatever its locale. */
export function figure(count: number): string {
  return figures.format(count);
}

/** `1 claim`, `2 claims`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
