/** A file of text that is attached to a source, and a text that is pasted in its place. PDFs have a reader of their own. */
import { normaliseText } from '../../domain/article/normalise.ts';
import type { AttachmentType } from '../../domain/evidence/attachment.ts';
import type { SourceText } from '../../domain/evidence/source-text.ts';
import { htmlText } from './html-text.ts';
import { extensionOf, kindByBeginning, kindByExtension } from './kinds.ts';
import { decodeSources } from './source-text.ts';

export type AttachedFile =
  | {
      readonly ok: true;
      readonly mediaType: Exclude<AttachmentType, 'application/pdf'>;
      readonly text: SourceText;
    }
  /** What is wrong and what to do. */
  | { readonly ok: false; readonly message: string };

/** "20 MB" in words: a book has one or two. */
const TEXT_BYTES = 20 * 1024 * 1024;

const READS = 'Claimbench reads PDF, text, Markdown and HTML files.';

/** Whether the bytes are a PDF, whatever the file is called. A few of them begin with something else. */
export function isPdf(bytes: Uint8Array): boolean {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1_024));
  return head.includes('%PDF-');
}

/** A form feed ends a page, as `pdftotext` and printers have it. */
function pagesOf(text: string): SourceText {
  const pages = text.split('\f');
  if (pages.at(-1)?.trim() === '') pages.pop();
  if (pages.length < 2) return { pages: [{ label: '', text: text.replaceAll('\f', '\n') }] };
  return { pages: pages.map((page, index) => ({ label: String(index + 1), text: page })) };
}

/** Marks of Markdown that stand within words and lines; quotes are compared with the words. */
function withoutMarks(text: string): string {
  return text
    .replace(/^ {0,3}(?:#{1,6} +|> ?|[-*+] +(?=\S))/gm, '')
    .replace(/^ {0,3}(?:```|~~~).*$/gm, '')
    .replace(/!?\[([^\][\n]{0,500})\]\([^()\s]{0,1000}(?: "[^"\n]{0,200}")?\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^\n]{1,1000}?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])([*_])(?=\S)([^\n*_]{1,1000}?)(?<=\S)\1(?![\w*])/g, '$2')
    .replace(/`([^`\n]{1,500})`/g, '$1');
}

/** @param text as it was pasted */
export function pastedText(text: string): SourceText {
  return pagesOf(normaliseText(text));
}

function typeOf(name: string, text: string): Exclude<AttachmentType, 'application/pdf'> {
  const extension = extensionOf(name);
  if (/^x?html?$/.test(extension) || /^\s*<(?:!doctype html|html)\b/i.test(text.slice(0, 500))) {
    return 'text/html';
  }
  return /^(?:md|markdown)$/.test(extension) ? 'text/markdown' : 'text/plain';
}

/** @param bytes the whole file, no PDF */
export function readAttachedFile(name: string, bytes: Uint8Array): AttachedFile {
  if (bytes.length > TEXT_BYTES) {
    return {
      ok: false,
      message: `${name} is larger than 20 MB, which is the limit for text. Attach the part that matters, or paste it.`,
    };
  }
  const kind = kindByBeginning(bytes) ?? otherKind(name);
  if (kind !== null) {
    return {
      ok: false,
      message: `${name} is ${kind}. ${READS} Save it as a PDF, or copy its text and paste it.`,
    };
  }
  const decoded = decodeSources(bytes);
  if (!decoded.ok) {
    return { ok: false, message: `${name} is not text. ${READS} Copy its text and paste it.` };
  }
  const mediaType = typeOf(name, decoded.text);
  const plain = normaliseText(decoded.text);
  const words =
    mediaType === 'text/html'
      ? htmlText(plain)
      : mediaType === 'text/markdown'
        ? withoutMarks(plain)
        : plain;
  if (words.trim() === '') {
    return {
      ok: false,
      message: `${name} has no words in it. Choose another file, or paste the text.`,
    };
  }
  return { ok: true, mediaType, text: pagesOf(words) };
}

/** Kinds that are told by their name alone. */
function otherKind(name: string): string | null {
  const extension = extensionOf(name);
  return /^(?:html?|pdf)$/.test(extension) ? null : kindByExtension(extension);
}
