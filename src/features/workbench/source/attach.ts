/** From a chosen file or a pasted text to an attachment: read, then save. */

import { ATTACHMENT_BYTES } from '../../../domain/evidence/attachment.ts';
import { isPdf, pastedText, readAttachedFile } from '../../../formats/in/attached-file.ts';
import type { NewAttachment } from '../../../storage/api.ts';

export interface Reading {
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

export type ReadFile =
  | {
      readonly ok: true;
      readonly attachment: NewAttachment;
      /** What the person should know of the text; empty when there is nothing. */
      readonly note: string;
    }
  | { readonly ok: false; readonly message: string };

const NOT_LOADED =
  'The part of Claimbench that reads PDFs could not be loaded: this device is offline, or something blocks the file. Nothing was attached. Go online and try again.';

async function readPdf(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  reading: Reading,
): Promise<ReadFile> {
  const reader = await import('../../../workers/pdf/readText.ts').catch(() => null);
  if (reader === null) return { ok: false, message: NOT_LOADED };
  const read = await reader.readPdfText(bytes, {
    signal: reading.signal,
    onProgress: ({ done, all }) => reading.onProgress(done / all),
  });
  if (!read.ok) return { ok: false, message: `${read.message} Nothing was attached.` };
  const empty = read.text.pages.every((page) => page.text === '');
  const unread = read.unread.length;
  const note = empty
    ? 'Its pages are images without text: it can be looked at, but no words can be found in it.'
    : unread > 0
      ? `${unread === 1 ? 'One page' : `${unread} pages`} could not be read and ${unread === 1 ? 'has' : 'have'} no text.`
      : '';
  return {
    ok: true,
    note,
    attachment: { name, mediaType: 'application/pdf', bytes, text: read.text },
  };
}

export async function readForSource(file: File, reading: Reading): Promise<ReadFile> {
  if (file.size > ATTACHMENT_BYTES) {
    return {
      ok: false,
      message: `${file.name} is larger than 100 MB, which is the limit. Nothing was attached. Save the pages that matter as a file of their own, or paste their text.`,
    };
  }
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (bytes === null) {
    return {
      ok: false,
      message: `${file.name} could not be opened. It may have been moved or deleted. Nothing was attached. Choose it again.`,
    };
  }
  if (isPdf(bytes)) return readPdf(file.name, bytes, reading);
  const read = readAttachedFile(file.name, bytes);
  if (!read.ok) return { ok: false, message: `${read.message} Nothing was attached.` };
  return {
    ok: true,
    note: '',
    attachment: { name: file.name, mediaType: read.mediaType, bytes, text: read.text },
  };
}

export function readPastedForSource(text: string): NewAttachment {
  return {
    name: 'Pasted text',
    mediaType: 'text/plain',
    bytes: new TextEncoder().encode(text),
    text: pastedText(text),
  };
}
