/**
 * Opens a PDF with pdf.js in a worker of its own. Scripts of the file never run (the part of pdf.js that could run them
 * is not in the app), nothing of it is compiled, and nothing is fetched but this app's own files.
 */
import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import { trustedScriptUrl } from '../trustedTypes.ts';
import { BinaryData } from './assets.ts';
import workerUrl from './pdf.worker.ts?worker&url';

export type PdfTrouble =
  /** It needs a password. */
  | 'locked'
  | 'broken'
  | 'timeout'
  | 'cancelled'
  /** The reader itself could not be loaded. */
  | 'unavailable';

export class PdfError extends Error {
  override readonly name = 'PdfError';
  readonly trouble: PdfTrouble;
  constructor(trouble: PdfTrouble, options?: ErrorOptions) {
    super(trouble, options);
    this.trouble = trouble;
  }
}

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  /** Rejects when the worker has ended. Whatever is asked of the document is to be raced against it. */
  readonly lost: Promise<never>;
  /** Ends the worker at once; `lost` rejects with this error. */
  close(error?: PdfError): void;
}

/** Pixels of one image; a larger one is left out of the page rather than filling the memory. */
const MOST_PIXELS = 64 * 1024 * 1024;

const OPENING_MS = 60_000;

function troubleOf(error: unknown): PdfError {
  return error instanceof PdfError ? error : new PdfError('broken', { cause: error });
}

/** `promise`, or a PdfError `timeout` when it takes longer. */
export async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PdfError('timeout')), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Rejects with a PdfError.
 * @param bytes a copy is made: pdf.js takes what it is given away
 */
export async function openPdf(
  bytes: Uint8Array<ArrayBuffer>,
  signal?: AbortSignal,
): Promise<OpenPdf> {
  if (signal?.aborted === true) throw new PdfError('cancelled');
  const worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'pdf' });
  let lose: (error: PdfError) => void = () => {};
  const lost = new Promise<never>((_, reject) => {
    lose = reject;
  });
  // It is heard by those who race against it, and may come when nobody does.
  lost.catch(() => {});
  const port = PDFWorker.create({ port: worker });
  const cancel = () => close(new PdfError('cancelled'));
  const close = (error: PdfError = new PdfError('cancelled')) => {
    signal?.removeEventListener('abort', cancel);
    worker.terminate();
    port.destroy();
    lose(error);
  };
  signal?.addEventListener('abort', cancel);
  // A worker that has not begun says nothing of why.
  worker.addEventListener('error', () => close(new PdfError('unavailable')));
  const task = getDocument({
    data: bytes.slice(),
    worker: port,
    BinaryDataFactory: BinaryData,
    useWorkerFetch: false,
    cMapUrl: 'cmaps/',
    standardFontDataUrl: 'fonts/',
    wasmUrl: 'wasm/',
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: MOST_PIXELS,
    verbosity: 0,
  });
  // Never asked of the person here: a copy without a password can be attached.
  task.onPassword = (_: unknown, reason: number) => {
    close(new PdfError('locked', { cause: reason }));
  };
  try {
    const document = await within(Promise.race([task.promise, lost]), OPENING_MS);
    return { document, lost, close };
  } catch (error) {
    const trouble = troubleOf(error);
    close(trouble);
    throw trouble;
  }
}
