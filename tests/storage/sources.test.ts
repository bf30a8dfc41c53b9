import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { mergedRecord } from '../../src/domain/evidence/merge.ts';
import type { ClaimId, ReviewId, SourceId } from '../../src/domain/ids.ts';
import type { NewCitation, Storage } from '../../src/storage/api.ts';
import type { CommandResult } from '../../src/storage/model.ts';
import type { SourceEntry, SourceLibrary } from '../../src/storage/sourceApi.ts';
import { createTestReview, freshBrowser, openModel, openTestStorage } from '../support/database.ts';

let storage: Storage;
let reviewId: ReviewId;

beforeEach(async () => {
  freshBrowser();
  storage = await openTestStorage();
  reviewId = await createTestReview(storage);
});

const doi = (name: string, more: object = {}): NewCitation => ({
  csl: { type: 'article-journal', DOI: `10.1000/${name}`, title: `On ${name}`, ...more },
  raw: `10.1000/${name}`,
});

function library(from: Storage, of: ReviewId | null = null): Promise<SourceLibrary> {
  return new Promise((resolve, reject) => {
    const stop = from.watchSources(
      of,
      (value) => {
        // The first value may come before the unsubscribe is there.
        queueMicrotask(() => stop());
        resolve(value);
      },
      reject,
    );
  });
}

async function ok<R extends CommandResult>(command: Promise<R>): Promise<Extract<R, { ok: true }>> {
  const result = await command;
  if (!result.ok) throw new Error(result.message);
  return result as Extract<R, { ok: true }>;
}

async function claims(from: Storage): Promise<ClaimId[]> {
  return (await openModel(from, reviewId)).structure().rows.map(({ id }) => id);
}

const named = ({ sources }: SourceLibrary) => sources.map(({ csl }) => csl.DOI?.slice(8) ?? '');
const byDoi = ({ sources }: SourceLibrary, name: string): SourceEntry => {
  const found = sources.find(({ csl }) => csl.DOI === `10.1000/${name}`);
  if (found === undefined) throw new Error(`no source ${name}`);
  return found;
};

async function merge(from: Storage, keep: SourceEntry, ...others: SourceEntry[]) {
  return ok(
    from.commands.mergeSources(
      keep.id,
      others.map(({ id }) => id),
      mergedRecord([keep, ...others]),
    ),
  );
}

describe('the library of sources', () => {
  test('takes sources without a claim, each once, in one step that can be taken back', async () => {
    const first = await ok(storage.commands.importSources([doi('a'), doi('b'), doi('a')]));
    expect(first).toMatchObject({ fresh: 2 });
    expect(first.sourceIds).toHaveLength(2);
    const again = await ok(storage.commands.importSources([doi('b'), doi('c')]));
    expect(again).toMatchObject({ fresh: 1 });
    expect(named(await library(storage)).sort()).toEqual(['a', 'b', 'c']);
    expect((await library(storage)).undo?.words).toBe('Sources added');
    await ok(storage.commands.undoSources());
    await ok(storage.commands.undoSources());
    expect(named(await library(storage))).toEqual([]);
    await ok(storage.commands.redoSources());
    expect(named(await library(storage)).sort()).toEqual(['a', 'b']);
  });

  test('refuses what it could not restore, and adds nothing', async () => {
    const result = await storage.commands.importSources([
      doi('a'),
      doi('b', { volume: 'x'.repeat(1_000) }),
    ]);
    expect(result).toMatchObject({ ok: false, reason: 'invalid' });
    expect(named(await library(storage))).toEqual([]);
    const long = await ok(
      storage.commands.importSources([{ ...doi('c'), raw: 'r'.repeat(30_000) }]),
    );
    expect(long.fresh).toBe(1);
  });

  test('counts the claims of each, for one review and for all', async () => {
    const [one, two] = await claims(storage);
    if (one === undefined || two === undefined) throw new Error('claims');
    await ok(storage.commands.importSources([doi('a'), doi('b')]));
    await ok(storage.commands.addCitations(reviewId, [one, two], [doi('a')], 'supports'));
    await ok(storage.commands.addCitations(reviewId, [one], [doi('a')], 'mentions'));
    const copy = await ok(storage.commands.duplicateReview(reviewId));
    expect(byDoi(await library(storage), 'a')).toMatchObject({ claims: 4, used: true });
    expect(byDoi(await library(storage, reviewId), 'a')).toMatchObject({ claims: 2 });
    expect(byDoi(await library(storage), 'b')).toMatchObject({ claims: 0, used: false });
    if (copy.reviewId === undefined) throw new Error('copy');
    await ok(storage.commands.deleteReview(copy.reviewId));
    await ok(storage.commands.deleteReview(reviewId));
    // Out of sight, and in use all the same: the reviews can come back.
    expect(byDoi(await library(storage), 'a')).toMatchObject({ claims: 0, used: true });
  });

  test('removes what nothing uses, and brings it back when it is cited again', async () => {
    const [one] = await claims(storage);
    if (one === undefined) throw new Error('claims');
    await ok(storage.commands.addCitations(reviewId, [one], [doi('a')], 'supports'));
    await ok(storage.commands.importSources([doi('b')]));
    const before = await library(storage);
    const refused = await storage.commands.removeSources(before.sources.map(({ id }) => id));
    expect(refused).toMatchObject({ ok: false, reason: 'invalid' });
    expect(named(await library(storage)).sort()).toEqual(['a', 'b']);
    await ok(storage.commands.removeSources([byDoi(before, 'b').id]));
    expect(named(await library(storage))).toEqual(['a']);
    await ok(storage.commands.undoSources());
    expect(named(await library(storage)).sort()).toEqual(['a', 'b']);
    await ok(storage.commands.redoSources());
    await ok(storage.commands.addCitations(reviewId, [one], [doi('b')], 'supports'));
    expect(byDoi(await library(storage), 'b').id).toBe(byDoi(before, 'b').id);
  });

  test('keeps what is cited by now when bringing it in is taken back', async () => {
    const [one] = await claims(storage);
    if (one === undefined) throw new Error('claims');
    const made = await ok(storage.commands.importSources([doi('a'), doi('b')]));
    await ok(storage.commands.addCitations(reviewId, [one], [doi('a')], 'supports'));
    if (made.eventId === null) throw new Error('event');
    await ok(storage.commands.undoEvent(made.eventId));
    expect(named(await library(storage))).toEqual(['a']);
    const model = await openModel(storage, reviewId);
    expect(model.claim(one).evidence[0]?.source?.csl.DOI).toBe('10.1000/a');
  });

  test('takes thousands in many events and one step', async () => {
    const many = Array.from({ length: 450 }, (_, index) => doi(`n${index}`));
    const [one] = await claims(storage);
    if (one === undefined) throw new Error('claims');
    const model = await openModel(storage, reviewId);
    expect(await ok(storage.commands.importSources(many))).toMatchObject({ fresh: 450 });
    expect((await library(storage)).sources).toHaveLength(450);
    const events = JSON.parse(await storage.exportLibrary()).events as {
      changes: { store: string; keys: string[]; field: string }[];
    }[];
    const widest = events
      .flatMap(({ changes }) => changes)
      .filter(({ field }) => field === 'csl')
      .map(({ keys }) => keys.length);
    expect(Math.max(...widest)).toBe(100);
    await ok(storage.commands.addCitations(reviewId, [one], many, 'supports'));
    expect(model.claim(one).evidence).toHaveLength(450);
    expect(model.claim(one).evidence.every(({ source }) => source !== null)).toBe(true);
    await ok(storage.commands.undo(reviewId));
    expect(model.claim(one).evidence).toHaveLength(0);
    await ok(storage.commands.undoSources());
    expect((await library(storage)).sources).toHaveLength(0);
  });

  test('is undone in a review only as far as the review uses it', async () => {
    const [one] = await claims(storage);
    if (one === undefined) throw new Error('claims');
    await ok(storage.commands.addCitations(reviewId, [one], [doi('a')], 'supports'));
    await ok(storage.commands.importSources([doi('z')]));
    const source = byDoi(await library(storage), 'a');
    await ok(storage.commands.appraiseSource(source.id, { design: 'cohort', level: 3 }));
    await ok(storage.commands.appraiseSource(byDoi(await library(storage), 'z').id, { level: 1 }));
    const model = await openModel(storage, reviewId);
    expect(model.claim(one).evidence[0]?.source).toMatchObject({ design: 'cohort', level: 3 });
    expect(await ok(storage.commands.undo(reviewId))).toMatchObject({
      words: 'Appraisal of a source changed',
    });
    expect(model.claim(one).evidence[0]?.source?.level).toBeUndefined();
    expect(byDoi(await library(storage), 'z').level).toBe(1);
  });
});

describe('merging sources', () => {
  test('moves evidence in every review, fills fields, and is one step back', async () => {
    const [one, two] = await claims(storage);
    if (one === undefined || two === undefined) throw new Error('claims');
    const model = await openModel(storage, reviewId);
    await ok(storage.commands.addCitations(reviewId, [one], [doi('a')], 'supports'));
    await ok(
      storage.commands.addCitations(reviewId, [two], [doi('b', { volume: '7' })], 'mentions'),
    );
    const before = await library(storage);
    const [a, b] = [byDoi(before, 'a'), byDoi(before, 'b')];
    await ok(storage.commands.appraiseSource(b.id, { remark: 'Small' }));
    await merge(storage, a, byDoi(await library(storage), 'b'));
    const after = await library(storage);
    expect(after.sources).toHaveLength(1);
    expect(after.sources[0]).toMatchObject({
      id: a.id,
      claims: 2,
      remark: 'Small',
      csl: { volume: '7', DOI: '10.1000/a' },
    });
    expect(model.claim(two).evidence[0]?.source?.id).toBe(a.id);
    expect(model.claim(two).evidence[0]?.sourceId).toBe(a.id);
    // A later edit of the one that stands for both reaches the evidence of the other.
    await ok(storage.commands.editSource(a.id, { ...a.csl, title: 'New title' }));
    expect(model.claim(two).evidence[0]?.source?.csl.title).toBe('New title');
    // The same identifier again is the same source.
    await ok(storage.commands.addCitations(reviewId, [one], [doi('b')], 'mentions'));
    expect((await library(storage)).sources).toHaveLength(1);
    await ok(storage.commands.undo(reviewId));
    await ok(storage.commands.undo(reviewId));
    expect(await ok(storage.commands.undo(reviewId))).toMatchObject({ words: 'Sources merged' });
    expect(named(await library(storage)).sort()).toEqual(['a', 'b']);
    expect(model.claim(two).evidence[0]?.source?.csl).toEqual(b.csl);
  });

  test('refuses what was merged meanwhile, and a source alone', async () => {
    await ok(storage.commands.importSources([doi('a'), doi('b'), doi('c')]));
    const before = await library(storage);
    const [a, b, c] = ['a', 'b', 'c'].map((name) => byDoi(before, name));
    if (a === undefined || b === undefined || c === undefined) throw new Error('sources');
    await merge(storage, a, b);
    const record = mergedRecord([b, c]);
    expect(await storage.commands.mergeSources(b.id, [c.id], record)).toMatchObject({
      ok: false,
      reason: 'moved-on',
    });
    expect(await storage.commands.mergeSources(a.id, [a.id], record)).toMatchObject({
      ok: false,
      reason: 'nothing-to-do',
    });
    expect((await library(storage)).sources).toHaveLength(2);
  });

  test('travels in the bundle of a review, with the source that stands for the others', async () => {
    const [one] = await claims(storage);
    if (one === undefined) throw new Error('claims');
    await ok(storage.commands.addCitations(reviewId, [one], [doi('a')], 'supports'));
    await ok(storage.commands.importSources([doi('b', { title: 'The better record' })]));
    const before = await library(storage);
    await merge(storage, byDoi(before, 'b'), byDoi(before, 'a'));
    const hash = await storage.stateHash(reviewId);
    const file = await storage.exportBundle(reviewId);
    freshBrowser();
    const other = await openTestStorage({ device: 'other' });
    expect(await other.importBundle(file)).toMatchObject({ ok: true });
    expect(await other.stateHash(reviewId)).toBe(hash);
    const model = await openModel(other, reviewId);
    expect(model.claim(one).evidence[0]?.source?.csl.title).toBe('The better record');
  });
});

type Step =
  | { readonly what: 'merge'; readonly keep: number; readonly gone: number }
  | { readonly what: 'edit'; readonly at: number }
  | { readonly what: 'appraise'; readonly at: number }
  | { readonly what: 'cite'; readonly at: number }
  | { readonly what: 'remove'; readonly at: number }
  | { readonly what: 'undo' };

const NAMES = ['a', 'b', 'c', 'd'];
const at = fc.nat({ max: NAMES.length - 1 });
const steps = fc.array(
  fc.oneof(
    fc.record({ what: fc.constant('merge' as const), keep: at, gone: at }),
    fc.record({ what: fc.constant('edit' as const), at }),
    fc.record({ what: fc.constant('appraise' as const), at }),
    fc.record({ what: fc.constant('cite' as const), at }),
    fc.record({ what: fc.constant('remove' as const), at }),
    fc.record({ what: fc.constant('undo' as const) }),
  ),
  { minLength: 1, maxLength: 5 },
);

/** Does what still makes sense; what is refused changes nothing. */
async function doSteps(from: Storage, list: readonly Step[], claim: ClaimId, who: string) {
  const ids = new Map<number, SourceId>();
  const first = await library(from);
  for (const [index, name] of NAMES.entries()) ids.set(index, byDoi(first, name).id);
  let cited = 0;
  for (const [index, step] of list.entries()) {
    const { commands } = from;
    if (step.what === 'undo') {
      await commands.undoSources();
      continue;
    }
    const { sources } = await library(from);
    const entry = (place: number) => sources.find(({ id }) => id === ids.get(place));
    const one = entry(step.what === 'merge' ? step.keep : step.at);
    if (step.what === 'cite') {
      const name = NAMES[step.at] ?? 'a';
      if ((await commands.addCitations(reviewId, [claim], [doi(name)], 'supports')).ok) cited += 1;
    } else if (one === undefined) continue;
    else if (step.what === 'merge') {
      const other = entry(step.gone);
      if (other !== undefined && other.id !== one.id)
        await commands.mergeSources(one.id, [other.id], mergedRecord([one, other]));
    } else if (step.what === 'edit')
      await commands.editSource(one.id, { ...one.csl, title: `${who} ${index}` });
    else if (step.what === 'appraise')
      await commands.appraiseSource(one.id, { remark: `${who} ${index}` });
    else await commands.removeSources([one.id]);
  }
  return cited;
}

test('merges that meet edits, citations and removals on another device come to the same, and lose no evidence', async () => {
  await fc.assert(
    fc.asyncProperty(steps, steps, async (mine, theirs) => {
      freshBrowser();
      const own = await openTestStorage({ device: 'own' });
      reviewId = await createTestReview(own);
      await ok(own.commands.importSources(NAMES.map((name) => doi(name))));
      const [claim] = await claims(own);
      if (claim === undefined) throw new Error('claims');
      const start = await own.exportLibrary();
      let cited = await doSteps(own, mine, claim, 'mine');
      const ours = await own.exportLibrary();
      freshBrowser();
      const other = await openTestStorage({ device: 'other' });
      await other.importBundle(start);
      cited += await doSteps(other, theirs, claim, 'theirs');
      const all = await other.exportLibrary();
      expect(await other.importBundle(ours)).toMatchObject({ ok: true });
      const hash = await other.stateHash();
      freshBrowser();
      const third = await openTestStorage({ device: 'third' });
      expect(await third.importBundle(ours)).toMatchObject({ ok: true });
      expect(await third.importBundle(all)).toMatchObject({ ok: true });
      expect(await third.stateHash()).toBe(hash);
      const model = await openModel(third, reviewId);
      const { evidence } = model.claim(claim);
      expect(evidence).toHaveLength(cited);
      const { sources } = await library(third);
      const listed = new Set(sources.map(({ id }) => id));
      // Whatever was merged or removed: all evidence has a source, and it is one that the library lists.
      for (const item of evidence) {
        expect(item.source).not.toBeNull();
        expect(listed.has(item.sourceId)).toBe(true);
      }
    }),
    // Three devices in each run: a busy machine takes seconds for one.
    { numRuns: 15 },
  );
}, 240_000);
