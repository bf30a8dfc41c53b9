/** The text of a PDF, page by page. Reading never throws: what goes wrong comes as a sentence. */
import { ATTACHMENT_BYTES, ATTACHMENT_PAGES } from '../../domain/evidence/attachment.ts';
import type { SourceText } from '../../domain/evidence/source-text.ts';
import { sourceTextOf } from '../../formats/in/pdf/document.ts';
import { columnsOfPage, type PageColumns } from '../../formats/in/pdf/page.ts';
import { type OpenPdf, openPdf, PdfError, type PdfTrouble, within } from './open.ts';

export type PdfText =
  | {
      readonly ok: true;
      readonly text: SourceText;
      /** Numbers of the pages (from 1) that could not be read; they are empty. */
      readonly unread: readonly number[];
    }
  | {
      readonly ok: false;
      readonly reason: PdfTrouble | 'too-large' | 'too-long';
      /** What is wrong and what to do, for the person; what was kept, only the caller knows. */
      readonly message: string;
    };

export interface PdfReading {
  readonly onProgress?: (pages: { readonly done: number; readonly all: number }) => void;
  readonly signal?: AbortSignal;
}

const SAYS: Readonly<Record<PdfTrouble | 'too-large' | 'too-long', string>> = {
  locked:
    'This PDF needs a password, so it cannot be read. Open it with its password, print or save it as a PDF without one, and choose that file.',
  broken:
    'This PDF is damaged or incomplete and cannot be read. Download it again, or copy its text and paste it.',
  timeout:
    'This PDF took too long to read, so reading was stopped. Choose a shorter part of it, or copy its text and paste it.',
  cancelled: 'Reading the PDF was cancelled.',
  unavailable:
    'The part of Claimbench that reads PDFs could not be loaded: this device is offline, or something blocks the file. It is needed once and then kept for work offline. Go online and try again.',
  'too-large':
    'This PDF is larger than 100 MB, which is the limit. Save the pages that matter as a file of their own, or copy their text and paste it.',
  'too-long':
    'This PDF has more than 5,000 pages, which is the limit. Save the pages that matter as a file of their own.',
};

const PAGE_MS = 30_000;
const DOCUMENT_MS = 300_000;

function refuse(reason: PdfTrouble | 'too-large' | 'too-long'): PdfText {
  return { ok: false, reason, message: SAYS[reason] };
}

const EMPTY_PAGE: PageColumns = { columns: [], top: 0, bottom: 0 };

async function columnsOf({ document }: OpenPdf, number: number): Promise<PageColumns> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const columns = columnsOfPage(
    items.flatMap((item) => ('str' in item ? [item] : [])),
    page.getViewport({ scale: 1 }),
  );
  page.cleanup();
  return columns;
}

async function readPages(
  pdf: OpenPdf,
  onProgress: PdfReading['onProgress'],
): Promise<Extract<PdfText, { ok: true }>> {
  const { numPages } = pdf.document;
  const pages: PageColumns[] = [];
  const unread: number[] = [];
  for (let number = 1; number <= numPages; number += 1) {
    try {
      pages.push(await within(Promise.race([columnsOf(pdf, number), pdf.lost]), PAGE_MS));
    } catch (error) {
      if (error instanceof PdfError) throw error;
      pages.push(EMPTY_PAGE);
      unread.push(number);
    }
    onProgress?.({ done: number, all: numPages });
  }
  const labels = await Promise.race([pdf.document.getPageLabels().catch(() => null), pdf.lost]);
  return { ok: true, text: sourceTextOf(pages, labels), unread };
}

/** @param bytes the whole file; it stays as it is */
export async function readPdfText(
  bytes: Uint8Array<ArrayBuffer>,
  { onProgress, signal }: PdfReading = {},
): Promise<PdfText> {
  if (bytes.length > ATTACHMENT_BYTES) return refuse('too-large');
  let pdf: OpenPdf | null = null;
  try {
    pdf = await openPdf(bytes, signal);
    if (pdf.document.numPages > ATTACHMENT_PAGES) return refuse('too-long');
    const read = await within(readPages(pdf, onProgress), DOCUMENT_MS);
    // A file of which nothing can be read is no half-read one.
    const none = read.unread.length === read.text.pages.length;
    return none ? refuse('broken') : read;
  } catch (error) {
    return refuse(error instanceof PdfError ? error.trouble : 'broken');
  } finally {
    pdf?.close();
  }
}
