/** A bounded memory of what was computed lately. */

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
