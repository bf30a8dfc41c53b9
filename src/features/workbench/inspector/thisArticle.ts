/** The article as a source of its own: where two of its claims disagree, each is evidence against the other. */
import { isOwnArticle, OWN_ARTICLE } from '../../../domain/evidence/own-article.ts';
import type { EvidenceFields } from '../../../domain/evidence/schema.ts';
import type { ClaimId } from '../../../domain/ids.ts';
import type { NewCitation } from '../../../storage/api.ts';
import type { ClaimRow, EvidenceItem, ReviewStructure } from '../../../storage/model.ts';
import { sentenceAt } from '../article/segments.ts';

/** The sentence or sentences of the article that a claim stands in, in one line. */
export function passageOf(structure: ReviewStructure, row: ClaimRow): string {
  const { text, sentences } = structure;
  const span = row.spans[0];
  if (span === undefined) return row.text;
  const first = sentences[sentenceAt(sentences, span.start)];
  const last = sentences[sentenceAt(sentences, span.end - 1)];
  const start = Math.min(span.start, first?.start ?? span.start);
  const end = Math.max(span.end, last?.end ?? span.end);
  return text.slice(start, end).replace(/\s+/g, ' ').trim().slice(0, 20_000);
}

export interface ClaimCitation {
  readonly citation: NewCitation;
  readonly words: Pick<EvidenceFields, 'quote' | 'locator'>;
}

/** What holds this claim of the article against another. */
export function citationOfClaim(structure: ReviewStructure, row: ClaimRow): ClaimCitation {
  const { title } = structure;
  return {
    citation: { csl: { type: 'article', title }, raw: `${OWN_ARTICLE}: ${title}` },
    words: { quote: passageOf(structure, row), locator: `claim ${row.number}` },
  };
}

/** Whether evidence quotes the article under review. */
export function isThisArticle({ source }: EvidenceItem): boolean {
  return source !== null && isOwnArticle(source);
}

/** Whether evidence already holds what this claim says against another. */
export function cites(structure: ReviewStructure, item: EvidenceItem, row: ClaimRow): boolean {
  return isThisArticle(item) && item.quote === passageOf(structure, row);
}

/**
 * The claim that such evidence quotes: of those it may be, the one whose sentence it is, and among several of one
 * sentence the one whose number it names. Null where none says this any more.
 */
export function citedClaim(
  structure: ReviewStructure,
  item: EvidenceItem,
  candidates: readonly ClaimId[],
): ClaimRow | null {
  const numbered = /^claim (\d+)$/i.exec(item.locator.trim())?.[1];
  const named = numbered === undefined ? undefined : structure.rows[Number(numbered) - 1];
  if (named !== undefined && cites(structure, item, named)) return named;
  for (const id of candidates) {
    const row = structure.rowById.get(id);
    if (row !== undefined && cites(structure, item, row)) return row;
  }
  return null;
}
