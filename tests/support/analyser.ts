/** The analyser with the committed weights, for tests. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createAnalyser } from '../../src/domain/language/analyser.ts';

const file = new URL('../../src/domain/language/weights/en.bin', import.meta.url);

/** The unpacked file. */
export const weights: Uint8Array = gunzipSync(readFileSync(file));

export const analyser = createAnalyser(weights);
