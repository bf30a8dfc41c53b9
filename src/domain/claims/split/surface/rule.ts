/** A rule over the surface of a statement: words, tags and signs. It answers where the tree cannot be trusted. */
import type { Words } from '../rule.ts';

export { depths, join, type Words } from '../rule.ts';

/** The parts in the order in which they should be listed, or null where the rule does not apply or is not sure. */
export type Rule = (words: Words) => Words[] | null;
