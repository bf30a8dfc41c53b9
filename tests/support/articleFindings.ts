/** What the engine finds between the claims of an article, with the claims' texts and the sentences that they come from. */
import { comparedPairs } from '../../src/domain/quantities/comparedPairs.ts';
import type { FoundPair } from '../../src/domain/quantities/finding.ts';
import { analyser } from './analyser.ts';
import { readDocument } from './predict.ts';

export interface ArticleFinding extends FoundPair {
  /** Wordings of the two claims. */
  readonly texts: readonly [string, string];
  /** Where they stand in the article. */
  readonly quotes: readonly [string, string];
}

export interface ClaimText {
  readonly text: string;
  /** The sentences that it was taken from. */
  readonly sources: readonly string[];
}

export const claimFindings = (claims: readonly ClaimText[]): FoundPair[] =>
  comparedPairs(
    claims.map(({ text, sources }) => ({ text, sources: [...sources], correction: null })),
    analyser,
  );

export function articleFindings(text: string): ArticleFinding[] {
  const { claims, findings = [] } = readDocument(text, {
    format: 'plain',
    granularity: 'fine',
  }).extraction;
  const wording = (at: number) => claims[at]?.text ?? '';
  const quote = (at: number) => {
    const span = claims[at]?.spans[0];
    return span === undefined ? '' : text.slice(span.start, span.end);
  };
  return findings.map((finding) => {
    const [a, b] = finding.claims;
    return { ...finding, texts: [wording(a), wording(b)], quotes: [quote(a), quote(b)] };
  });
}
