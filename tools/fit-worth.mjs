// Fits the weights of check-worthiness: a logistic model whose inputs are the reasons that a reader is shown.
//   node tools/fit-worth.mjs EXPERTQA.jsonl FACTCHECK.jsonl [--write]
// prints what the model reaches, fitted and cross-validated, beside simpler scores; --write puts the weights into
// src/domain/claims/classify/worth/weights.ts. The data is no part of the project: its paths are arguments. The
// articles in claims/ take part with the worth that a person gave their claims. The same data gives the same weights.
//
// A sentence with a label has several claims, of which the best counts; so each round fits on the best claim by the
// weights of the round before. Weights minimise the cross-entropy plus l2/2 times the squared distance from the
// starting weights, within what each reason may count by its meaning, by coordinate-wise Newton steps.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './bundled.mjs';
import { root } from './setup.mjs';

const HEALTH = new Set(['Healthcare / Medicine', 'Biology']);
const FOLDS = 10;
const L2 = 20;
const ROUNDS = 3;
/** How much a row counts: health is what is read most, and a worth by hand is a weak label. */
const IMPORTANCE = { expertqa: 1, health: 1.5, factcheck: 1, hand: 0.5 };

const args = process.argv.slice(2).filter((arg) => arg !== '--write');
const [expertqa, factcheck] = args;
if (expertqa === undefined || factcheck === undefined) {
  console.error('Usage: node tools/fit-worth.mjs EXPERTQA.jsonl FACTCHECK.jsonl [--write]');
  process.exit(2);
}

/**
 * @typedef {{ document: string, genre: string, label: number, claims: number[][], earlier: number, words: number, cited: number }} Row
 * @typedef {{ name: string, start: number, least: number, most: number }} Sign
 */
/** @type {{ FITTED: Sign[], labelledRows: (path: string) => Row[], handRows: (root: string) => Row[] }} */
const { FITTED: SIGNS, labelledRows, handRows } = await bundled('tests/support/worthRows.ts');

/** @type {Record<string, Row[]>} */
const sets = {
  expertqa: labelledRows(expertqa),
  factcheck: labelledRows(factcheck),
  hand: handRows(root),
};

const start = Float64Array.from(SIGNS, ({ start: weight }) => weight);
const logistic = (/** @type {number} */ sum) => 1 / (1 + Math.exp(-sum));
const sumOf = (/** @type {number[]} */ x, /** @type {Float64Array} */ w) =>
  x.reduce((sum, value, at) => sum + value * (w[at] ?? 0), 0);

/** @param {number[][]} claims @param {Float64Array} weights */
const best = (claims, weights) =>
  claims.reduce((a, b) => (sumOf(b, weights) > sumOf(a, weights) ? b : a));

/** A sentence without a claim is the last of all. @param {Row} row @param {Float64Array} weights */
const worth = (row, weights) =>
  row.claims.length === 0 ? Number.NEGATIVE_INFINITY : sumOf(best(row.claims, weights), weights);

/** @param {{ row: Row, importance: number }[]} rows */
function fitted(rows) {
  const usable = rows.filter(({ row }) => row.claims.length > 0);
  /** @type {Float64Array} */
  let weights = Float64Array.from(start);
  for (let round = 0; round < ROUNDS; round += 1) {
    const inputs = usable.map(({ row }) => best(row.claims, weights));
    weights = descend(usable, inputs, Float64Array.from(weights));
  }
  return weights;
}

/**
 * @param {{ row: Row, importance: number }[]} rows @param {number[][]} inputs @param {Float64Array} weights
 */
function descend(rows, inputs, weights) {
  const sums = inputs.map((x) => sumOf(x, weights));
  const columns = SIGNS.map((_, at) =>
    inputs.flatMap((x, row) => ((x[at] ?? 0) === 0 ? [] : [{ row, value: x[at] ?? 0 }])),
  );
  for (let sweep = 0; sweep < 200; sweep += 1) {
    let largest = 0;
    SIGNS.forEach(({ name, least, most }, at) => {
      const l2 = name === 'base' ? 0.01 : L2;
      let slope = l2 * ((weights[at] ?? 0) - (start[at] ?? 0));
      let bend = l2;
      for (const { row, value } of columns[at] ?? []) {
        const p = logistic(sums[row] ?? 0);
        const { importance, row: labelled } = rows[row] ?? { importance: 0, row: { label: 0 } };
        slope += importance * (p - labelled.label) * value;
        bend += importance * p * (1 - p) * value * value;
      }
      const next = Math.min(most, Math.max(least, (weights[at] ?? 0) - slope / bend));
      const change = next - (weights[at] ?? 0);
      if (change === 0) return;
      for (const { row, value } of columns[at] ?? []) sums[row] = (sums[row] ?? 0) + change * value;
      weights[at] = next;
      largest = Math.max(largest, Math.abs(change));
    });
    if (largest < 1e-4) break;
  }
  return weights;
}

/** Area under the ROC curve; ties count half. @param {Row[]} rows @param {number[]} scores */
function auc(rows, scores) {
  const order = scores.map((score, at) => ({ score, label: rows[at]?.label ?? 0 }));
  order.sort((a, b) => a.score - b.score || 0);
  let below = 0;
  let area = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    let ups = 0;
    while (to < order.length && order[to]?.score === order[from]?.score) {
      ups += order[to]?.label ?? 0;
      to += 1;
    }
    const downs = to - from - ups;
    area += ups * (below + downs / 2);
    below += downs;
    from = to;
  }
  const ups = order.reduce((sum, { label }) => sum + label, 0);
  return area / (ups * (order.length - ups));
}

/** @param {string} name @param {Row[]} rows */
const weighted = (name, rows) =>
  rows.map((row) => ({
    row,
    importance:
      IMPORTANCE[/** @type {keyof typeof IMPORTANCE} */ (HEALTH.has(row.genre) ? 'health' : name)],
  }));

const all = () => Object.entries(sets).flatMap(([name, rows]) => weighted(name, rows));

/** Scores of each sentence by weights that have seen nothing of its document. @param {Row[]} rows @param {number} shift */
function crossValidated(rows, shift) {
  const names = [...new Set(rows.map(({ document }) => document))];
  const foldOf = new Map(
    names.map((name, at) => [name, (at * 7 + shift * 3 + Math.floor(at / 10)) % FOLDS]),
  );
  const scores = rows.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const away = new Set(rows.filter(({ document }) => foldOf.get(document) === fold));
    const weights = fitted(all().filter(({ row }) => !away.has(row)));
    rows.forEach((row, at) => {
      if (away.has(row)) scores[at] = worth(row, weights);
    });
  }
  return scores;
}

const shown = (/** @type {number} */ value) => value.toFixed(3).replace(/^0/, '');
const isHealth = (/** @type {Row} */ row) => HEALTH.has(row.genre);

/** @param {string} what @param {(rows: Row[]) => number[]} scoresOf */
function line(what, scoresOf) {
  const cells = [sets.expertqa, sets.factcheck].flatMap((rows = []) => {
    const scores = scoresOf(rows);
    const health = rows
      .map((row, at) => ({ row, score: scores[at] ?? 0 }))
      .filter(({ row }) => isHealth(row));
    const whole = shown(auc(rows, scores));
    if (health.length === 0) return [whole];
    return [
      whole,
      shown(
        auc(
          health.map(({ row }) => row),
          health.map(({ score }) => score),
        ),
      ),
    ];
  });
  console.log(`| ${what} | ${cells.join(' | ')} |`);
}

const weights = fitted(all());
console.log('| score | ExpertQA | its health and biology | Factcheck-Bench |');
console.log('|---|---|---|---|');
line('length of the sentence', (rows) => rows.map(({ words }) => words));
line('whether it cites a source', (rows) => rows.map(({ cited }) => cited));
line('starting weights, by hand', (rows) => rows.map((row) => worth(row, start)));
line('fitted', (rows) => rows.map((row) => worth(row, weights)));
line('cross-validated by document', (rows) => crossValidated(rows, 0));

const table = SIGNS.map(({ name }, at) => ({
  name,
  weight: Math.round((weights[at] ?? 0) * 100) / 100,
}));
for (const { name, weight } of [...table].sort((a, b) => b.weight - a.weight))
  console.log(`${weight.toFixed(2).padStart(6)}  ${name}`);

if (process.argv.includes('--write')) {
  const lines = table.map(({ name, weight }) => `  ${name}: ${weight},`);
  writeFileSync(
    join(root, 'src/domain/claims/classify/worth/weights.ts'),
    `/** Weights of the signs in signs.ts, fitted by tools/fit-worth.mjs; a sum of weights goes through a logistic curve. */\nexport const WEIGHTS = {\n${lines.join('\n')}\n} as const;\n\nexport type SignName = keyof typeof WEIGHTS;\n`,
  );
}
