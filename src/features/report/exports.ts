/** What a review can be written as. One list for the report screen, the export menu, the palette and the keys. */

import type { ReviewId } from '../../domain/ids.ts';
import type { ReviewModel } from '../../storage/model.ts';
import type { IconName } from '../../ui/Icon.tsx';
import type { Action } from '../shared/actions.ts';
import { downloadText } from '../shared/download.ts';
import { useServices } from '../shared/services.ts';
import { reportInclude } from './include.ts';
import { shownHtml } from './shownReport.ts';

export type ExportKind = 'html' | 'print' | 'csv' | 'json';

export interface ExportFormat {
  readonly kind: ExportKind;
  readonly label: string;
  readonly description: string;
  readonly icon: IconName;
  readonly extension: string;
  readonly action: Pick<Action, 'id' | 'label' | 'keys' | 'keywords'>;
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    kind: 'html',
    label: 'HTML report',
    description: 'One file, opens anywhere',
    icon: 'code',
    extension: '.html',
    action: { id: 'report.html', label: 'Export HTML report', keywords: 'download save web page' },
  },
  {
    kind: 'print',
    label: 'PDF',
    description: 'Through the print dialog',
    icon: 'printer',
    extension: '.pdf',
    action: {
      id: 'report.print',
      label: 'Print report or save as PDF',
      keys: ['mod+p'],
      keywords: 'paper export',
    },
  },
  {
    kind: 'csv',
    label: 'CSV',
    description: 'One row per claim',
    icon: 'table',
    extension: '.csv',
    action: { id: 'report.csv', label: 'Export CSV', keywords: 'download spreadsheet table excel' },
  },
  {
    kind: 'json',
    label: 'JSON',
    description: 'Full review, can be imported',
    icon: 'file-json',
    extension: '.json',
    action: { id: 'report.json', label: 'Export JSON', keywords: 'download bundle backup share' },
  },
];

/** Writes a review as asked and says so in a toast, or says why not. */
export function useExport(model: ReviewModel, reviewId: ReviewId): (kind: ExportKind) => void {
  const { storage, toast } = useServices();

  const write = async (kind: ExportKind): Promise<string | null> => {
    const { exportFileName } = await import('../../formats/out/file-name.ts');
    const { title } = model.structure();
    const save = (extension: string, type: string, text: string) => {
      const name = exportFileName(title, extension);
      downloadText(name, text, type);
      return `Exported ${name}`;
    };
    if (kind === 'json') {
      return save('json', 'application/json', await storage.exportBundle(reviewId));
    }
    const { makeCsv, makeHtml } = await import('./makeReport.ts');
    const include = reportInclude();
    if (kind === 'csv') return save('csv', 'text/csv', await makeCsv(model, include));
    const html = shownHtml(model, include) ?? (await makeHtml(model, include)).html;
    if (kind === 'html') return save('html', 'text/html', html);
    const { printDocument } = await import('./printDocument.ts');
    await printDocument(html, `${title}: claim review`);
    return null;
  };

  return (kind) => {
    write(kind).then(
      (done) => {
        if (done !== null) toast(done, { icon: 'done' });
      },
      (error: unknown) => {
        console.error(error);
        toast('The export failed. The review is unchanged; try again after reloading the page.', {
          icon: 'alert',
        });
      },
    );
  };
}
