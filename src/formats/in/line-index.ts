/** Which line a place is in, for messages. */

export class LineIndex {
  /** Where each line begins, in UTF-16 code units. */
  private readonly starts: number[] = [0];

  constructor(text: string) {
    // Files of old Macs end their lines with CR alone.
    const end = text.includes('\n') ? '\n' : '\r';
    for (let at = text.indexOf(end); at !== -1; at = text.indexOf(end, at + 1))
      this.starts.push(at + 1);
  }

  /** Counted from 1. */
  lineOf(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}
