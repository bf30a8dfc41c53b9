/** How the table speaks of filters and kinds in sentences. */
import type { ClaimKind } from '../../../domain/claims/schema.ts';
import { VERDICT_LABEL } from '../../shared/verdict/labels.ts';
import type { Filter } from './view.ts';

/** One claim of the kind with its article, and several. */
export const KIND_PHRASE: Readonly<Record<ClaimKind, readonly [one: string, many: string]>> = {
  dosage: ['a dosage claim', 'dosage claims'],
  statistic: ['a statistic', 'statistics'],
  efficacy: ['an efficacy claim', 'efficacy claims'],
  safety: ['a safety claim', 'safety claims'],
  mechanism: ['a mechanism', 'mechanisms'],
  comparison: ['a comparison', 'comparisons'],
  definition: ['a definition', 'definitions'],
  attribution: ['an attribution', 'attributions'],
  history: ['a claim about history', 'claims about history'],
  prediction: ['a prediction', 'predictions'],
  advice: ['advice', 'advice'],
  fact: ['a fact', 'facts'],
};

export const FILTER_LABEL: Readonly<Record<Filter, string>> = {
  all: 'All',
  ...VERDICT_LABEL,
  conflict: 'In conflict',
  dismissed: 'Dismissed',
};

/** What a listed claim is under a filter: "contradicted", "in conflict". */
export function filterPredicate(filter: Filter | undefined): string {
  return filter === 'conflict' ? 'in conflict' : (filter ?? '');
}

export const GROUP_LABEL = {
  section: 'Section',
  kind: 'Kind',
  verdict: 'Verdict',
  none: 'None',
} as const;
