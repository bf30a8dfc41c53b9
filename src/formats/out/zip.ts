/** Zip containers in pieces, with a fixed time on every file: equal contents give equal bytes. */
import { Zip, ZipDeflate } from 'fflate';
import type { OutFile, Piece } from './writer.ts';

/** Bytes that are compressed in one go: a few milliseconds of work. */
const ENOUGH = 64 * 1024;

/**
 * The earliest time that the format knows, which has no time zones. Made when it is wanted: a page may be open while
 * somebody travels, and what was midnight of that day then is the year before now.
 */
const earliest = () => new Date(1980, 0, 1);

/** A piece is what there is of the file so far: take and forget it. Throws what a file's own pieces throw. */
export function* zipPieces(files: readonly OutFile[]): Generator<Uint8Array, void, undefined> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error !== null) throw error;
    ready.push(data);
  });
  for (const { name, pieces } of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = earliest();
    zip.add(entry);
    for (const chunk of chunks(pieces())) {
      entry.push(chunk, false);
      yield* ready;
      ready = [];
    }
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  yield* ready;
}

/** The same bytes in larger parts: compressing each line by itself would cost more than the line. */
function* chunks(pieces: Iterable<Piece>): Generator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  let parts: Uint8Array[] = [];
  let size = 0;
  for (const piece of pieces) {
    const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece;
    parts.push(bytes);
    size += bytes.length;
    if (size < ENOUGH) continue;
    yield joined(parts, size);
    parts = [];
    size = 0;
  }
  if (size > 0) yield joined(parts, size);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
