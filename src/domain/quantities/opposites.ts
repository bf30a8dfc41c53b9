/** Words that turn a statement into its opposite: predicates that exclude each other, denials, always and never, safe and harmful. */

interface Side {
  readonly pair: number;
  readonly left: boolean;
}

const pairs = (list: string): ReadonlyMap<string, readonly Side[]> => {
  const found = new Map<string, Side[]>();
  for (const [pair, words] of list
    .trim()
    .split(/\s*;\s*/)
    .entries()) {
    for (const [at, side] of words.split('/').entries()) {
      for (const word of side.split(' ')) {
        found.set(word, [...(found.get(word) ?? []), { pair, left: at === 0 }]);
      }
    }
  }
  return found;
};

/** Predicates that cannot both hold of one thing. */
const SIDES = pairs(`
  increase raise boost rise grow/decrease reduce lower fall decline drop shrink cut; improve/worsen; strengthen/weaken; allow permit/forbid prohibit ban;
  support back/oppose; accept/reject; approve/reject; prevent/cause; gain/lose; expand/shrink contract; relieve ease reduce/worsen aggravate;
  open/close; win/lose; speed accelerate/slow; warm/cool; succeed/fail; encourage/discourage; protect/harm damage; pass/fail; survive/die; safe harmless/dangerous unsafe harmful toxic risky;
  effective/ineffective useless; legal/illegal; cheap inexpensive affordable/expensive costly; common/rare; free/paid; waterproof/permeable; native/introduced;
  edible/poisonous inedible; permanent/temporary; public/private; mandatory compulsory required/optional voluntary; renewable/finite; reversible/irreversible; addictive/non-addictive; hot/cold; empty/full; alive/dead;
  widespread/scarce; extinct/living; nocturnal/diurnal; profitable/unprofitable; stable/unstable; reliable/unreliable; suitable/unsuitable; possible/impossible; necessary/unnecessary; painful/painless; soluble/insoluble;
  removable/fixed; available/unavailable; larger bigger/smaller; longer/shorter; cheaper/dearer costlier; faster quicker/slower; heavier/lighter; safer/riskier; better/worse; higher/lower; older/younger; stronger/weaker`);

/** On which side of which pairs a predicate stands; none for one that has no opposite here. */
export const sidesOf = (predicate: string): readonly Side[] => SIDES.get(predicate) ?? [];

export const isOpposed = (a: string, b: string): boolean =>
  sidesOf(a).some(({ pair, left }) =>
    sidesOf(b).some((other) => other.pair === pair && other.left !== left),
  );

export const OFTEN = new Set(
  'always usually often commonly frequently typically generally invariably'.split(' '),
);
export const SELDOM = new Set('never rarely seldom hardly scarcely infrequently'.split(' '));
export const STRONG = new Set('always invariably never'.split(' '));
const NOT = /^(?:not|n['’]t|never|no|cannot|neither|nor|without)$/;
export const isDenial = (lower: string): boolean => NOT.test(lower);
/** Says that something does no harm. */
export const SAFE = new Set('safe harmless risk-free'.split(' '));
/** Harm itself. */
export const HARMS = new Set('risk danger hazard side-effect harm'.split(' '));
