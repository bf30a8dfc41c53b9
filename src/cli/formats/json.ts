/** A whole document as JSON: an extraction as Claimbench stores it, with the quoted words and the ids of its claims. */
import { findTitle } from '../../domain/article/title.ts';
import { extractedClaimId } from '../../domain/ids.ts';
import { type Document, findingsOf, quantitiesOf } from '../document.ts';

/** @param file the name it was given by; also names the article where its text does not */
export function jsonOf(file: string, document: Document): string {
  const { given, text, blocks, extraction } = document;
  const { header, claims, sentences } = extraction;
  const whole = {
    file,
    title: findTitle(text, blocks, file),
    header,
    claims: claims.map((claim) => ({
      id: extractedClaimId(header.id, claim.ordinal),
      ...claim,
      quotes: claim.spans.map(({ start, end }) => given.slice(start, end)),
      quantities: claim.spans.slice(0, 1).flatMap((span) => quantitiesOf(document, claim, span)),
    })),
    sentences,
    findings: findingsOf(extraction),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
