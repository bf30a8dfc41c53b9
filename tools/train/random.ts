// Numbers that are the same for the same seed.

export interface Random {
  /** A whole number from 0 to `below - 1`. */
  below(limit: number): number;
}

/** The generator mulberry32 (Tommy Ettinger, public domain): enough for shuffling. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return { below: (limit) => Math.floor((next() / 2 ** 32) * limit) };
}

export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    const held = copy[last] as Item;
    copy[last] = copy[other] as Item;
    copy[other] = held;
  }
  return copy;
}
