/**
 * How much a claim is worth checking, 0 to 1, with its reasons in words. A sum of signs through a logistic
 * curve: each sign's weight is its share in the reasons, so that the score can be read back.
 */
import type { Word } from '../../language/tags.ts';
import type { ClaimKind } from '../schema.ts';
import {
  CAUSE,
  COMPARISON,
  DOMAIN,
  HEDGE,
  META,
  PERCENT,
  PERSONAL,
  QUANTITY,
  SOFT,
  STUDY,
  VAGUE_SUBJECT,
} from './patterns.ts';

export interface Worth {
  readonly score: number;
  readonly reasons: string[];
}

/** What the sentence shows beyond the claim's own words. */
export interface Source {
  /** It carries a reference mark ("[3]", "(Smith, 2019)") or a link. */
  readonly cited: boolean;
  /** Words of the sentence. */
  readonly length: number;
}

const REFERENCE =
  /\[\d{1,3}(?:[,–-]\s?\d{1,3})*\]|\([A-Z][\p{L}'’-]+(?:,? (?:et al\.?|and|&) ?[\p{L}'’-]*)?,? ?\(?(?:19|20)\d\d\w?\)|https?:\/\//u;

/** @param sentence the sentence as it stands in the article */
export const sourceOf = (sentence: string): Source => ({
  cited: REFERENCE.test(sentence.slice(0, 2_000)),
  length: sentence.slice(0, 2_000).split(/\s+/).length,
});

interface Sign {
  readonly weight: number;
  readonly reason: string;
}

/** A plain statement without any sign stands a little above the line of what is worth checking first. */
const BASE = 0.55;
const KIND_WEIGHT: Readonly<Partial<Record<ClaimKind, Sign>>> = {
  dosage: { weight: 0.8, reason: 'names a dose' },
  safety: { weight: 0.3, reason: 'speaks of safety' },
  efficacy: { weight: 0.35, reason: 'claims an effect' },
  mechanism: { weight: 0.35, reason: 'explains how something works' },
  history: { weight: 0.5, reason: 'dates an event' },
  definition: { weight: 0.15, reason: 'defines or classifies' },
  attribution: { weight: 0.3, reason: 'reports what somebody says' },
  prediction: { weight: -0.3, reason: 'speaks of the future' },
  advice: { weight: -0.15, reason: 'gives advice' },
};

function signsOf(
  text: string,
  words: readonly Word[],
  kind: ClaimKind,
  contextNeeded: boolean,
  source: Source,
): Sign[] {
  const signs: Sign[] = [];
  const add = (when: boolean, weight: number, reason: string) => {
    if (when) signs.push({ weight, reason });
  };
  const own = KIND_WEIGHT[kind];
  if (own !== undefined) signs.push(own);
  const comparison = COMPARISON.test(text);
  add(
    QUANTITY.test(text) && kind !== 'dosage',
    0.6,
    PERCENT.test(text) ? 'names a percentage' : 'names a quantity',
  );
  add(comparison, 0.3, 'compares');
  add(
    comparison &&
      /\b(?:safer|better|more|less|cheaper|healthier)\b/.test(text) &&
      !/\b(?:than|compared|versus|vs)\b/.test(text),
    0.1,
    'comparative without comparator',
  );
  add(CAUSE.test(text) && kind !== 'advice', 0.35, 'causal verb');
  add(DOMAIN.test(text), 0.25, 'speaks of health, law, money or science');
  add(STUDY.test(text), 0.1, 'leans on studies');
  add(
    words.some((word, at) => word.tag === 'NNP' && at > 0),
    0.25,
    'names somebody or something',
  );
  add(HEDGE.test(text), -0.1, 'hedged');
  add(SOFT.test(text), -0.35, 'vague or evaluative');
  add(PERSONAL.test(text), -0.7, 'speaks to the reader or of the writer');
  add(META.test(text), -0.8, 'speaks of the text itself');
  add(VAGUE_SUBJECT.test(text) && contextNeeded, -0.3, 'context needed');
  add(source.cited, 0.7, 'cites a source');
  add(source.length >= 28, 0.3, 'rich in detail');
  add(Math.max(source.length, words.length) < 8 && kind !== 'dosage', -0.25, 'very short');
  add(/\b(?:because|due to|as a result)\b/.test(text), 0.2, 'gives a cause');
  return signs;
}

/** The score of a finished claim. `text` is its wording in lower case. */
export function worthOf(
  text: string,
  words: readonly Word[],
  kind: ClaimKind,
  contextNeeded: boolean,
  source: Source,
): Worth {
  const signs = signsOf(text, words, kind, contextNeeded, source);
  const sum = signs.reduce((total, sign) => total + sign.weight, BASE);
  const score = 1 / (1 + Math.exp(-sum));
  const reasons = [...signs]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map((sign) => sign.reason);
  return {
    score: Math.round(score * 1000) / 1000,
    reasons: reasons.length > 0 ? reasons : ['plain statement'],
  };
}
