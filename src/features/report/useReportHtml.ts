/** The document of the preview, made anew after each change of the review or of the options. */
import { useEffect, useState } from 'react';
import type { ReviewModel } from '../../storage/model.ts';
import { useReferenceStyle } from '../shared/references/style.ts';
import { useReviewVersion } from '../shared/useReview.ts';
import type { MadeHtml } from './makeReport.ts';
import type { ReportOptions } from './options.ts';
import { showPreview } from './shownReport.ts';

export type ReportState =
  | { readonly status: 'making'; readonly last: MadeHtml | null }
  | { readonly status: 'made'; readonly last: MadeHtml }
  | { readonly status: 'failed'; readonly last: MadeHtml | null };

export function useReportHtml(model: ReviewModel, options: ReportOptions): ReportState {
  const version = useReviewVersion(model);
  const style = useReferenceStyle();
  const [state, setState] = useState<ReportState>({ status: 'making', last: null });

  useEffect(() => {
    const controller = new AbortController();
    setState(({ last }) => ({ status: 'making', last }));
    import('./makeReport.ts')
      .then(({ makeHtml }) => makeHtml(model, options, controller.signal))
      .then((made) => {
        if (controller.signal.aborted) return;
        showPreview({ model, version, options, style, html: made.html });
        setState({ status: 'made', last: made });
      })
      .catch((error: unknown) => {
        if (controller.signal.aborted) return;
        console.error(error);
        setState(({ last }) => ({ status: 'failed', last }));
      });
    return () => controller.abort();
  }, [model, version, options, style]);

  useEffect(() => () => showPreview(null), []);
  return state;
}
