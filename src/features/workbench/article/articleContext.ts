/** What every segment and mark of the article reads: stable while the review is open, so that giving it repaints nothing. */
import { createContext, useContext } from 'react';
import type { ClaimId } from '../../../domain/ids.ts';
import type { ReviewModel } from '../../../storage/model.ts';
import type { CurrentStore } from './currentStore.ts';

export interface ArticleScope {
  readonly model: ReviewModel;
  readonly current: CurrentStore;
  /** Makes a claim current on behalf of the article pane. */
  readonly select: (id: ClaimId) => void;
}

export const ArticleContext = createContext<ArticleScope | null>(null);

export function useArticleScope(): ArticleScope {
  const scope = useContext(ArticleContext);
  if (scope === null) throw new Error('useArticleScope needs an ArticleContext above it');
  return scope;
}
