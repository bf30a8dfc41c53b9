/**
 * Where the fit of check-worthiness begins, and what it is drawn to where the data says little: the weights that a
 * person gave. With the least and the most that a reason may count by its meaning: what speaks to the reader is never
 * worth more for it, and health, money, law, numbers, cause and comparison always count.
 */
import type { SignName } from '../../src/domain/claims/classify/worth/weights.ts';

export const START: Readonly<
  Record<SignName, readonly [start: number, least: number, most: number]>
> = {
  base: [0.55, -9, 9],
  dose: [0.8, 0, 9],
  percentage: [0.6, 0, 9],
  quantity: [0.6, 0.15, 9],
  date: [0.5, 0, 9],
  comparison: [0.3, 0.15, 9],
  bareComparison: [0.1, -9, 9],
  causalVerb: [0.35, 0.15, 9],
  cause: [0.2, 0.15, 9],
  safety: [0.3, 0, 9],
  effect: [0.35, 0, 9],
  mechanism: [0.35, 0, 9],
  definition: [0.1, -9, 9],
  attribution: [0.3, -9, 9],
  prediction: [-0.3, -9, 0],
  advice: [-0.15, -9, 0],
  health: [0.25, 0.15, 9],
  law: [0.25, 0.15, 9],
  money: [0.25, 0.15, 9],
  science: [0.25, 0, 9],
  study: [0.1, 0, 9],
  name: [0.2, 0, 9],
  acronym: [0.1, -9, 9],
  cited: [0.7, 0, 9],
  citedTwice: [0.1, 0, 9],
  leftUncited: [-0.4, -9, 0],
  noSources: [0, -9, 9],
  detail: [0.2, 0, 9],
  short: [-0.25, -9, 0],
  longWords: [0.2, -9, 9],
  list: [0.1, 0, 9],
  bold: [0, -9, 9],
  continues: [-0.1, -9, 0],
  possible: [-0.2, -9, 0],
  hedged: [-0.1, -9, 0],
  soft: [-0.35, -9, 0],
  depends: [-0.3, -9, 0],
  reader: [-0.6, -9, 0],
  writer: [-0.6, -9, 0],
  itself: [-0.8, -9, 0],
  concluding: [-0.2, -9, 0],
  however: [-0.1, -9, 9],
  classes: [0, -9, 9],
  examples: [0.1, 0, 9],
  pointer: [-0.3, -9, 0],
  late: [-0.1, -9, 0],
  context: [-0.3, -9, 0],
};
