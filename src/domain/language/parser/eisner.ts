/**
 * The best projective tree with one root, by Eisner's algorithm (1996): spans grow by joining two, so that the best of
 * all trees is found in n³ steps. Most sentences need none of it: where every word's best head taken alone already
 * makes such a tree, no other tree can be better.
 */

/** Scores and spans of a sentence of at most so many words, the root included. */
export class TreeDecoder {
  /** A root arc costs so much that a second one never pays. */
  private static readonly ROOT_COST = 1e4;

  private readonly size: number;
  // Spans headed at their left end by row and by column, and those headed at their right end.
  private readonly rightByStart: Float64Array;
  private readonly rightByEnd: Float64Array;
  private readonly leftByStart: Float64Array;
  private readonly leftByEnd: Float64Array;
  /** Spans whose ends are joined by an arc: from the start to the end, and back. */
  private readonly arcRight: Float64Array;
  private readonly arcLeft: Float64Array;
  private readonly splitArc: Uint8Array;
  private readonly splitRight: Uint8Array;
  private readonly splitLeft: Uint8Array;
  private readonly stack: Int32Array;

  constructor(size: number) {
    if (size > 256) throw new RangeError('A split is kept in a byte.');
    const floats = () => new Float64Array(size * size);
    const bytes = () => new Uint8Array(size * size);
    this.size = size;
    this.rightByStart = floats();
    this.rightByEnd = floats();
    this.leftByStart = floats();
    this.leftByEnd = floats();
    this.arcRight = floats();
    this.arcLeft = floats();
    this.splitArc = bytes();
    this.splitRight = bytes();
    this.splitLeft = bytes();
    this.stack = new Int32Array(4 * size);
  }

  /**
   * Writes the head of each word 1 … count-1; word 0 is the artificial root. `scores[d · stride + h]` is the score of
   * head h for word d; no score may be near to 10,000.
   */
  decode(scores: Float32Array, stride: number, count: number, heads: Int32Array): void {
    if (!this.pickBest(scores, stride, count, heads)) this.search(scores, stride, count, heads);
  }

  /** Takes each word's best head; whether these make a projective tree with one root. */
  private pickBest(
    scores: Float32Array,
    stride: number,
    count: number,
    heads: Int32Array,
  ): boolean {
    let roots = 0;
    heads[0] = -1;
    for (let word = 1; word < count; word += 1) {
      let best = Number.NEGATIVE_INFINITY;
      let head = 0;
      for (let other = 0; other < count; other += 1) {
        const score = scores[word * stride + other] as number;
        if (other !== word && score > best) {
          best = score;
          head = other;
        }
      }
      heads[word] = head;
      if (head === 0) roots += 1;
    }
    return roots === 1 && this.isProjectiveTree(heads, count);
  }

  private isProjectiveTree(heads: Int32Array, count: number): boolean {
    for (let word = 1; word < count; word += 1) {
      const head = heads[word] as number;
      const from = Math.min(word, head);
      const to = Math.max(word, head);
      for (let between = from + 1; between < to; between += 1) {
        const its = heads[between] as number;
        if (its < from || its > to) return false;
      }
    }
    return this.everyWordHangs(heads, count);
  }

  /** Whether following heads leads every word to the root. */
  private everyWordHangs(heads: Int32Array, count: number): boolean {
    const { stack } = this;
    // 0 is unseen, a word's own number "on the way from it", -1 done.
    stack.fill(0, 0, count);
    for (let word = 1; word < count; word += 1) {
      let at = word;
      while (at > 0 && stack[at] === 0) {
        stack[at] = word;
        at = heads[at] as number;
      }
      if (at > 0 && stack[at] === word) return false;
      for (at = word; at > 0 && stack[at] === word; at = heads[at] as number) stack[at] = -1;
    }
    return true;
  }

  private search(scores: Float32Array, stride: number, count: number, heads: Int32Array): void {
    const { size, rightByStart, rightByEnd, leftByStart, leftByEnd, arcRight, arcLeft } = this;
    for (let word = 0; word < count; word += 1) {
      const place = word * size + word;
      rightByStart[place] = rightByEnd[place] = leftByStart[place] = leftByEnd[place] = 0;
    }
    for (let length = 1; length < count; length += 1) {
      for (let start = 0; start + length < count; start += 1) {
        const end = start + length;
        const rows = start * size;
        const columns = end * size;
        let best = Number.NEGATIVE_INFINITY;
        let split = start;
        for (let at = start; at < end; at += 1) {
          const sum = (rightByStart[rows + at] as number) + (leftByEnd[columns + at + 1] as number);
          if (sum > best) {
            best = sum;
            split = at;
          }
        }
        this.splitArc[rows + end] = split;
        const cost = start === 0 ? TreeDecoder.ROOT_COST : 0;
        arcRight[rows + end] = best + (scores[end * stride + start] as number) - cost;
        arcLeft[columns + start] =
          start === 0 ? Number.NEGATIVE_INFINITY : best + (scores[start * stride + end] as number);

        best = Number.NEGATIVE_INFINITY;
        for (let at = start; at < end; at += 1) {
          const sum = (leftByStart[rows + at] as number) + (arcLeft[columns + at] as number);
          if (sum > best) {
            best = sum;
            split = at;
          }
        }
        leftByStart[rows + end] = leftByEnd[columns + start] = best;
        this.splitLeft[rows + end] = split;

        best = Number.NEGATIVE_INFINITY;
        for (let at = start + 1; at <= end; at += 1) {
          const sum = (arcRight[rows + at] as number) + (rightByEnd[columns + at] as number);
          if (sum > best) {
            best = sum;
            split = at;
          }
        }
        rightByStart[rows + end] = rightByEnd[columns + start] = best;
        this.splitRight[rows + end] = split;
      }
    }
    this.trace(count, heads);
  }

  /** Reads the heads off the splits. A stack of spans: recursion would go as deep as the sentence is long. */
  private trace(count: number, heads: Int32Array): void {
    const { size, stack } = this;
    heads[0] = -1;
    let top = 0;
    const push = (start: number, end: number, right: boolean) => {
      if (start === end) return;
      stack[top] = right ? 1 : 0;
      stack[top + 1] = start;
      stack[top + 2] = end;
      top += 3;
    };
    push(0, count - 1, true);
    while (top > 0) {
      top -= 3;
      const right = stack[top] === 1;
      const start = stack[top + 1] as number;
      const end = stack[top + 2] as number;
      const place = start * size + end;
      const split = (right ? this.splitRight[place] : this.splitLeft[place]) as number;
      // The arc joins `from` and `to`; what lies between them falls into two spans.
      const from = right ? start : split;
      const to = right ? split : end;
      heads[right ? to : from] = right ? from : to;
      if (right) push(split, end, true);
      else push(start, split, false);
      const middle = this.splitArc[from * size + to] as number;
      push(from, middle, true);
      push(middle + 1, to, false);
    }
  }
}
