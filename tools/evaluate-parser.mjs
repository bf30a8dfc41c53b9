// Measures the committed tagger and parser on a treebank.
//   npm run evaluate:parser -- PATH_TO_TREEBANK [--weights FILE] [--plain]
// The path is a CoNLL-U file, or a directory with dev.conllu. --plain leaves out the SIMD kernel.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { bundled } from './bundled.mjs';
import { root } from './setup.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    weights: { type: 'string', default: join(root, 'src/domain/language/weights/en.bin') },
    plain: { type: 'boolean', default: false },
  },
});

const [given] = positionals;
if (given === undefined || !existsSync(given)) {
  console.error(
    'Usage: npm run evaluate:parser -- PATH_TO_TREEBANK [--weights FILE] [--plain]\nThe path is a CoNLL-U file, or a directory with dev.conllu.',
  );
  process.exit(2);
}

const path = statSync(given).isDirectory() ? join(given, 'dev.conllu') : given;
const file = readFileSync(values.weights);
const { evaluate } = await bundled('tools/train/evaluate.ts');
const result = evaluate(new Uint8Array(gunzipSync(file)), path, !values.plain);

const percent = (/** @type {number} */ share) => (100 * share).toFixed(2);
console.log(
  `${result.words} words: UPOS ${percent(result.upos)}, XPOS ${percent(result.xpos)}, UAS ${percent(result.uas)}, LAS ${percent(result.las)}`,
);
console.log(
  `${Math.round(result.tokensPerSecond)} words a second of processor time, ${result.simd ? 'SIMD' : 'plain'} kernel; weights of ${file.length} bytes`,
);
for (const { relation, gold, f1 } of result.relations) {
  if (gold > 0) console.log(`${relation.padEnd(16)}${String(gold).padStart(6)}  F1 ${percent(f1)}`);
}
