/** What the viewer shows of a source: pages with their size and label, each with its text and places when it is drawn. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import type { SourceText } from '../../../../domain/evidence/source-text.ts';
import type { Storage } from '../../../../storage/api.ts';
import type { SourceItem } from '../../../../storage/model.ts';

interface PdfPages {
  readonly document: PDFDocumentProxy;
  readonly close: () => void;
}

export type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'text' }
  | { readonly state: 'pdf'; readonly pdf: PdfPages }
  /** The file cannot be drawn; its text may be there all the same. */
  | { readonly state: 'failed'; readonly message: string };

const SAYS = {
  bytes: 'The file is not on this device, or could not be read. Its text is shown instead.',
  broken: 'The PDF could not be opened for drawing. Its text is shown instead.',
} as const;

async function load(storage: Storage, source: SourceItem, signal: AbortSignal): Promise<Loaded> {
  const { attachment } = source;
  if (attachment?.mediaType !== 'application/pdf') return { state: 'text' };
  const bytes = await storage.attachmentBytes(attachment.id).catch(() => null);
  if (bytes === null) return { state: 'failed', message: SAYS.bytes };
  try {
    const { openPdf } = await import('../../../../workers/pdf/open.ts');
    const { document, close } = await openPdf(bytes, signal);
    return { state: 'pdf', pdf: { document, close: () => close() } };
  } catch {
    return { state: 'failed', message: SAYS.broken };
  }
}

/** The file of a source, open for as long as it is shown. */
export function usePages(storage: Storage, source: SourceItem): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  const id = source.attachment?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same file is opened once, however often its source changes
  useEffect(() => {
    const stop = new AbortController();
    let shown: Loaded | null = null;
    setLoaded({ state: 'loading' });
    void load(storage, source, stop.signal).then((next) => {
      if (stop.signal.aborted) {
        if (next.state === 'pdf') next.pdf.close();
        return;
      }
      shown = next;
      setLoaded(next);
    });
    return () => {
      stop.abort();
      if (shown?.state === 'pdf') shown.pdf.close();
    };
  }, [storage, id]);
  return loaded;
}

/** The position of the page that is called so, else of the one that is counted so; null where there is none. */
export function pageCalled(text: SourceText, called: string): number | null {
  const wanted = called
    .trim()
    .replace(/^(?:page|p\.?)\s*/i, '')
    .toLowerCase();
  if (wanted === '') return null;
  const labelled = text.pages.findIndex(({ label }) => label.toLowerCase() === wanted);
  if (labelled >= 0) return labelled;
  const counted = /^\d{1,5}$/.test(wanted) ? Number(wanted) : 0;
  return counted >= 1 && counted <= text.pages.length ? counted - 1 : null;
}
