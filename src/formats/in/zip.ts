/**
 * Zip containers from outside, inflated within limits: how many entries, how many bytes they become, and how much each
 * grows, are looked at before anything is inflated. What an entry says of its own size is also all the room that it
 * gets, so a false statement gains nothing.
 */
import { unzipSync } from 'fflate';

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all entries together. */
  readonly bytes: number;
}

export type ReadZip =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly problem: string };

/** Words compress to a tenth, repeated rows of a sheet to a fiftieth. */
const MOST_GROWTH = 200;
/** Small entries may be nothing but one letter. */
const UNSUSPECTED = 1_000_000;

class TooMuch extends Error {}

/** @param wanted by the path in the container; the others are counted, and stay as they are */
export function readZip(
  bytes: Uint8Array,
  limits: ZipLimits,
  wanted: (name: string) => boolean = () => true,
): ReadZip {
  let entries = 0;
  let total = 0;
  try {
    const inflated = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries += 1;
        if (entries > limits.entries) throw new TooMuch('it holds too many files');
        if (!wanted(name)) return false;
        total += originalSize;
        if (total > limits.bytes) throw new TooMuch('it becomes too large when it is unpacked');
        if (originalSize > UNSUSPECTED && originalSize > size * MOST_GROWTH)
          throw new TooMuch('a file in it grows far more than words can');
        return true;
      },
    });
    return { ok: true, files: new Map(Object.entries(inflated)) };
  } catch (error) {
    const reason =
      error instanceof TooMuch ? error.message : 'it is damaged, or not a zip container at all';
    return { ok: false, problem: `It cannot be unpacked: ${reason}.` };
  }
}
