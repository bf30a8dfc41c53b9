/**
 * The rules that read the surface: words, tags and signs, without the tree. They stand beside those over the tree, for
 * sentences that the parser misreads.
 */
import type { ClaimRule } from '../../schema.ts';
import type { Rule as TreeRule } from '../rule.ts';
import * as asides from './asides/index.ts';
import * as clauses from './clauses.ts';
import * as definitions from './definitions.ts';
import * as lists from './lists/index.ts';
import type { Rule } from './rule.ts';

export { readAttribution } from './attribution.ts';
export { isStatement } from './clauses.ts';

const named =
  (rule: Rule, name: ClaimRule): TreeRule =>
  ({ words }) =>
    rule(words)?.map((part) => ({ words: part, rule: name })) ?? null;

export const splitSemicolons = named(clauses.splitSemicolons, 'joined-clauses');
export const splitConcession = named(clauses.splitConcession, 'joined-clauses');
export const splitJoinedClauses = named(clauses.splitJoinedClauses, 'joined-clauses');
export const splitCause = named(clauses.splitCause, 'cause');
export const splitSubjectAsides = named(asides.splitSubjectAsides, 'appositive');
export const splitDashed = named(asides.splitDashed, 'parenthesis');
export const splitDefinition = named(definitions.splitDefinition, 'relative-clause');
export const splitVerbLists = named(lists.splitVerbLists, 'shared-subject');
export const splitNounLists = named(lists.splitNounLists, 'list');
