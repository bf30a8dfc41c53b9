/** The language weights for the command line. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Analyser, createAnalyser } from '../domain/language/analyser.ts';

/** In the built program the file lies beside it (tools/bundle.mjs puts it there). */
const file = new URL('../domain/language/weights/en.bin', import.meta.url);

let analyser: Analyser | null = null;

/** The weights, unpacked. Throws when the file is missing. */
export function weightsFile(): Uint8Array {
  if (!existsSync(file)) {
    throw new Error(
      'The file en.bin is missing beside the program. Build it again: npm run build.',
    );
  }
  return gunzipSync(readFileSync(file));
}

/** The thread's analyser: made once, since it learns the words that it meets. Throws when the file is missing or broken. */
export function loadAnalyser(): Analyser {
  analyser ??= createAnalyser(weightsFile());
  return analyser;
}
