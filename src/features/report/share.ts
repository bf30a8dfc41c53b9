/** The report as a file for the system's share sheet, where there is one that takes it. */
import type { ReviewModel } from '../../storage/model.ts';
import { useServices } from '../shared/services.ts';
import { EXPORT_FORMATS, namePart } from './formats.ts';
import { reportOptions } from './options.ts';
import { shownHtml } from './shownReport.ts';

const TYPE = 'text/html';

const fileOf = (name: string, html: string) => new File([html], name, { type: TYPE });

/** Asked with a file like the real one: systems tell by its kind. */
export function canShare(): boolean {
  if (typeof navigator.share !== 'function' || typeof navigator.canShare !== 'function')
    return false;
  try {
    return navigator.canShare({ files: [fileOf('review.html', '<!doctype html>')] });
  } catch {
    return false;
  }
}

export function useShare(model: ReviewModel): () => void {
  const { toast } = useServices();
  const share = async () => {
    const options = reportOptions();
    const { title } = model.structure();
    const { exportFileName } = await import('../../formats/out/file-name.ts');
    const format = EXPORT_FORMATS.find(({ kind }) => kind === 'html');
    const name = exportFileName(
      title,
      'html',
      format === undefined ? 'review' : namePart(format, options.audience),
    );
    const html =
      shownHtml(model, options) ??
      (await (await import('./makeReport.ts')).makeHtml(model, options)).html;
    await navigator.share({ files: [fileOf(name, html)], title });
  };
  return () => {
    share().catch((error: unknown) => {
      // Whoever closes the share sheet has changed their mind.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      console.error(error);
      toast(
        'The report could not be shared. The review is unchanged; export the HTML report instead.',
        {
          icon: 'alert',
        },
      );
    });
  };
}
