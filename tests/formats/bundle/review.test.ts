/** A review folded from its bundle is the review that the app has open. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { ReviewId } from '../../../src/domain/ids.ts';
import { comparedPairs } from '../../../src/domain/quantities/comparedPairs.ts';
import type { ComparedClaim } from '../../../src/domain/quantities/finding.ts';
import { readBundle } from '../../../src/formats/bundle/read.ts';
import { reviewIn, titlesIn } from '../../../src/formats/bundle/review.ts';
import type { Bundle } from '../../../src/formats/bundle/schema.ts';
import { onlyReview } from '../../../src/formats/bundle/select.ts';
import type { Storage } from '../../../src/storage/api.ts';
import { analyser } from '../../support/analyser.ts';
import { createConflictReview, idAt } from '../../support/conflicts.ts';
import {
  createTestReview,
  freshBrowser,
  openModel,
  openTestStorage,
} from '../../support/database.ts';

let storage: Storage;
let reviewId: ReviewId;

async function work(): Promise<void> {
  const model = await openModel(storage, reviewId);
  const [one, two, three] = model.structure().rows.map(({ id }) => id);
  model.close();
  if (one === undefined || two === undefined || three === undefined) throw new Error('no claims');
  const { commands } = storage;
  await commands.setVerdict(reviewId, [one, two], 'unsupported');
  await commands.undo(reviewId);
  await commands.setVerdict(reviewId, [one], 'contradicted');
  await commands.setRationale(reviewId, one, 'A “reason” 😀');
  const csl = { type: 'article-journal', DOI: '10.1021/jacs.6b00360' };
  await commands.addCitations(reviewId, [one, two], [{ csl, raw: csl.DOI }], 'contradicts');
  await commands.dismissClaims(reviewId, [three], 'opinion', 'not checkable');
  await commands.editClaimText(reviewId, two, 'Edited wording');
  await commands.joinClaims(reviewId, two, one, 'They cannot both hold.');
  await commands.renameReview(reviewId, 'Another title');
}

async function bundleOf(json: string): Promise<Bundle> {
  const read = await readBundle(json);
  if (!read.ok) throw new Error(read.what);
  return read.bundle;
}

beforeEach(async () => {
  freshBrowser();
  storage = await openTestStorage();
  reviewId = await createTestReview(storage);
  await work();
});

describe('a review in a bundle', () => {
  it('has the claims, the words and the verdicts of the open one', async () => {
    const bundled = reviewIn(await bundleOf(await storage.exportBundle(reviewId)), reviewId);
    const model = await openModel(storage, reviewId);
    const { rowById: _index, ...structure } = model.structure();
    expect(bundled?.article).toEqual(structure);
    const findings = model.findings().map(({ id: _id, kind: _kind, ...finding }) => finding);
    expect(findings).toHaveLength(1);
    expect(bundled?.findings).toEqual(findings);
    expect(bundled?.reviewers).toEqual(model.reviewers());
    for (const { id } of structure.rows) expect(bundled?.stateOf(id)).toEqual(model.claim(id));
    model.close();
  });

  it('has the conflicts that the app finds for claims that were reworded', async () => {
    const other = await createConflictReview(storage);
    const model = await openModel(storage, other);
    const [one, two] = [idAt(model, 1), idAt(model, 6)];
    await storage.commands.editClaimText(other, one, 'The starting dose is 20 grams daily.');
    await storage.commands.editClaimText(other, two, 'The starting dose is 2 grams daily.');
    const wanted = model.findingsWanted();
    if (wanted === null) throw new Error('nothing is wanted');
    const asked = wanted.claims.map(({ id: _id, ...claim }) => claim);
    model.acceptFindings(wanted.key, comparedPairs(asked, analyser));
    const shown = model.findings().map(({ id: _id, kind: _kind, ...finding }) => finding);
    expect(shown.map(({ claims }) => claims)).toContainEqual([one, two]);
    const bundle = await bundleOf(await storage.exportBundle(other));
    const compare = (claims: readonly ComparedClaim[]) => comparedPairs(claims, analyser);
    expect(reviewIn(bundle, other, compare)?.findings).toEqual(shown);
    // Without a way to compare, what was found for other wordings is not told of these.
    const left = reviewIn(bundle, other)?.findings.map(({ claims }) => claims) ?? [];
    expect(left.flat()).not.toContain(one);
    model.close();
  });

  it('asks for no comparison where the extraction still tells', async () => {
    const other = await createConflictReview(storage);
    const model = await openModel(storage, other);
    await storage.commands.dismissClaims(other, [idAt(model, 3)], 'opinion', '');
    const shown = model.findings().map(({ id: _id, kind: _kind, ...finding }) => finding);
    const bundle = await bundleOf(await storage.exportBundle(other));
    const compare = () => {
      throw new Error('not to be asked');
    };
    expect(reviewIn(bundle, other, compare)?.findings).toEqual(shown);
    model.close();
  });

  it('is found in a library and taken out of it as its own export would be', async () => {
    const second = await createTestReview(storage);
    const library = await bundleOf(await storage.exportLibrary());
    expect(titlesIn(library).map(({ id }) => id)).toEqual(
      expect.arrayContaining([reviewId, second]),
    );
    const own = await bundleOf(await storage.exportBundle(reviewId));
    expect({ ...onlyReview(library, reviewId), exportedAt: '' }).toEqual({
      ...own,
      exportedAt: '',
    });
  });

  it('tells which are in the bin', async () => {
    await storage.commands.deleteReview(reviewId);
    const library = await bundleOf(await storage.exportLibrary());
    expect(titlesIn(library)).toEqual([{ id: reviewId, title: 'Another title', deleted: true }]);
  });

  it('is null for a review that the file does not hold', async () => {
    expect(reviewIn(await bundleOf(await storage.exportBundle(reviewId)), 'none')).toBeNull();
  });
});
