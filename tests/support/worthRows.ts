/** What the weights of check-worthiness are fitted on: the signs of each claim of sentences that carry a label. */
import { readFileSync } from 'node:fs';
import { readDocument } from '../../src/cli/document.ts';
import type { Span } from '../../src/domain/article/schema.ts';
import { articleSigns, sentenceSigns } from '../../src/domain/claims/classify/worth/about.ts';
import { SIGNS } from '../../src/domain/claims/classify/worth/signs.ts';
import type { ArticleSentence, ExtractedClaim } from '../../src/domain/claims/schema.ts';
import { z } from '../../src/domain/zod.ts';
import { analyser } from './analyser.ts';
import { readHandArticles } from './handArticles.ts';
import { START } from './worthStart.ts';

/** The signs in the order of the rows' numbers, with where their fit begins. */
export const FITTED = SIGNS.map(({ name }) => {
  const [start, least, most] = START[name];
  return { name, start, least, most };
});

export interface WorthRow {
  readonly document: string;
  readonly genre: string;
  /** 1 worth checking, 0 not; for claims by hand what a person gave, between. */
  readonly label: number;
  /** The signs of each of the sentence's claims. */
  readonly claims: readonly (readonly number[])[];
  readonly words: number;
  readonly cited: number;
}

const Line = z.object({
  id: z.string(),
  genre: z.string().optional(),
  text: z.string(),
  sentences: z.array(
    z.object({
      start: z.int(),
      end: z.int(),
      label: z.union([z.literal(0), z.literal(1)]).optional(),
    }),
  ),
});

const overlap = (a: Span, b: Span) => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** As the scorer has it: half of the shorter of the two. */
const belongs = (claim: Span, sentence: Span) => {
  const shared = overlap(claim, sentence);
  const shorter = Math.min(claim.end - claim.start, sentence.end - sentence.start);
  return shared > 0 && shared >= shorter / 2;
};

function signsOf(text: string, sentences: readonly ArticleSentence[]) {
  const article = articleSigns(text, sentences);
  return (claim: ExtractedClaim, { start, end }: Span): number[] => {
    const about = {
      text: claim.text.toLowerCase(),
      kind: claim.kind,
      contextNeeded: claim.contextNeeded,
      sentence: sentenceSigns(text, { start, end }),
      article,
    };
    return SIGNS.map((sign) => sign.of(about));
  };
}

/** One row for each labelled sentence of a file in JSON lines: id, genre, text, sentences. */
export function labelledRows(path: string): WorthRow[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.flatMap((line) => {
    const { id, genre = '', text, sentences } = Line.parse(JSON.parse(line));
    const { extraction } = readDocument(text, { format: 'plain', granularity: 'fine' }, analyser);
    const signs = signsOf(text, extraction.sentences);
    return sentences.flatMap(({ start, end, label }): WorthRow[] => {
      if (label === undefined) return [];
      const places = extraction.claims.flatMap((claim) =>
        claim.spans
          .filter((span) => belongs(span, { start, end }))
          .map((span) => ({ claim, span })),
      );
      const { words, references } = sentenceSigns(text, { start, end });
      return [
        {
          document: id,
          genre,
          label,
          claims: places.map(({ claim, span }) => signs(claim, span)),
          words,
          cited: Math.min(1, references),
        },
      ];
    });
  });
}

/** One row for each claim by hand in the articles of the project. */
export function handRows(root: string): WorthRow[] {
  return readHandArticles(root).flatMap(({ name, text, extraction }) => {
    const signs = signsOf(text, extraction.sentences);
    return extraction.claims.flatMap((claim) => {
      const [span] = claim.spans;
      if (span === undefined) return [];
      const { words, references } = sentenceSigns(text, span);
      const row = { document: name, genre: '', label: claim.checkworthiness, words };
      return [{ ...row, claims: [signs(claim, span)], cited: Math.min(1, references) }];
    });
  });
}
