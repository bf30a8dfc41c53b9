/** Writing and reading of plain bytes, little-endian whatever the machine. */

export class ByteWriter {
  private bytes = new Uint8Array(1 << 16);
  private used = 0;

  private room(count: number): DataView {
    if (this.used + count > this.bytes.length) {
      const larger = new Uint8Array(Math.max(2 * this.bytes.length, this.used + count));
      larger.set(this.bytes.subarray(0, this.used));
      this.bytes = larger;
    }
    const view = new DataView(this.bytes.buffer, this.used, count);
    this.used += count;
    return view;
  }

  u8(value: number): void {
    this.room(1).setUint8(0, value);
  }

  u16(value: number): void {
    this.room(2).setUint16(0, value, true);
  }

  u32(value: number): void {
    this.room(4).setUint32(0, value, true);
  }

  f32(value: number): void {
    this.room(4).setFloat32(0, value, true);
  }

  /** Seven bits a byte, the lowest first; the top bit says that more follow. */
  varint(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.u8((rest % 0x80) | 0x80);
    this.u8(rest);
  }

  block(bytes: Uint8Array | Int8Array): void {
    const view = this.room(bytes.length);
    new Int8Array(view.buffer, view.byteOffset, bytes.length).set(bytes);
  }

  done(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.used);
  }
}

/** Thrown when the bytes end too soon or say what cannot be; `readWeights` turns it into a value. */
export class BrokenFile extends Error {}

export class ByteReader {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private at = 0;

  constructor(bytes: Uint8Array) {
    // A Buffer of Node is one too, but its `slice` would not copy.
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Where the next `count` bytes stand. Nothing is allocated before it is known that the bytes are there. */
  private take(count: number): number {
    const from = this.at;
    if (!(count >= 0 && from + count <= this.bytes.length))
      throw new BrokenFile('it ends too soon');
    this.at = from + count;
    return from;
  }

  u8(): number {
    return this.view.getUint8(this.take(1));
  }

  u16(): number {
    return this.view.getUint16(this.take(2), true);
  }

  u32(): number {
    return this.view.getUint32(this.take(4), true);
  }

  f32(): number {
    return this.view.getFloat32(this.take(4), true);
  }

  varint(): number {
    let value = 0;
    for (let unit = 1; unit < 2 ** 42; unit *= 0x80) {
      const byte = this.u8();
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value;
    }
    throw new BrokenFile('a number in it is too long');
  }

  /** A copy. */
  block(count: number): Uint8Array {
    const from = this.take(count);
    return this.bytes.slice(from, from + count);
  }

  /** A copy. */
  signed(count: number): Int8Array {
    return new Int8Array(this.block(count).buffer);
  }

  get atEnd(): boolean {
    return this.at === this.bytes.length;
  }
}
