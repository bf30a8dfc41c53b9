import { beforeEach, expect, test } from 'vitest';
import type { ClaimId, ReviewId, SourceId } from '../../src/domain/ids.ts';
import type { Storage } from '../../src/storage/api.ts';
import type { ReviewModel } from '../../src/storage/model.ts';
import { createTestReview, freshBrowser, openModel, openTestStorage } from '../support/database.ts';

let storage: Storage;
let reviewId: ReviewId;
let model: ReviewModel;
let claim: ClaimId;
let source: SourceId;

const WORDS = {
  quote: 'Thirty patients recovered.',
  locator: 'p. 14',
  stance: 'supports',
} as const;
const evidence = () =>
  model.claim(claim).evidence.map(({ stance, quote, locator }) => ({ stance, quote, locator }));

beforeEach(async () => {
  freshBrowser();
  storage = await openTestStorage();
  reviewId = await createTestReview(storage);
  model = await openModel(storage, reviewId);
  const [row] = model.structure().rows;
  if (row === undefined) throw new Error('no claims');
  claim = row.id;
  await storage.commands.addCitations(
    reviewId,
    [claim],
    [{ csl: { type: 'article-journal', title: 'A trial' }, raw: 'A trial' }],
    'mentions',
  );
  const [first] = model.claim(claim).evidence;
  if (first === undefined) throw new Error('no evidence');
  source = first.sourceId;
});

test('goes onto evidence of the source that has no quote, whose stance stays; one undo takes it back', async () => {
  const result = await storage.commands.attachQuote(reviewId, claim, source, WORDS);
  expect(result).toMatchObject({ ok: true, evidenceId: model.claim(claim).evidence[0]?.id });
  expect(evidence()).toEqual([{ ...WORDS, stance: 'mentions' }]);
  expect((await model.history(claim))[0]?.words).toBe('Quote added');
  await storage.commands.undo(reviewId);
  expect(evidence()).toEqual([{ stance: 'mentions', quote: '', locator: '' }]);
  await storage.commands.redo(reviewId);
  expect(evidence()).toEqual([{ ...WORDS, stance: 'mentions' }]);
});

test('leaves a place that a person wrote', async () => {
  const id = model.claim(claim).evidence[0]?.id;
  if (id === undefined) throw new Error('no evidence');
  await storage.commands.editEvidence(reviewId, id, { locator: 'Table 2' });
  await storage.commands.attachQuote(reviewId, claim, source, WORDS);
  expect(evidence()).toEqual([{ ...WORDS, stance: 'mentions', locator: 'Table 2' }]);
});

test('is new evidence where all of the source has its quote, or none is there; one undo takes it away', async () => {
  await storage.commands.attachQuote(reviewId, claim, source, WORDS);
  const second = { quote: 'None died.', locator: '', stance: 'contradicts' } as const;
  await storage.commands.attachQuote(reviewId, claim, source, second);
  expect(evidence()).toEqual([{ ...WORDS, stance: 'mentions' }, second]);
  await storage.commands.undo(reviewId);
  expect(evidence()).toEqual([{ ...WORDS, stance: 'mentions' }]);
  const other = model.structure().rows[1]?.id;
  if (other === undefined) throw new Error('one claim only');
  await storage.commands.attachQuote(reviewId, other, source, WORDS);
  expect(model.claim(other).evidence).toMatchObject([WORDS]);
});

test('refuses a source that the library does not have, and changes nothing', async () => {
  const before = evidence();
  const gone = 'nowhere' as SourceId;
  expect(await storage.commands.attachQuote(reviewId, claim, gone, WORDS)).toMatchObject({
    ok: false,
    reason: 'not-found',
  });
  expect(evidence()).toEqual(before);
});
