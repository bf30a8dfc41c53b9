/** A text as every output format sees it: its claims and sentences, with places in the text as it was given. */
import { createHash } from 'node:crypto';
import { readBlocks } from '../domain/article/blocks.ts';
import { normaliseText } from '../domain/article/normalise.ts';
import type { Block, Span, TextFormat } from '../domain/article/schema.ts';
import { extractClaims } from '../domain/claims/extract.ts';
import { extractionKey } from '../domain/claims/key.ts';
import type { ExtractedClaim, Extraction, Granularity } from '../domain/claims/schema.ts';
import { ExtractionId, extractedClaimId } from '../domain/ids.ts';
import type { Analyser } from '../domain/language/analyser.ts';
import type { ConflictRelation } from '../domain/quantities/finding.ts';
import { placeInArticle } from '../domain/quantities/placeInArticle.ts';
import { readQuantities } from '../domain/quantities/read.ts';
import { isDose, type Quantity, type QuantityPart } from '../domain/quantities/schema.ts';
import { type GivenText, givenText } from './given.ts';

export interface Reading {
  readonly format: TextFormat;
  readonly granularity: Granularity;
}

export interface Document {
  /** As it was given; every place below counts its UTF-16 code units. */
  readonly given: string;
  readonly extraction: Extraction;
  /** The normalised text and its blocks, for what is found in them and shown without a place. */
  readonly text: string;
  readonly blocks: readonly Block[];
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** The same ids as in the app: by text, engine and how it is read, and by nothing of this machine. */
function idsOf(text: string, { format, granularity }: Reading) {
  const textHash = sha256(text);
  const key = sha256(extractionKey(textHash, granularity, format)).slice(0, 32);
  return { textHash, format, extractionId: ExtractionId.parse(key) };
}

/** Every place that a claim names; those within its own wording stay. */
function claimIn(given: GivenText, claim: ExtractedClaim): ExtractedClaim {
  return {
    ...claim,
    spans: claim.spans.map(given.span),
    ...(claim.words && { words: claim.words.map(given.span) }),
    ...(claim.unresolved && {
      unresolved: claim.unresolved.map((one) => ({
        ...one,
        candidates: one.candidates.map((candidate) => ({
          ...candidate,
          place: given.span(candidate.place),
        })),
      })),
    }),
  };
}

/** Reads any text, normalised or not. Never throws on a text, whatever it holds. */
export function readDocument(raw: string, reading: Reading, analyser: Analyser): Document {
  const text = normaliseText(raw);
  const blocks = readBlocks(text, reading.format);
  const { granularity } = reading;
  const found = extractClaims({ text, blocks, granularity }, idsOf(text, reading), analyser);
  const given = givenText(raw);
  return {
    given: raw,
    text,
    blocks,
    extraction: {
      header: found.header,
      claims: found.claims.map((claim) => claimIn(given, claim)),
      sentences: found.sentences.map(given.span),
      ...(found.findings === undefined ? {} : { findings: found.findings }),
    },
  };
}

export interface ClaimPlace {
  readonly id: string;
  readonly claim: ExtractedClaim;
  readonly span: Span;
}

/**
 * Every place of every claim, the claims in article order. The first place of a claim has the claim's id, the others
 * have it with `:2`, `:3` … behind.
 */
export function placesOf({ header, claims }: Extraction): ClaimPlace[] {
  return claims.flatMap((claim) => {
    const id = extractedClaimId(header.id, claim.ordinal);
    return claim.spans.map((span, index) => ({
      id: index === 0 ? id : `${id}:${index + 1}`,
      claim,
      span,
    }));
  });
}

/** A quantity as other programs get it; its place counts in the text as given. */
export interface GivenQuantity extends Span {
  /** Null for an open end. */
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly basis: 'day' | 'dose' | null;
}

/** What is worked out, and the dose that it was worked out from: both are said. */
const readings = (quantity: Quantity): readonly QuantityPart[] => [
  quantity,
  ...quantity.parts.filter((part) => isDose(part) && part.basis !== null),
];

/**
 * The quantities of a claim where the article says them at this place of the claim; none for a language whose figures
 * are not known. A quantity that stands nowhere in these words, as one that was put in by resolving may, has the place
 * of its claim.
 */
export function quantitiesOf(
  { given, extraction }: Document,
  { text, words }: ExtractedClaim,
  span: Span,
): readonly GivenQuantity[] {
  if (extraction.header.language !== 'en') return [];
  const quantities = readQuantities(text);
  if (quantities.length === 0) return [];
  const placing = placeInArticle(given, { text, span, words });
  return quantities.flatMap(readings).map((one) => {
    const { low, high, unit, basis } = one;
    return { ...placing.place(one), low, high, unit, basis };
  });
}

export interface GivenFinding {
  readonly claims: readonly [string, string];
  readonly kind: 'quantity' | 'statement';
  readonly relation: ConflictRelation;
  /** With how the figures were worked out. */
  readonly explanation: string;
}

/** Where the claims disagree: only what is shown as a conflict. */
export const findingsOf = ({ header, findings = [] }: Extraction): readonly GivenFinding[] =>
  findings.map(({ claims: [one, other], kind, relation, explanation, arithmetic }) => ({
    claims: [extractedClaimId(header.id, one), extractedClaimId(header.id, other)],
    kind,
    relation,
    explanation: [explanation, ...arithmetic.map((working) => `${working}.`)].join(' '),
  }));
