/**
 * How much a claim is worth checking, 0 to 1, with its reasons in words. A sum of signs through a logistic curve: each
 * sign's weight is its share in the score, so that the score can be read back.
 */
import type { About } from './worth/about.ts';
import { SIGNS } from './worth/signs.ts';
import { WEIGHTS } from './worth/weights.ts';

export {
  type ArticleSigns,
  articleSigns,
  type SentenceSigns,
  sentenceSigns,
} from './worth/about.ts';

export interface Worth {
  readonly score: number;
  /** The strongest first. */
  readonly reasons: string[];
}

/** Less than this moves no claim past another; as a reason it would only be noise. */
const TELLING = 0.03;
/** What a checker is told in any case, however little it counts. */
const TOLD: ReadonlySet<string> = new Set(['bareComparison', 'hedged']);
/** The inspector shows a handful, the schema holds twenty. */
const MOST_REASONS = 8;

export function worthOf(about: About): Worth {
  let sum = 0;
  const reasons: { readonly words: string; readonly share: number }[] = [];
  for (const sign of SIGNS) {
    const shown = sign.of(about);
    const share = shown * WEIGHTS[sign.name];
    sum += share;
    const tells = Math.abs(share) >= TELLING || TOLD.has(sign.name);
    if (sign.words !== null && shown > sign.above && tells)
      reasons.push({ words: sign.words, share: Math.abs(share) });
  }
  reasons.sort((a, b) => b.share - a.share);
  return {
    score: Math.round(1000 / (1 + Math.exp(-sum))) / 1000,
    reasons:
      reasons.length > 0
        ? reasons.slice(0, MOST_REASONS).map(({ words }) => words)
        : ['plain statement'],
  };
}
