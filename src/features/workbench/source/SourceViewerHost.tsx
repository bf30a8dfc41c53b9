/** Where the source viewer comes up. It is loaded when a source is opened for the first time. */
import { useEffect, useState } from 'react';
import type { ReviewModel } from '../../../storage/model.ts';
import { useServices } from '../../shared/services.ts';
import type { SourceViewer as Viewer } from './viewer/SourceViewer.tsx';
import { openSource, useOpenSource } from './viewerStore.ts';

let loaded: typeof Viewer | null = null;

export function SourceViewerHost({ model }: { model: ReviewModel }) {
  const services = useServices();
  const open = useOpenSource(model);
  const [Shown, setShown] = useState<{ readonly part: typeof Viewer } | null>(
    loaded === null ? null : { part: loaded },
  );
  const wanted = open !== null && Shown === null;
  useEffect(() => {
    if (!wanted) return;
    import('./viewer/SourceViewer.tsx').then(
      ({ SourceViewer }) => {
        loaded = SourceViewer;
        setShown({ part: SourceViewer });
      },
      () => {
        openSource(model, null);
        services.toast('The source viewer could not be loaded. Go online once and try again.', {
          icon: 'alert',
        });
      },
    );
  }, [wanted, model, services]);
  // A source that the review no longer shows is not left standing over another one.
  useEffect(() => () => openSource(model, null), [model]);
  if (open === null || Shown === null) return null;
  return <Shown.part key={open.source.id} open={open} onClose={() => openSource(model, null)} />;
}
