/** Opens a review for as long as the screen shows it. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ReviewId } from '../../domain/ids.ts';
import type { ReviewModel } from '../../storage/model.ts';
import { useServices } from './services.ts';
import { useFindingsKeeper } from './useFindings.ts';

export type OpenReview =
  | { readonly status: 'opening' }
  | { readonly status: 'missing' }
  | { readonly status: 'ready'; readonly model: ReviewModel };

/** A failure to open is thrown to the error boundary: it is no state that this screen could be in. */
export function useOpenReview(reviewId: ReviewId): OpenReview {
  const { storage } = useServices();
  const [review, setReview] = useState<OpenReview>({ status: 'opening' });

  useEffect(() => {
    let open: ReviewModel | null = null;
    let left = false;
    storage.openReview(reviewId).then(
      (result) => {
        if (result.status === 'missing') {
          if (!left) setReview(result);
        } else if (left) {
          result.model.close();
        } else {
          open = result.model;
          setReview(result);
        }
      },
      (error: unknown) => {
        if (left) return;
        setReview(() => {
          throw error;
        });
      },
    );
    return () => {
      left = true;
      open?.close();
    };
  }, [storage, reviewId]);
  const model = review.status === 'ready' ? review.model : null;
  useFindingsKeeper(model);
  const gone = useSyncExternalStore(
    (listener) => model?.subscribe(listener) ?? (() => {}),
    () => model?.gone() ?? false,
  );
  return gone ? { status: 'missing' } : review;
}
