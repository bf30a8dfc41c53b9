/** The sources of one review, or of the whole library. */
import { type ReactNode, useEffect, useRef } from 'react';
import type { ReviewId } from '../../domain/ids.ts';
import { counted } from '../../domain/report/words.ts';
import type { ReviewModel } from '../../storage/model.ts';
import type { SourceLibrary } from '../../storage/sourceApi.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ExportMenu } from '../report/ExportMenu.tsx';
import { Header } from '../shared/header/Header.tsx';
import { MissingReview } from '../shared/MissingReview.tsx';
import { useOpenReview } from '../shared/useOpenReview.ts';
import { useStructure } from '../shared/useReview.ts';
import { ReviewHeader } from '../workbench/ReviewHeader.tsx';
import { SourcesBody } from './SourcesBody.tsx';
import styles from './SourcesScreen.module.css';
import { type SourceActs, useSourceActs } from './useSourceActs.ts';
import { useSources } from './useSources.ts';

export function SourcesScreen({ reviewId }: { reviewId: ReviewId | null }) {
  return reviewId === null ? <AllSources /> : <ReviewSources reviewId={reviewId} />;
}

function ReviewSources({ reviewId }: { reviewId: ReviewId }) {
  const review = useOpenReview(reviewId);
  if (review.status === 'missing') return <MissingReview />;
  if (review.status === 'opening')
    return <main id="main" className={styles.opening} aria-busy="true" />;
  return <OpenReviewSources model={review.model} />;
}

function OpenReviewSources({ model }: { model: ReviewModel }) {
  const { title } = useStructure(model);
  const library = useSources(model.reviewId);
  const acts = useSourceActs();
  useEffect(() => {
    document.title = `Sources: ${title} · Claimbench`;
  }, [title]);
  return (
    <Page
      header={
        <ReviewHeader
          model={model}
          current="sources"
          tools={<Steps library={library} acts={acts} />}
          actions={<ExportMenu model={model} reviewId={model.reviewId} />}
        />
      }
      heading={<h2>Sources</h2>}
      title={`${title} sources`}
      reviewId={model.reviewId}
      library={library}
      acts={acts}
    />
  );
}

function AllSources() {
  const library = useSources(null);
  const acts = useSourceActs();
  useEffect(() => {
    document.title = 'Sources · Claimbench';
  }, []);
  return (
    <Page
      header={<Header tools={<Steps library={library} acts={acts} />} />}
      heading={
        <>
          <h1>Sources</h1>
          <a href="#/" className={styles.back}>
            All reviews
          </a>
        </>
      }
      title="sources"
      reviewId={null}
      library={library}
      acts={acts}
    />
  );
}

function Steps({ library, acts }: { library: SourceLibrary | null; acts: SourceActs }) {
  return (
    <>
      <IconButton
        label="Undo"
        icon="undo-2"
        hint={library?.undo?.words}
        disabled={(library?.undo ?? null) === null}
        onClick={() => void acts.undo()}
      />
      <IconButton
        label="Redo"
        icon="redo-2"
        hint={library?.redo?.words}
        disabled={(library?.redo ?? null) === null}
        onClick={() => void acts.redo()}
      />
    </>
  );
}

interface PageProps {
  header: ReactNode;
  heading: ReactNode;
  title: string;
  reviewId: ReviewId | null;
  library: SourceLibrary | null;
  acts: SourceActs;
}

function Page({ header, heading, title, reviewId, library, acts }: PageProps) {
  const scroller = useRef<HTMLElement>(null);
  return (
    <div className={styles.page}>
      {header}
      <main
        id="main"
        ref={scroller}
        className={styles.main}
        tabIndex={-1}
        aria-busy={library === null}
      >
        <div className={styles.wrap}>
          <div className={styles.head}>
            {heading}
            {library !== null && library.sources.length > 0 && (
              <span className={styles.count} role="status">
                {summary(library, reviewId)}
              </span>
            )}
          </div>
          {library !== null && (
            <SourcesBody
              library={library}
              reviewId={reviewId}
              title={title}
              acts={acts}
              scrollRef={scroller}
            />
          )}
        </div>
      </main>
    </div>
  );
}

function summary({ sources }: SourceLibrary, reviewId: ReviewId | null): string {
  const all = counted(sources.length, 'source');
  const used = sources.filter(({ claims }) => claims > 0).length.toLocaleString('en');
  return reviewId === null
    ? `${all}, ${used} used`
    : `${used} in this review, ${all} in the library`;
}
