/**
 * The article under review. All offsets are UTF-16 code units into the revision's text, end exclusive,
 * so that `text.slice(start, end)` is the passage.
 */

import { ReviewId, RevisionId } from '../ids.ts';
import { z } from '../zod.ts';

const offset = z.int().min(0);

export const Span = z.strictObject({ start: offset, end: offset });
export type Span = z.infer<typeof Span>;

/** A span with its words and surroundings, so that it can be found again in a changed text. */
export const Anchor = z.strictObject({
  start: offset,
  end: offset,
  exact: z.string().max(20_000),
  /** Up to 32 code units before and after the span. */
  prefix: z.string().max(64),
  suffix: z.string().max(64),
});
export type Anchor = z.infer<typeof Anchor>;

/** How a text is read into blocks. */
export const TextFormat = z.enum(['plain', 'markdown']);
export type TextFormat = z.infer<typeof TextFormat>;

export const BlockKind = z.enum(['heading', 'paragraph', 'list-item', 'quote', 'cell']);
export type BlockKind = z.infer<typeof BlockKind>;

/** A block of the article without its markers (`- `, `## `): the span holds only the words to read. */
export const Block = z.strictObject({
  kind: BlockKind,
  start: offset,
  end: offset,
  /** Depth of a heading, 1 to 6; absent on other blocks. */
  level: z.int().min(1).max(6).optional(),
});
export type Block = z.infer<typeof Block>;

export const ArticleOrigin = z.strictObject({
  kind: z.enum(['paste', 'file', 'sample']),
  /** The file's name, where the text came from a file. */
  name: z.string().max(500).optional(),
});
export type ArticleOrigin = z.infer<typeof ArticleOrigin>;

/** One immutable text of an article: LF line ends, NUL and lone surrogates turned into U+FFFD. */
export const Revision = z.strictObject({
  id: RevisionId,
  reviewId: ReviewId,
  /** SHA-256 (64 hex digits) of the text as UTF-8. */
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** SHA-256 of the bytes as they came. */
  bytesHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** UTF-16 code units. */
  length: offset,
  words: offset,
  /** BCP 47 language tag, `und` where it could not be told. */
  language: z.string().max(35),
  origin: ArticleOrigin,
  /** Milliseconds since 1970. */
  createdAt: z.int().min(0),
});
export type Revision = z.infer<typeof Revision>;
