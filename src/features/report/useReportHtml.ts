/** The document of the preview, made anew after each change of the review or of the parts asked for. */
import { useEffect, useState } from 'react';
import type { ReportInclude } from '../../domain/report/input.ts';
import type { ReviewModel } from '../../storage/model.ts';
import { useReferenceStyle } from '../shared/references/style.ts';
import { useReviewVersion } from '../shared/useReview.ts';
import type { MadeHtml } from './makeReport.ts';
import { showPreview } from './shownReport.ts';

export type ReportState =
  | { readonly status: 'making'; readonly last: MadeHtml | null }
  | { readonly status: 'made'; readonly last: MadeHtml }
  | { readonly status: 'failed'; readonly last: MadeHtml | null };

export function useReportHtml(model: ReviewModel, include: ReportInclude): ReportState {
  const version = useReviewVersion(model);
  const style = useReferenceStyle();
  const [state, setState] = useState<ReportState>({ status: 'making', last: null });

  useEffect(() => {
    const controller = new AbortController();
    setState(({ last }) => ({ status: 'making', last }));
    import('./makeReport.ts')
      .then(({ makeHtml }) => makeHtml(model, include, controller.signal))
      .then((made) => {
        if (controller.signal.aborted) return;
        showPreview({ model, version, include, style, html: made.html });
        setState({ status: 'made', last: made });
      })
      .catch((error: unknown) => {
        if (controller.signal.aborted) return;
        console.error(error);
        setState(({ last }) => ({ status: 'failed', last }));
      });
    return () => controller.abort();
  }, [model, version, include, style]);

  useEffect(() => () => showPreview(null), []);
  return state;
}
