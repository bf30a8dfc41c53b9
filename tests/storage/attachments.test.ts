import { IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ClaimId, ReviewId, SourceId } from '../../src/domain/ids.ts';
import type { NewAttachment, Storage } from '../../src/storage/api.ts';
import { ClaimbenchDatabase } from '../../src/storage/database.ts';
import type { ReviewModel } from '../../src/storage/model.ts';
import { createTestReview, freshBrowser, openModel, openTestStorage } from '../support/database.ts';

let storage: Storage;
let reviewId: ReviewId;
let model: ReviewModel;
let source: SourceId;

const bytesOf = (text: string) => new TextEncoder().encode(text);

function file(words: string, more: Partial<NewAttachment> = {}): NewAttachment {
  return {
    name: 'trial.pdf',
    mediaType: 'application/pdf',
    bytes: bytesOf(words),
    text: {
      pages: [
        { label: '14', text: words },
        { label: '15', text: 'The end.' },
      ],
    },
    ...more,
  };
}

const cite = (raw: string) => ({ csl: { type: 'article-journal', title: raw } as const, raw });

function firstClaim(): ClaimId {
  const [row] = model.structure().rows;
  if (row === undefined) throw new Error('no claims');
  return row.id;
}

const attached = () => model.claim(firstClaim()).evidence[0]?.source?.attachment;

async function done(result: Promise<{ ok: boolean }>): Promise<void> {
  expect(await result).toMatchObject({ ok: true });
}

async function sourceOf(raw: string): Promise<SourceId> {
  await done(storage.commands.addCitations(reviewId, [firstClaim()], [cite(raw)], 'supports'));
  const id = model.claim(firstClaim()).evidence.at(-1)?.sourceId;
  if (id === undefined) throw new Error('no source');
  return id;
}

beforeEach(async () => {
  freshBrowser();
  storage = await openTestStorage();
  reviewId = await createTestReview(storage);
  model = await openModel(storage, reviewId);
  source = await sourceOf('A trial');
});

describe('a file attached to a source', () => {
  test('is there with its text, its bytes and its record, also after opening again', async () => {
    await done(storage.commands.attachToSource(source, file('Thirty patients recovered.')));
    expect(attached()).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}\.pdf$/),
      name: 'trial.pdf',
      mediaType: 'application/pdf',
      bytes: 26,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      pages: 2,
    });
    const id = attached()?.id ?? '';
    storage.close();
    storage = await openTestStorage();
    expect((await storage.sourceText(source))?.pages.map((page) => page.label)).toEqual([
      '14',
      '15',
    ]);
    expect(await storage.attachmentBytes(id)).toEqual(bytesOf('Thirty patients recovered.'));
    expect(await storage.sourcesWithText()).toEqual([{ sourceId: source, attachmentId: id }]);
  });

  test('takes the place of an earlier one, and undo gives the earlier one back with its text', async () => {
    await done(storage.commands.attachToSource(source, file('The first version.')));
    await done(storage.commands.attachToSource(source, file('The second version.')));
    expect((await storage.sourceText(source))?.pages[0]?.text).toBe('The second version.');
    expect(await storage.commands.undo(reviewId)).toMatchObject({
      ok: true,
      words: 'File attached to the source',
    });
    expect((await storage.sourceText(source))?.pages[0]?.text).toBe('The first version.');
    await done(storage.commands.undo(reviewId));
    expect(attached()).toBeUndefined();
    expect(await storage.sourceText(source)).toBeNull();
    await done(storage.commands.redo(reviewId));
    expect((await storage.sourceText(source))?.pages[0]?.text).toBe('The first version.');
  });

  test('taken off comes back by undo', async () => {
    await done(storage.commands.attachToSource(source, file('Words.')));
    const before = attached();
    await done(storage.commands.detachFromSource(source));
    expect(attached()).toBeUndefined();
    expect(await storage.sourcesWithText()).toEqual([]);
    await done(storage.commands.undo(reviewId));
    expect(attached()).toEqual(before);
    expect((await storage.sourceText(source))?.pages[0]?.text).toBe('Words.');
  });

  test('attached twice is one step and keeps its name', async () => {
    await done(storage.commands.attachToSource(source, file('Same words.')));
    const again = await storage.commands.attachToSource(
      source,
      file('Same words.', { name: 'copy.pdf' }),
    );
    expect(again).toMatchObject({ ok: true, eventId: null });
    expect(attached()?.name).toBe('trial.pdf');
  });

  test('read as another kind of text is another attachment', async () => {
    await done(
      storage.commands.attachToSource(source, file('# Words', { mediaType: 'text/plain' })),
    );
    const plain = attached();
    await done(
      storage.commands.attachToSource(source, file('# Words', { mediaType: 'text/markdown' })),
    );
    expect(attached()?.id).not.toBe(plain?.id);
    expect(plain?.pages).toBe(0);
  });

  test('of a source that is gone is refused, and nothing stays behind', async () => {
    const gone = 'no-such-source' as SourceId;
    expect(await storage.commands.attachToSource(gone, file('Words.'))).toMatchObject({
      ok: false,
      reason: 'not-found',
    });
    expect(await storage.unusedAttachments()).toEqual({ files: 0, bytes: 0 });
  });

  test('that is too large is refused with its size', async () => {
    const large = file('Words.', { bytes: new Uint8Array(100 * 1024 * 1024 + 1) });
    const result = await storage.commands.attachToSource(source, large);
    expect(result).toMatchObject({ ok: false, reason: 'invalid' });
    expect(result.ok ? '' : result.message).toContain('trial.pdf is larger');
  });

  test('for which there is no room leaves everything as it was and says so', async () => {
    await done(storage.commands.attachToSource(source, file('Small.')));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const result = await storage.commands.attachToSource(source, file('Much larger.'));
    put.mockRestore();
    expect(result).toMatchObject({ ok: false, reason: 'full' });
    expect(result.ok ? '' : result.message).toContain('no room for trial.pdf');
    expect((await storage.sourceText(source))?.pages[0]?.text).toBe('Small.');
  });
});

describe('files that nobody uses', () => {
  test('are counted and dropped, never those in use', async () => {
    const other = await sourceOf('A book');
    await done(storage.commands.attachToSource(source, file('Shared words.')));
    await done(storage.commands.attachToSource(other, file('Shared words.')));
    await done(storage.commands.attachToSource(other, file('Own words.')));
    expect(await storage.unusedAttachments()).toEqual({ files: 0, bytes: 0 });
    await done(storage.commands.detachFromSource(other));
    expect(await storage.unusedAttachments()).toEqual({ files: 1, bytes: 10 });
    expect(await storage.dropUnusedAttachments()).toMatchObject({ ok: true, changed: 1 });
    expect(await storage.unusedAttachments()).toEqual({ files: 0, bytes: 0 });
    expect((await storage.sourceText(source))?.pages[0]?.text).toBe('Shared words.');
    // Undo brings the record back; the file has to be attached again.
    await done(storage.commands.undo(reviewId));
    expect(await storage.sourceText(other)).toBeNull();
    await done(storage.commands.attachToSource(other, file('Own words.')));
    expect((await storage.sourceText(other))?.pages[0]?.text).toBe('Own words.');
  });
});

describe('on another device', () => {
  async function elsewhere(): Promise<Storage> {
    const json = await storage.exportBundle(reviewId);
    freshBrowser();
    const there = await openTestStorage({ device: 'b' });
    expect(await there.importBundle(json)).toMatchObject({ ok: true });
    return there;
  }

  test('the record comes with the bundle, and the same file joins it', async () => {
    await done(storage.commands.attachToSource(source, file('Words.')));
    const record = attached();
    const there = await elsewhere();
    const opened = await openModel(there, reviewId);
    const claim = opened.structure().rows[0]?.id as ClaimId;
    const here = () => opened.claim(claim).evidence[0]?.source?.attachment;
    expect(here()).toEqual(record);
    expect(await there.sourceText(source)).toBeNull();
    expect(await there.attachmentBytes(record?.id ?? '')).toBeNull();
    expect(await there.sourcesWithText()).toEqual([]);
    const again = await there.commands.attachToSource(source, file('Words.', { name: 'w.pdf' }));
    expect(again).toMatchObject({ ok: true, eventId: null });
    expect(here()).toEqual(record);
    expect((await there.sourceText(source))?.pages[0]?.text).toBe('Words.');
  });

  test('a file that travels beside the bundle is put in its place, and a false one is not', async () => {
    await done(storage.commands.attachToSource(source, file('Words.')));
    const stored = await storage.attachment(attached()?.id ?? '');
    if (stored === null) throw new Error('the attachment is missing');
    const there = await elsewhere();
    const forged = { ...stored, bytes: bytesOf('Other.') };
    expect(await there.putAttachment(forged)).toMatchObject({ ok: false, reason: 'invalid' });
    expect(await there.sourceText(source)).toBeNull();
    expect(await there.putAttachment(stored)).toMatchObject({ ok: true });
    expect(await there.attachment(stored.id)).toEqual(stored);
    expect(await there.unusedAttachments()).toEqual({ files: 0, bytes: 0 });
  });

  test('a record whose name is not what its contents give is refused', async () => {
    await done(storage.commands.attachToSource(source, file('Words.')));
    const json = (await storage.exportBundle(reviewId)).replaceAll(
      attached()?.id ?? '',
      'other.pdf',
    );
    freshBrowser();
    const there = await openTestStorage({ device: 'b' });
    expect(await there.importBundle(json)).toMatchObject({ ok: false, reason: 'broken' });
  });
});

test('the text of an attachment is read without its bytes', async () => {
  await done(storage.commands.attachToSource(source, file('Words.')));
  const db = new ClaimbenchDatabase();
  const rows = await db.attachments.toArray();
  db.close();
  expect(rows.map((row) => Object.keys(row).sort())).toEqual([
    ['id', 'pages'],
    ['bytes', 'id'],
  ]);
});
