// Learns the tagger and the parser from a treebank and writes the weights that the app reads.
//   npm run train -- PATH_TO_TREEBANK [--seed N] [--out FILE]
// The path holds train.conllu and dev.conllu. Needs a C++17 compiler: $CXX, c++, g++ or clang++.
// The same seed gives the same weights on the same kind of processor.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundled } from '../bundled.mjs';
import { root } from '../setup.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: join(root, 'src/domain/language/weights/en.bin') },
  },
});

/** @param {string} why */
function stop(why) {
  console.error(why);
  process.exit(2);
}

const [treebank] = positionals;
if (treebank === undefined) {
  stop('Usage: npm run train -- PATH_TO_TREEBANK [--seed N] [--out FILE]');
} else if (!['train', 'dev'].every((part) => existsSync(join(treebank, `${part}.conllu`)))) {
  stop(`${treebank} does not hold train.conllu and dev.conllu.`);
} else if (!/^\d{1,9}$/.test(values.seed)) {
  stop(`${values.seed} is no seed: it takes a whole number.`);
} else {
  const named = process.env.CXX;
  const compiler = (named ? [named] : ['c++', 'g++', 'clang++']).find(
    (name) => spawnSync(name, ['--version']).status === 0,
  );
  if (compiler === undefined) {
    stop(
      named
        ? `No C++ compiler: $CXX names ${named}, which does not run. The weights are as they were.`
        : 'No C++ compiler: install g++ or clang++, or name one in $CXX. The weights are as they were.',
    );
  } else {
    const begun = Date.now();
    const { train } = await bundled('tools/train/train.ts');
    train({
      treebank,
      seed: Number(values.seed),
      out: values.out,
      sources: join(root, 'tools/train'),
      compiler,
      /** @param {string} program @param {readonly string[]} options */
      run(program, options) {
        const { status, error } = spawnSync(program, options, {
          stdio: ['ignore', 'inherit', 'inherit'],
        });
        if (status !== 0) throw error ?? new Error(`${program} ended with ${status}.`);
      },
      /** @param {string} what */
      say: (what) => console.log(`${((Date.now() - begun) / 1000).toFixed(0)} s: ${what}`),
    });
  }
}
