/** What the engine finds between the claims of an article, with the claims' texts and the sentences that they come from. */
import { readTokens } from '../../src/domain/language/tokens.ts';
import { borrowedOf, type Finding, findingsOf } from '../../src/domain/quantities/findings.ts';
import { readQuantities } from '../../src/domain/quantities/read.ts';
import { analyser } from './analyser.ts';
import { readDocument } from './predict.ts';

export interface ArticleFinding extends Finding {
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

export function claimFindings(claims: readonly ClaimText[]): Finding[] {
  return findingsOf(
    claims.map(({ text, sources }) => {
      const quantities = readQuantities(text);
      const borrowed = borrowedOf(text, quantities, sources);
      const source = sources[0] ?? text;
      return { words: analyser.analyse(readTokens(text)), quantities, borrowed, source };
    }),
  );
}

export function articleFindings(text: string): ArticleFinding[] {
  const { extraction } = readDocument(text, { format: 'plain', granularity: 'fine' });
  const claims = extraction.claims.map(({ text: wording, spans }) => {
    const span = spans[0];
    return { wording, quote: span === undefined ? wording : text.slice(span.start, span.end) };
  });
  const texts = claims.map(({ wording, quote }) => ({ text: wording, sources: [quote] }));
  return claimFindings(texts).map((finding) => {
    const [a, b] = finding.claims.map((at) => claims[at]);
    return {
      ...finding,
      texts: [a?.wording ?? '', b?.wording ?? ''],
      quotes: [a?.quote ?? '', b?.quote ?? ''],
    };
  });
}
