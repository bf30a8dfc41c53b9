// How often the passage finder has the right passage among its first.
//   npm run --silent evaluate:passages
// prints recall and rank on the texts and claims in tests/fixtures/passages. With --misses it also lists the claims
// whose passage is not among the first three.
import { parseArgs } from 'node:util';
import { bundled } from './bundled.mjs';
import { root } from './setup.mjs';

const { values } = parseArgs({ options: { misses: { type: 'boolean', default: false } } });
const { passageFigures, rankedPairs } = await bundled('tests/support/passageFigures.ts');
const ranked = rankedPairs(root);

console.log('claims        recall@1  recall@3  MRR');
for (const { part, pairs, recall1, recall3, mrr } of passageFigures(ranked)) {
  const figures = [recall1, recall3, mrr].map((figure) => figure.toFixed(3).padEnd(10)).join('');
  console.log(`${part.padEnd(8)}${String(pairs).padStart(4)}  ${figures.trimEnd()}`);
}
if (values.misses) {
  for (const { rank, claim, words, first } of ranked) {
    if (rank === null || rank > 3) {
      console.log(`\n${rank ?? 'not found'}: ${claim}\n  wanted: ${words}\n  first:  ${first}`);
    }
  }
}
