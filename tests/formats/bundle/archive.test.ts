import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { attachmentIdOf } from '../../../src/domain/evidence/attachment.ts';
import type { SourceId } from '../../../src/domain/ids.ts';
import {
  type ArchivedFile,
  archivePieces,
  isArchive,
  readArchive,
} from '../../../src/formats/bundle/archive.ts';
import { sha256OfBytes } from '../../../src/formats/canonical.ts';
import {
  createTestReview,
  freshBrowser,
  openModel,
  openTestStorage,
} from '../../support/database.ts';

async function fileOf(contents: string): Promise<ArchivedFile> {
  const bytes = new Uint8Array(new TextEncoder().encode(contents));
  const id = attachmentIdOf(await sha256OfBytes(bytes), 'text/plain');
  return { id, bytes, text: { pages: [{ label: '', text: contents }] } };
}

function packed(json: string, files: readonly ArchivedFile[]): Uint8Array {
  const pieces = [...archivePieces(json, files)].map((piece) => Buffer.from(piece));
  return new Uint8Array(Buffer.concat(pieces));
}

describe('an archive', () => {
  it('gives back what was put in, and the same bytes in whatever order that was', async () => {
    const [one, other] = [await fileOf('One source.'), await fileOf('Another 😀 source.')];
    const bytes = packed('{"a":1}', [one, other]);
    expect(packed('{"a":1}', [other, one])).toEqual(bytes);
    expect(isArchive(bytes)).toBe(true);
    const read = readArchive(bytes);
    if (!read.ok) throw new Error(read.problem);
    expect(new TextDecoder().decode(read.json)).toBe('{"a":1}');
    expect([...read.files].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      [one, other].sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    expect(read.damaged).toEqual([]);
  });

  it('that is somebody else’s, damaged or a bomb is refused in words', () => {
    expect(readArchive(zipSync({ 'a.txt': strToU8('a') }))).toMatchObject({
      ok: false,
      problem: expect.stringContaining('not one that Claimbench wrote'),
    });
    expect(readArchive(strToU8('PK\u0003\u0004 and nothing'))).toMatchObject({ ok: false });
    const bomb = zipSync({ 'bundle.json': new Uint8Array(50_000_000) }, { level: 9 });
    expect(readArchive(bomb)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('grows'),
    });
    const lost = readArchive(
      zipSync({ 'bundle.json': strToU8('{}'), 'attachments/a.pdf': strToU8('x') }),
    );
    expect(lost).toMatchObject({ ok: true, files: [], damaged: ['a.pdf'] });
  });

  it('takes the attached files of a library to another device', async () => {
    freshBrowser();
    const storage = await openTestStorage();
    const reviewId = await createTestReview(storage);
    const model = await openModel(storage, reviewId);
    const claim = model.structure().rows[0];
    if (claim === undefined) throw new Error('no claim');
    const citation = { csl: { type: 'document' as const, title: 'A letter' }, raw: 'A letter' };
    await storage.commands.addCitations(reviewId, [claim.id], [citation], 'supports');
    const source = model.claim(claim.id).evidence[0]?.sourceId as SourceId;
    const file = await fileOf('The words of the letter.');
    await storage.commands.attachToSource(source, {
      name: 'letter.txt',
      mediaType: 'text/plain',
      bytes: file.bytes,
      text: file.text,
    });
    const { json } = await storage.exportForBackup();
    const kept = await storage.attachment(file.id);
    if (kept === null) throw new Error('nothing attached');
    const read = readArchive(packed(json, [kept]));
    if (!read.ok) throw new Error(read.problem);

    freshBrowser();
    const device = await openTestStorage({ device: 'b' });
    const opened = await device.openBundle(new TextDecoder().decode(read.json));
    if (!opened.ok) throw new Error(opened.message);
    await opened.restore();
    expect(await device.sourceText(source)).toBeNull();
    for (const attached of read.files) {
      expect(await device.putAttachment(attached)).toMatchObject({ ok: true });
    }
    expect(await device.sourceText(source)).toEqual(file.text);
    // What is not what its name says is left out.
    const [first] = read.files;
    if (first === undefined) throw new Error('nothing came');
    const other = { ...first, bytes: new Uint8Array([1, 2, 3]) };
    expect(await device.putAttachment(other)).toMatchObject({ ok: false, reason: 'invalid' });
  });
});
