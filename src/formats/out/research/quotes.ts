/**
 * The sources of a report as documents of sentences, as data sets for fact verification want them. What Claimbench knows
 * of a source are the passages that reviewers quoted, so these are its sentences.
 */
import type { Report, ReportEvidence } from '../../../domain/report/report.ts';
import { referenceText } from '../about.ts';

interface QuotedSource {
  /** The reference's number. */
  readonly id: number;
  /** Unique among the sources. */
  readonly title: string;
  /** Each quotation once, in the order of the claims. */
  readonly sentences: readonly string[];
}

export interface Quotes {
  readonly sources: readonly QuotedSource[];
  /** Which sentence of its source a piece of evidence quotes; null without a quotation or a source. */
  sentenceOf(evidence: ReportEvidence): number | null;
}

export function quotesOf({ claims, references }: Report): Quotes {
  const positions = new Map<number, Map<string, number>>();
  for (const { evidence } of claims) {
    for (const { reference, quote } of evidence) {
      if (reference === null || quote === '') continue;
      const known = positions.get(reference) ?? new Map<string, number>();
      if (!known.has(quote)) known.set(quote, known.size);
      positions.set(reference, known);
    }
  }
  const titles = new Map<string, number>();
  return {
    sources: references.map((reference) => {
      const title = reference.csl.title ?? referenceText(reference);
      const before = titles.get(title) ?? 0;
      titles.set(title, before + 1);
      return {
        id: reference.number,
        title: before === 0 ? title : `${title} (${reference.number})`,
        sentences: [...(positions.get(reference.number)?.keys() ?? [])],
      };
    }),
    sentenceOf: ({ reference, quote }) =>
      (reference === null ? undefined : positions.get(reference)?.get(quote)) ?? null,
  };
}
