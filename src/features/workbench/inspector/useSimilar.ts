/** Finds the claims that say nearly the same as the current one, in idle time, without ever blocking a key press. */
import { useEffect, useState } from 'react';
import {
  createSimilarity,
  type SimilarClaim,
  type Similarity,
} from '../../../domain/claims/similar.ts';
import type { ClaimRow, ReviewModel, ReviewStructure } from '../../../storage/model.ts';
import { whenIdle } from './whenIdle.ts';

/** Claims read in one go: a few milliseconds of work. */
const STEP = 2_000;

const byModel = new WeakMap<ReviewModel, Similarity>();

function similarityOf(model: ReviewModel): Similarity {
  const known = byModel.get(model);
  if (known !== undefined) return known;
  const similarity = createSimilarity();
  byModel.set(model, similarity);
  return similarity;
}

/** The best `limit` claims, or null while they are being looked for. */
export function useSimilar(
  model: ReviewModel,
  structure: ReviewStructure,
  row: ClaimRow,
  limit: number,
): readonly SimilarClaim[] | null {
  const [found, setFound] = useState<{ row: ClaimRow; claims: readonly SimilarClaim[] } | null>(
    null,
  );
  useEffect(() => {
    const similarity = similarityOf(model);
    let cancel = () => {};
    const step = () => {
      if (similarity.prepare(structure.rows, STEP)) {
        setFound({ row, claims: similarity.find(row, limit) });
      } else {
        cancel = whenIdle(step);
      }
    };
    cancel = whenIdle(step);
    return () => cancel();
  }, [model, structure, row, limit]);
  return found?.row === row ? found.claims : null;
}
