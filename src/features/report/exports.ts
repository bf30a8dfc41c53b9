/** Exports of an open review: written in turns, handed to the browser, told in a toast. */
import type { ReviewId } from '../../domain/ids.ts';
import type { Addresses } from '../../formats/out/writer.ts';
import type { ReviewModel } from '../../storage/model.ts';
import { download } from '../shared/download.ts';
import { useServices } from '../shared/services.ts';
import { addressesOf } from './addresses.ts';
import { runExport } from './exportJobs.ts';
import { EXPORT_FORMATS, type ExportFormat, type ExportKind, namePart } from './formats.ts';
import { reportOptions } from './options.ts';
import { shownHtml } from './shownReport.ts';

/** Writes a review as asked and says so in a toast, or says why not. */
export type ExportAs = (kind: ExportKind, addresses?: Addresses) => void;

export function useExport(model: ReviewModel, reviewId: ReviewId): ExportAs {
  const { storage, toast } = useServices();

  const save = async (format: ExportFormat, addresses: Addresses): Promise<string> => {
    const options = reportOptions();
    const { exportFileName } = await import('../../formats/out/file-name.ts');
    const { title } = model.structure();
    const name = exportFileName(title, format.extension, namePart(format, options.audience));
    const parts = await runExport(name, async (signal, tell): Promise<BlobPart[]> => {
      if (format.kind === 'json') return [await storage.exportBundle(reviewId)];
      const { makeFile, makeHtml } = await import('./makeReport.ts');
      if (format.kind === 'html' || format.kind === 'print') {
        return [shownHtml(model, options) ?? (await makeHtml(model, options, signal)).html];
      }
      const heard = ({ read, bytes }: { read: number | null; bytes: number }) =>
        tell({ share: read, bytes });
      return makeFile(model, format.kind, options, addresses, heard, signal);
    });
    if (format.kind === 'print') {
      const { printDocument } = await import('./printDocument.ts');
      await printDocument(parts.join(''), `${title}: claim review`);
      return '';
    }
    download(name, new Blob(parts, { type: format.type }));
    return `Exported ${name}`;
  };

  return (kind, addresses = addressesOf(reviewId)) => {
    const format = EXPORT_FORMATS.find((one) => one.kind === kind);
    if (format === undefined) return;
    save(format, addresses).then(
      (done) => {
        if (done !== '') toast(done, { icon: 'done' });
      },
      (error: unknown) => {
        if (error instanceof DOMException && error.name === 'AbortError') {
          toast('Export cancelled. Nothing was saved.');
          return;
        }
        if (error instanceof Error && error.name === 'NothingToExport') {
          toast(error.message, { icon: 'alert' });
          return;
        }
        console.error(error);
        toast(problemOf(format, error), { icon: 'alert' });
      },
    );
  };
}

/** What happened, what was kept, what to do. */
function problemOf({ label }: ExportFormat, error: unknown): string {
  // Each browser words it otherwise; all speak of the module that could not be had.
  const missing =
    error instanceof TypeError && /module|dynamically imported|import/i.test(error.message);
  return missing
    ? `The part of Claimbench that writes ${label} could not be loaded. The review is unchanged; go online or reload the page, and try again.`
    : `The export as ${label} failed. The review is unchanged; try again after reloading the page.`;
}
