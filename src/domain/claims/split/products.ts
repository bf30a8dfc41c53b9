/** Two lists of one sentence multiply: how many statements they would make is counted, so that a second one can stay. */
import type { ClaimRule } from '../schema.ts';
import type { Part, Words } from './rule.ts';

/** Beyond this many the second list stays together. */
export const MOST_TOGETHER = 6;

export interface Origin {
  /** How many statements the lists that it came from have made. */
  readonly times: number;
  /** Indexes of the words that it shares with the others that were made with it. */
  readonly common: ReadonlySet<number>;
}

export const ALONE: Origin = { times: 1, common: new Set() };

const LISTING: ReadonlySet<ClaimRule | undefined> = new Set(['list', 'example', 'shared-subject']);

/** What is known of the parts: a list within what others share is repeated in each of them. */
export function originOf(words: Words, { times, common }: Origin, parts: readonly Part[]): Origin {
  if (!parts.every(({ rule }) => LISTING.has(rule))) return ALONE;
  const kept = commonTo(parts);
  const joint = words.find((word) => word.tag === 'CC' && word.index >= 0 && !kept.has(word.index));
  const again = joint !== undefined && common.has(joint.index);
  return { times: again ? times * parts.length : parts.length, common: kept };
}

/** Indexes of the words that all parts have. */
function commonTo(parts: readonly Part[]): Set<number> {
  const [first, ...others] = parts.map(({ words }) => new Set(words.map(({ index }) => index)));
  return new Set([...(first ?? [])].filter((index) => others.every((other) => other.has(index))));
}
