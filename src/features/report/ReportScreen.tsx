/** A review as others will read it, beside what it can be written as. What is shown is the very file that is exported. */
import { useEffect } from 'react';
import type { ReviewId } from '../../domain/ids.ts';
import type { ReviewModel } from '../../storage/model.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useActions } from '../shared/actions.ts';
import { MissingReview } from '../shared/MissingReview.tsx';
import { useOpenReview } from '../shared/useOpenReview.ts';
import { useStructure } from '../shared/useReview.ts';
import { ReviewHeader } from '../workbench/ReviewHeader.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { ExportPane } from './ExportPane.tsx';
import { useReportOptions } from './options.ts';
import { Preview } from './Preview.tsx';
import { ReportBar } from './ReportBar.tsx';
import styles from './ReportScreen.module.css';
import { useReportHtml } from './useReportHtml.ts';

export interface ReportScreenProps {
  reviewId: ReviewId;
}

export function ReportScreen({ reviewId }: ReportScreenProps) {
  const review = useOpenReview(reviewId);
  if (review.status === 'missing') return <MissingReview />;
  if (review.status === 'opening') return <main id="main" className={styles.opening} />;
  return <OpenReport model={review.model} reviewId={reviewId} />;
}

function OpenReport({ model, reviewId }: ReportScreenProps & { model: ReviewModel }) {
  const { title } = useStructure(model);
  const options = useReportOptions();
  const report = useReportHtml(model, options);

  useActions([
    {
      id: 'go.review',
      label: 'Go to the review',
      group: 'Navigate',
      keys: ['g r'],
      run: () => {
        window.location.hash = `#/review/${reviewId}`;
      },
    },
  ]);
  useEffect(() => {
    document.title = `Report: ${title} · Claimbench`;
  }, [title]);

  return (
    <div className={styles.page}>
      <p className={styles.onPaper}>
        A browser prints only what it shows of the report. To print all of it, choose PDF under
        Export.
      </p>
      <ReviewHeader
        model={model}
        current="report"
        actions={<ExportMenu model={model} reviewId={reviewId} />}
      />
      <main id="main" className={styles.screen}>
        <div className={styles.desk}>
          <ReportBar model={model} options={options} />
          <section
            className={styles.preview}
            aria-label="Report preview"
            aria-busy={report.status === 'making'}
          >
            {report.status === 'failed' ? (
              <EmptyState title="The report could not be made">
                The review itself is unchanged. Reload the page and try again; JSON still exports
                all of it.
              </EmptyState>
            ) : (
              report.last !== null && (
                <Preview html={report.last.html} title={`Report on ${title}`} />
              )
            )}
          </section>
        </div>
        <ExportPane model={model} reviewId={reviewId} options={options} />
      </main>
    </div>
  );
}
