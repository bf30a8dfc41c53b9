/** The test article with conflicts that an extraction has found in it, and a shorthand for what a test looks at. */
import type { Extraction } from '../../src/domain/claims/schema.ts';
import type { ClaimId, FindingId, ReviewId } from '../../src/domain/ids.ts';
import type { FoundPair } from '../../src/domain/quantities/finding.ts';
import type { Storage } from '../../src/storage/api.ts';
import type { FindingRow, ReviewModel } from '../../src/storage/model.ts';
import { testArticle } from './database.ts';

/** Of claims by their ordinals; disjoint quantities unless said otherwise. */
export function found(
  one: number,
  other: number,
  relation: FoundPair['relation'] = 'disjoint',
  explanation = `Claims ${one} and ${other} do not agree.`,
): FoundPair {
  return {
    claims: [one, other],
    kind: relation === 'opposing' ? 'statement' : 'quantity',
    relation,
    explanation,
    arithmetic: relation === 'disjoint' ? ['1–3 g × 4–6/day = 4–18 g/day'] : [],
  };
}

/** The weakest first, so that a list in order shows that somebody has ordered it. */
export const FOUND: readonly FoundPair[] = [
  found(3, 5, 'opposing'),
  found(1, 2, 'touching'),
  found(0, 2),
  found(0, 1),
];

export async function conflictExtraction(
  findings: readonly FoundPair[] | null = FOUND,
  language = 'en',
): Promise<Extraction> {
  const { extraction } = await testArticle();
  const bare = { ...extraction, header: { ...extraction.header, language } };
  return findings === null ? bare : { ...bare, findings: [...findings] };
}

/** @param findings of the extraction; null for one of an earlier engine, which has none */
export async function createConflictReview(
  storage: Storage,
  findings: readonly FoundPair[] | null = FOUND,
  language = 'en',
): Promise<ReviewId> {
  const { article } = await testArticle();
  const extraction = await conflictExtraction(findings, language);
  const made = await storage.commands.createReview(article, extraction);
  if (!made.ok || made.reviewId === undefined) throw new Error('the review was not made');
  return made.reviewId;
}

/** The claim with this number (1-based, as on screen). */
export function idAt(model: ReviewModel, number: number): ClaimId {
  const row = model.structure().rows[number - 1];
  if (row === undefined) throw new Error(`no claim ${number}`);
  return row.id;
}

/** The conflict of two claims by their numbers. */
export function findingAt(model: ReviewModel, one: number, other: number): FindingRow {
  const claims = [idAt(model, one), idAt(model, other)];
  const row = model.findings().find((each) => claims.every((id) => each.claims.includes(id)));
  if (row === undefined) throw new Error(`no conflict of ${one} and ${other}`);
  return row;
}

/** What a decision is made of. */
export function shownAt(
  model: ReviewModel,
  one: number,
  other: number,
): { id: FindingId; of: string } {
  const { id, explanation } = findingAt(model, one, other);
  return { id, of: explanation };
}

/** "1-3 open": all conflicts in the order of the model. */
export function told(model: ReviewModel): string[] {
  const { rowById } = model.structure();
  return model
    .findings()
    .map(
      ({ claims, kind, state }) =>
        `${claims.map((id) => rowById.get(id)?.number).join('-')} ${kind === 'by-hand' ? 'by hand' : state}`,
    );
}
