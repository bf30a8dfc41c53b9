/** Bytes as they come, cut into lines. Lines stay bytes: a worker thread reads them as text. */

export type Line =
  | { readonly number: number; readonly bytes: Uint8Array<ArrayBuffer> }
  /** Longer than allowed; its bytes are dropped as they come, so that no line can fill the memory. */
  | { readonly number: number; readonly bytes: null };

const LF = 0x0a;
const CR = 0x0d;

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** White space only. A line end of CR LF leaves the CR to the line. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === CR);
}

/**
 * The lines that are not blank, numbered from 1 with the blank ones counted. The last one need not end. Each has its
 * own memory, so that it can be handed over to a thread.
 * @param longest in bytes, without the line end
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<Line, void, undefined> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array) => {
    length += part.length;
    if (length > longest) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const finish = (): Line | null => {
    const line = length > longest ? null : joined(parts, length);
    parts = [];
    length = 0;
    const at = number;
    number += 1;
    if (line === null) return { number: at, bytes: null };
    return isBlank(line) ? null : { number: at, bytes: line };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(LF); to >= 0; to = chunk.indexOf(LF, from)) {
      add(chunk.subarray(from, to));
      const line = finish();
      if (line !== null) yield line;
      from = to + 1;
    }
    // Streams may use the chunk's memory again, so what waits for its line end is copied.
    add(chunk.slice(from));
  }
  if (length > 0) {
    const line = finish();
    if (line !== null) yield line;
  }
}
