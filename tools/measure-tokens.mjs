// Compares the words and signs that the parser reads with those of a treebank, place by place.
//   node tools/measure-tokens.mjs TREEBANK.conllu… [--errors N]
// The treebank is no part of the project: its path is an argument.

import { readFileSync } from 'node:fs';
import { bundled } from './bundled.mjs';
import { readTreebank } from './treebank.mjs';

/** @typedef {import('./treebank.mjs').Place} Place */

const args = process.argv.slice(2);
const flag = args.indexOf('--errors');
const shown = flag < 0 ? 0 : Number(args.splice(flag, 2)[1]);
if (args.length === 0 || !Number.isInteger(shown)) {
  console.error('Usage: node tools/measure-tokens.mjs TREEBANK.conllu… [--errors N]');
  process.exit(2);
}

const { readTokens } = await bundled('src/domain/language/tokens.ts');
const { piecesOf } = await bundled('src/domain/language/pieces.ts');

for (const path of args) {
  const count = { gold: 0, found: 0, right: 0 };
  /** @type {Map<string, number>} */
  const errors = new Map();
  for (const { text, words } of readTreebank(readFileSync(path, 'utf8'))) {
    /** @type {Place[]} */
    const found = readTokens(text).flatMap((/** @type {object} */ token) => [...piecesOf(token)]);
    const key = (/** @type {Place} */ span) => `${span.start},${span.end}`;
    const gold = new Set(words.map(key));
    count.gold += words.length;
    count.found += found.length;
    count.right += found.filter((span) => gold.has(key(span))).length;
    if (shown > 0) noteErrors(errors, text, words, found);
  }
  const precision = count.right / count.found;
  const recall = count.right / count.gold;
  const f1 = (2 * precision * recall) / (precision + recall);
  const percent = (/** @type {number} */ share) => (100 * share).toFixed(2);
  console.log(
    `${path}: ${count.gold} tokens, precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)}`,
  );
  const ranked = [...errors].sort((a, b) => b[1] - a[1]).slice(0, shown);
  for (const [what, times] of ranked) console.log(`${String(times).padStart(6)}  ${what}`);
}

/**
 * Counts the stretches between two places where both agree that a token ends, and that differ within.
 * @param {Map<string, number>} errors
 * @param {string} text
 * @param {Place[]} gold
 * @param {Place[]} found
 */
function noteErrors(errors, text, gold, found) {
  const wordsOf = (/** @type {Place[]} */ spans) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' ');
  let f = 0;
  let g = 0;
  while (g < gold.length || f < found.length) {
    const left = [];
    const right = [];
    let reach = 0;
    do {
      const a = gold[g];
      const b = found[f];
      if (a !== undefined && (b === undefined || a.end <= b.end)) {
        left.push(a);
        reach = Math.max(reach, a.end);
        g += 1;
      } else if (b !== undefined) {
        right.push(b);
        reach = Math.max(reach, b.end);
        f += 1;
      }
    } while (
      (gold[g] !== undefined && (gold[g]?.start ?? 0) < reach) ||
      (found[f] !== undefined && (found[f]?.start ?? 0) < reach)
    );
    const same =
      left.length === 1 &&
      right.length === 1 &&
      left[0]?.start === right[0]?.start &&
      left[0]?.end === right[0]?.end;
    if (same) continue;
    const line = `${wordsOf(left) || '(nothing)'}  ←  ${wordsOf(right) || '(nothing)'}`;
    errors.set(line, (errors.get(line) ?? 0) + 1);
  }
}
