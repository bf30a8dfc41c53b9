/** Bounded memories of what was computed lately. */

/**
 * Keeps at least the `size` entries used last, and never more than twice as many: two generations, of which the older
 * is dropped whole when the younger is full. Cheaper than an order of use, and as good for words.
 */
export class Recent<T> {
  private readonly size: number;
  private young = new Map<string, T>();
  private old = new Map<string, T>();

  constructor(size: number) {
    this.size = size;
  }

  get(key: string): T | undefined {
    const young = this.young.get(key);
    if (young !== undefined) return young;
    const old = this.old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: string, value: T): void {
    if (this.young.size >= this.size) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, value);
  }
}

/** The statement at hand, the parts that are tried on it, and the sentence. */
const LATELY = 16;

/**
 * The function with its last answers by the object that it was asked about. For what many rules ask about the few lists
 * of words at hand: a look through so few is faster than a WeakMap, and the garbage collector has nothing to follow.
 * The function has to be pure, and its argument must not change.
 */
export function remembering<K extends object, V>(
  compute: (key: K) => V,
  size = LATELY,
): (key: K) => V {
  const keys: (K | null)[] = new Array<K | null>(size).fill(null);
  const values: (V | null)[] = new Array<V | null>(size).fill(null);
  let newest = 0;
  return (key) => {
    if (keys[newest] === key) return values[newest] as V;
    for (let at = 0; at < size; at += 1) {
      if (keys[at] === key) return values[at] as V;
    }
    const value = compute(key);
    // Set after the computing, which may have asked for others.
    newest = (newest + 1) % size;
    keys[newest] = key;
    values[newest] = value;
    return value;
  };
}
