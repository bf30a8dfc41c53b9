/** Things counted as the members of one group: "a garrison of 300 men" beside "the garrison of 450 men". */
import type { Word } from '../language/tags.ts';
import { canonical } from './frames.ts';
import type { Quantity } from './schema.ts';

export interface Group {
  readonly noun: string;
  /** "The garrison", "its fleet": one that has been named before. */
  readonly definite: boolean;
  /** What tells it from another group of the kind. */
  readonly qualities: string;
}

/** Any things may be a number or a group of them. */
const ANY =
  /^(?:group|team|number|total|crowd|range|set|series|pair|batch|average|minimum|maximum|list|variety|population|couple|handful|choice|selection|collection|queue)$/;

/** The group that the counted things are the members of; null where they are counted by themselves. */
export function groupOf(
  words: readonly Word[],
  { kind, unit, start, end }: Quantity,
): Group | null {
  if (kind !== 'count' || unit === '') return null;
  const member = words.find(
    (word) =>
      word.start < end &&
      start < word.end &&
      word.relation === 'nmod' &&
      words.some(({ head, lower }) => head === word.index && lower === 'of'),
  );
  const noun = member === undefined ? undefined : words[member.head];
  if (noun?.upos !== 'NOUN' || (noun.start < end && start < noun.end)) return null;
  const name = canonical(noun.lemma);
  if (ANY.test(name)) return null;
  const children = words.filter(({ head }) => head === noun.index);
  return {
    noun: name,
    definite: children.some(({ lower }) => /^(?:the|this|that|its|his|her|their|our)$/.test(lower)),
    qualities: children
      .filter((word) => word !== member && /^(?:amod|compound|nmod|acl|nummod)/.test(word.relation))
      .map(({ lemma }) => lemma)
      .sort()
      .join(' '),
  };
}

/** Whether both speak of one group: at least one of them as of a known one. */
export const isSameGroup = (a: Group, b: Group): boolean =>
  a.noun === b.noun && a.qualities === b.qualities && (a.definite || b.definite);
