/**
 * A salience model in the manner of Lappin and Leass: what a pronoun most likely stands for is what is near, what its
 * sentence is about, and what the article keeps speaking of. Weights were set on development texts by hand.
 */
import type { Entity } from './entities.ts';
import type { Gender } from './given-names.ts';
import type { Mention, Role } from './mentions.ts';
import { fitness, type Sense } from './sense.ts';
import { isAnybody, isEmpty } from './sorts.ts';

export type Kind = 'it' | 'they' | 'person';

/** What points back. */
export interface Anaphor {
  readonly kind: Kind;
  readonly gender: Gender | null;
  readonly role: Role;
  readonly sentence: number;
  readonly block: number;
  /** Nouns that are subjects of the clauses around it, the nearest first; by their places in the sentence. */
  readonly around: readonly number[];
  /** The verb whose words it stands among, by its place. */
  readonly verb?: number;
  /** What its clause says of it. */
  readonly sense?: Sense | null;
  /** The nouns of the heading above, as lemmas. */
  readonly section?: ReadonlySet<string>;
  /** It stands in the first sentence of its paragraph; what the paragraph before set out with. */
  readonly opening?: Entity | null;
}

/** A place where the article spoke of something. */
export interface Seen {
  readonly entity: Entity;
  readonly mention: Mention;
  readonly sentence: number;
  readonly block: number;
  /** By a pronoun that was resolved. */
  readonly pronoun: boolean;
}

export interface Ranked {
  readonly entity: Entity;
  readonly seen: Seen;
  readonly score: number;
}

/** By sentences back. */
const RECENCY: readonly number[] = [2.6, 2.4, 1.5, 0.9, 0.5];
const RECENCY_OF_PERSON: readonly number[] = [2.7, 2.6, 1.6, 1.2, 1, 0.9, 0.8, 0.7, 0.6];
const ROLE: Readonly<Record<Role, number>> = {
  subject: 1.5,
  embedded: 0.7,
  owner: 0.9,
  object: 0.5,
  other: 0,
};
/** Below this nothing is clear; nor where the next is as near as this. */
const THRESHOLD = 2.2;
const MARGIN = 0.3;
/** For what the heading names, and for what the paragraph before set out with. */
const HEADED = 0.8;
const SET_OUT = 0.4;
/** For what hangs on the same verb as the thing owned. */
const BESIDE = 0.9;

/** Whether grammar and sense allow it; the penalty where they only just do. Null where they do not. */
function fits(one: Seen, { kind, gender }: Anaphor, hasPeople: boolean): number | null {
  const { entity, mention } = one;
  if (entity.sort === 'time' || entity.sort === 'quantity') return null;
  if (!entity.name && isEmpty(mention.head.lemma)) return null;
  if (kind === 'person') {
    if (entity.many === true || mention.group) return null;
    if (entity.sort !== 'person' && !(entity.sort === null && entity.maybePerson)) return null;
    if (gender !== null && entity.gender !== null && gender !== entity.gender) return null;
    // "a teacher" is anybody; somebody with a name is spoken of.
    const anybody = mention.determiner === 'indefinite' || entity.gender !== gender;
    const nobody = !entity.name && anybody && !one.pronoun ? -0.8 : 0;
    return (entity.sort === 'person' ? 0 : -0.5) + (entity.gender === gender ? 0.3 : 0) + nobody;
  }
  if (kind === 'they') {
    if (entity.many === true) return 0;
    if (mention.group) return 0;
    // "A patient may lose their sight."
    if (entity.sort === 'person')
      return !entity.name && isAnybody(mention.head.lemma) ? -0.4 : null;
    if (entity.many === null) return entity.sort === 'organisation' ? -0.3 : -0.7;
    if (entity.sort === 'organisation') return -0.3;
    return entity.name && entity.sort === null ? -1.1 : null;
  }
  if (entity.many === true || mention.group || entity.sort === 'person') return null;
  if (entity.gender !== null && hasPeople && entity.name) return null;
  if (entity.sort === null && entity.maybePerson && entity.name && hasPeople) return -0.8;
  return entity.sort === 'place' ? -0.4 : 0;
}

/** "The power plant" above a section: the plant is what the section speaks of. */
function isHeaded(entity: Entity, section: ReadonlySet<string> | undefined): boolean {
  if (section === undefined || section.size === 0) return false;
  const last = entity.words.at(-1)?.lower.replace(/'s$/, '') ?? '';
  return section.has(last) || [...entity.classes].some((noun) => section.has(noun));
}

function weigh(seen: Seen, anaphor: Anaphor, topic: Entity | null): number {
  const { entity, mention } = seen;
  const back = anaphor.sentence - seen.sentence;
  const steps = anaphor.kind === 'person' ? RECENCY_OF_PERSON : RECENCY;
  let score = steps[back] ?? 0;
  score += ROLE[mention.role];
  if (seen.block !== anaphor.block) score -= anaphor.kind === 'person' ? 0.2 : 0.5;
  if (anaphor.role === 'subject' && mention.role === 'subject') score += 0.5;
  if (anaphor.role === 'object' && mention.role === 'object') score += 0.3;
  if (entity === topic) score += anaphor.kind === 'it' ? 1.2 : 0.4;
  // "Its density is low, so it may …": one thing through the sentence.
  if (back === 0 && seen.pronoun) score += 0.7;
  if (entity.chain >= 0 && anaphor.sentence - entity.chain <= 1) score += 0.5;
  score += Math.min(0.6, 0.15 * Math.log2(1 + entity.count));
  if (entity.name) score += 0.2;
  if (mention.group) score += 0.2;
  // "Corvane says it will", "a pig has chromosomes in each of its cells".
  const clause = back === 0 ? anaphor.around.indexOf(mention.head.index) : -1;
  if (clause >= 0) score += 1.2 - 0.3 * Math.min(clause, 2);
  // "turning to kratom for its properties"
  const beside = back === 0 && anaphor.role === 'owner' && mention.head.head === anaphor.verb;
  if (beside && clause < 0 && !mention.group) score += BESIDE;
  if (mention.quoted) score -= 1;
  if (anaphor.sense != null) score += fitness(entity, anaphor.sense);
  const central = mention.role === 'subject' || mention.role === 'owner';
  if (anaphor.kind !== 'person' && central && entity !== topic && isHeaded(entity, anaphor.section))
    score += HEADED;
  if (entity === anaphor.opening) score += SET_OUT;
  return score;
}

/** The entities that can be meant, best first, each with its best place. */
export function rank(
  seen: readonly Seen[],
  anaphor: Anaphor,
  topic: Entity | null,
  hasPeople: boolean,
): Ranked[] {
  const best = new Map<Entity, Ranked>();
  for (const one of seen) {
    const fit = fits(one, anaphor, hasPeople);
    if (fit === null) continue;
    const score = weigh(one, anaphor, topic) + fit;
    const known = best.get(one.entity);
    if (known === undefined || known.score < score)
      best.set(one.entity, { entity: one.entity, seen: one, score });
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** The first of the ranked where it stands out, otherwise null. */
export function clear(ranked: readonly Ranked[]): Ranked | null {
  const [first, second] = ranked;
  if (first === undefined || first.score < THRESHOLD) return null;
  return second !== undefined && first.score - second.score < MARGIN ? null : first;
}
