/**
 * The file that is attached to a source. Events carry this record alone; the bytes and the text that was read from them
 * lie in a store of their own, under a name that the contents give, so that equal files are one attachment everywhere.
 */
import { z } from '../zod.ts';

export const AttachmentType = z.enum([
  'application/pdf',
  'text/plain',
  'text/markdown',
  'text/html',
]);
export type AttachmentType = z.infer<typeof AttachmentType>;

const ENDINGS: Readonly<Record<AttachmentType, string>> = {
  'application/pdf': 'pdf',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'text/html': 'html',
};

/** More bytes are not attached: browsers store no single value much larger. */
export const ATTACHMENT_BYTES = 100 * 1024 * 1024;
/** Pages of one attachment that are read. */
export const ATTACHMENT_PAGES = 5_000;
/** UTF-16 code units of all its pages together. */
const ATTACHMENT_TEXT = 50_000_000;

/**
 * What an attachment is called: `<32 hex digits>.<pdf|txt|md|html>`. The type is part of it, since the same bytes read
 * as Markdown and as plain text give two texts.
 * @param sha256 of the bytes, 64 hex digits
 */
export function attachmentIdOf(sha256: string, mediaType: AttachmentType): string {
  return `${sha256.slice(0, 32)}.${ENDINGS[mediaType]}`;
}

export const SourceAttachment = z
  .strictObject({
    id: z.string().min(1).max(40),
    /** The file's, as it was attached. */
    name: z.string().min(1).max(500),
    mediaType: AttachmentType,
    /** How many. */
    bytes: z.int().min(0).max(ATTACHMENT_BYTES),
    /** Of the bytes, 64 hex digits. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** 0 where the text has no pages. */
    pages: z.int().min(0).max(ATTACHMENT_PAGES),
  })
  .refine((file) => file.id === attachmentIdOf(file.sha256, file.mediaType), {
    error: 'its name is not the one its contents give',
  });
export type SourceAttachment = z.infer<typeof SourceAttachment>;

/** A text as it may come from outside. */
export const AttachedText = z
  .strictObject({
    pages: z
      .array(z.strictObject({ label: z.string().max(100), text: z.string() }))
      .max(ATTACHMENT_PAGES),
  })
  .refine(
    ({ pages }) => pages.reduce((sum, page) => sum + page.text.length, 0) <= ATTACHMENT_TEXT,
    { error: 'the text is too long' },
  );
