/** Whether two quantities are of the same thing, so that their figures should agree. */
import { isConflict, relationOf } from './compare.ts';
import type { Frame } from './frames.ts';
import type { Quantity } from './schema.ts';
import type { Scope } from './scope.ts';

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

const NATURE: ReadonlySet<string> = set('dose strength per-body-weight');
const isTaken = ({ kind }: Quantity): boolean => NATURE.has(kind);

/** Words whose counterpart makes another thing of the same measure. */
const COUNTERPARTS = [
  'new old',
  'first second',
  'first third',
  'second third',
  'first last',
  'male female',
  'man woman',
  'boy girl',
  'summer winter',
  'north south',
  'east west',
  'import export',
  'urban rural',
  'minimum maximum',
  'public private',
  'indoor outdoor',
  'left right',
  'upper lower',
  'income spending',
  'revenue cost',
  'wet dry',
  'young adult',
  'gross net',
  'domestic foreign',
  'day night',
  'weekday weekend',
].map((pair) => pair.split(' '));

const covers = (inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean =>
  [...inner].every((word) => outer.has(word));
const sharedOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => b.has(word)).length;

/** Whether the two are of one thing, so that their figures should agree. */
export function isLike(a: Scope, b: Scope): boolean {
  const [p, q] = [a.quantity, b.quantity];
  if (p.role !== 'level' || q.role !== 'level') return false;
  if (a.population !== b.population || a.frame.condition !== b.frame.condition) return false;
  if (a.frame.excepting !== b.frame.excepting) return false;
  if (
    COUNTERPARTS.some(
      ([x = '', y = '']) =>
        (a.frame.all.has(x) && b.frame.all.has(y)) || (a.frame.all.has(y) && b.frame.all.has(x)),
    )
  ) {
    return false;
  }
  if (!hasSameTime(a, b)) return false;
  if (isTaken(p) && isTaken(q)) return isSameDose(a, b);
  if (a.frame.hypothetical || b.frame.hypothetical) return false;
  if (p.kind === 'date' || q.kind === 'date') return p.kind === q.kind && isSameEvent(a, b);
  if (p.kind === 'money' && p.unit !== q.unit) return false;
  return isSameMeasure(a, b) && sameSetting(a, b);
}

/** Both without a year, or with one that they share. */
export function hasSameTime(a: Scope, b: Scope): boolean {
  if (a.quantity.kind === 'date') return true;
  if (a.dates.length === 0 || b.dates.length === 0) return a.dates.length === b.dates.length;
  return a.dates.some((one) =>
    b.dates.some((other) => !isConflict(relationOf(one, other).relation)),
  );
}

/** Other figures of the claims ("at 20 °C", "with two hours a day") do not set them apart. */
function sameSetting(a: Scope, b: Scope): boolean {
  const settings = (one: Scope) =>
    one.others.filter(({ kind }) => kind !== 'date' && kind !== 'age');
  const [p, q] = [settings(a), settings(b)];
  return !p.some((one) =>
    q.some(
      (other) =>
        one.dimension !== a.quantity.dimension && isConflict(relationOf(one, other).relation),
    ),
  );
}

/** A limit of harm is no dose: "more than 350 mg can cause diarrhoea". */
const HARM = set(
  'cause harm toxic overdose risk dangerous fatal poison exceed lead kill die damage',
);
const isHarm = ({ frame, quantity }: Scope): boolean =>
  (quantity.hedge === 'more than' || quantity.hedge === 'at least') &&
  [...HARM].some((word) => frame.verbs.has(word) || frame.nouns.has(word));

function isSameDose(a: Scope, b: Scope): boolean {
  if (isHarm(a) || isHarm(b)) return false;
  if (a.form !== b.form && a.form !== '' && b.form !== '') return false;
  if (a.quantity.kind === 'strength' || b.quantity.kind === 'strength') {
    return a.quantity.unit === b.quantity.unit && isSameMeasure(a, b);
  }
  if (
    a.purpose !== b.purpose &&
    a.purpose !== '' &&
    b.purpose !== '' &&
    sharedOf(a.substances, b.substances) < 2
  )
    return false;
  const [x, y] = [a.substances, b.substances];
  if (x.size === 0 || y.size === 0) return x.size === y.size;
  return named(a).some((noun) => y.has(noun)) || named(b).some((noun) => x.has(noun));
}

/** What may be the substance: the claim's subjects and names, or whatever it names besides dosing. */
const named = ({ frame, substances }: Scope): readonly string[] => {
  const heads = frame.subjects.filter((noun) => substances.has(noun));
  return heads.length > 0 ? heads : [...substances];
};

function isSameMeasure(a: Scope, b: Scope): boolean {
  const [f, g] = [a.frame, b.frame];
  if (!sameNouns(f, g) || !sameVerbs(f, g)) return false;
  const shared = sharedOf(f.nouns, g.nouns) + sharedOf(f.verbs, g.verbs);
  const counted = a.quantity.kind === 'count' && a.quantity.unit !== '';
  if (shared + (counted ? 1 : 0) < 2) return false;
  if (sameSubject(f, g)) return true;
  return counted && (f.counting || g.counting) && f.verbs.size > 0 && f.verbs.size === g.verbs.size;
}

/** The same nouns; one may say more of its subject, but no more that qualifies. */
function sameNouns(f: Frame, g: Frame): boolean {
  const [inner, outer] = f.nouns.size <= g.nouns.size ? [f, g] : [g, f];
  if (!covers(inner.nouns, outer.nouns)) return false;
  return [...outer.nouns].every((noun) => inner.nouns.has(noun) || !outer.loose.has(noun));
}

/** The same verbs, or none beside a plain "is". */
function sameVerbs(f: Frame, g: Frame): boolean {
  if (f.verbs.size === g.verbs.size)
    return covers(f.verbs, g.verbs) && (f.verbs.size > 0 || f.plain === g.plain);
  const [inner, outer] = f.verbs.size < g.verbs.size ? [f, g] : [g, f];
  return covers(inner.verbs, outer.verbs) && (inner.verbs.size > 0 || inner.plain);
}

function sameSubject(f: Frame, g: Frame): boolean {
  const [first, second] = [f.subjects[0], g.subjects[0]];
  if (first === undefined || second === undefined) return first === second;
  return (g.nouns.has(first) || first === second) && (f.nouns.has(second) || first === second);
}

/** Events that happen once. */
const ONCE = set(
  'found bear die open build complete publish invent discover sign abolish enact adopt introduce inaugurate close retire graduate marry demolish dissolve premiere debut finish write end arrive emigrate move begin release',
);

/** Whether a verb, in its canonical form, tells of an event that happens once. */
export const isOnce = (verb: string): boolean => ONCE.has(verb);

function isSameEvent(a: Scope, b: Scope): boolean {
  const [f, g] = [a.frame, b.frame];
  const plain = (one: Quantity) => one.hedge === null || one.hedge === 'about';
  if (!plain(a.quantity) || !plain(b.quantity)) return false;
  if (!covers(f.nouns, g.nouns) && !covers(g.nouns, f.nouns)) return false;
  if (!sameSubject(f, g) || sharedOf(f.nouns, g.nouns) < 1) return false;
  if (f.verbs.size === 0 || g.verbs.size === 0) {
    // "11% in 2023, down from 19% in 2018": the dates of other figures, and no event's.
    const figured = (one: Scope) => one.others.some(({ kind }) => kind !== 'date');
    if (figured(a) || figured(b)) return false;
    return f.plain && g.plain && f.verbs.size === g.verbs.size && sharedOf(f.nouns, g.nouns) >= 2;
  }
  return a.event === b.event && ONCE.has(a.event);
}
