/**
 * The bundled sample: an article, its hand-checked claims and a worked review. Import this file lazily:
 * it carries the files' text.
 */
import articleFile from '../../claims/kratom-opioid-withdrawal/article.txt?raw';
import claimsFile from '../../claims/kratom-opioid-withdrawal/claims.json?raw';
import reviewFile from '../../claims/kratom-opioid-withdrawal/review.json?raw';
import { readBlocks } from '../domain/article/blocks.ts';
import { normaliseText } from '../domain/article/normalise.ts';
import type { Block } from '../domain/article/schema.ts';
import { countWords } from '../domain/article/words.ts';
import { Extraction } from '../domain/claims/schema.ts';
import { WorkedReview } from './worked-review.ts';

export interface Sample {
  readonly fileName: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly words: number;
  readonly extraction: Extraction;
  readonly review: WorkedReview;
}

/** Throws where a bundled file does not fit its schema: a fault of the build, which the tests find. */
export function readSample(): Sample {
  const text = normaliseText(articleFile);
  return {
    fileName: 'article.txt',
    text,
    blocks: readBlocks(text, 'plain'),
    words: countWords(text),
    extraction: Extraction.parse(JSON.parse(claimsFile)),
    review: WorkedReview.parse(JSON.parse(reviewFile)),
  };
}
