/** Attached files in and out of their store. What names them are the sources; here they lie under what their contents give. */
import { AttachedText, AttachmentType, attachmentIdOf } from '../domain/evidence/attachment.ts';
import type { SourceText } from '../domain/evidence/source-text.ts';
import type { SourceId } from '../domain/ids.ts';
import { storedAttachment } from '../domain/review/states.ts';
import { sha256OfBytes } from '../formats/canonical.ts';
import type { SourceWithText, Storage, StoredAttachment } from './api.ts';
import type { StorageContext } from './context.ts';
import type { ClaimbenchDatabase } from './database.ts';
import { failureOf } from './failures.ts';
import type { CommandResult } from './model.ts';

type Attachments = Pick<
  Storage,
  | 'sourceText'
  | 'sourcesWithText'
  | 'attachmentBytes'
  | 'attachment'
  | 'putAttachment'
  | 'unusedAttachments'
  | 'dropUnusedAttachments'
>;

const bytesKey = (id: string) => `${id}/bytes`;

const NOTHING_CHANGED: CommandResult = {
  ok: true,
  eventId: null,
  changed: 0,
  words: '',
  claimIds: [],
  leftAlone: 0,
};

/** Writes a file and its text under its id. Inside a transaction, or on its own. */
export async function writeAttachment(
  db: ClaimbenchDatabase,
  { id, bytes, text }: StoredAttachment,
): Promise<void> {
  await db.attachments.bulkPut([
    { id, pages: text.pages },
    { id: bytesKey(id), bytes },
  ]);
}

async function textOf(db: ClaimbenchDatabase, id: string): Promise<SourceText | null> {
  const pages = (await db.attachments.get(id))?.pages;
  return pages === undefined ? null : { pages };
}

async function bytesOf(
  db: ClaimbenchDatabase,
  id: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = (await db.attachments.get(bytesKey(id)))?.bytes;
  return bytes === undefined ? null : (bytes as Uint8Array<ArrayBuffer>);
}

/** What is wrong with a file from outside, in words; null for one that is what its id says. */
async function problemOf({ id, bytes, text }: StoredAttachment): Promise<string | null> {
  if (!AttachedText.safeParse(text).success) return 'its text cannot be read';
  const sha256 = await sha256OfBytes(bytes);
  const named = AttachmentType.options.some((type) => attachmentIdOf(sha256, type) === id);
  return named ? null : 'its contents are not those that its name stands for';
}

/** Ids of the files that are here and that no source names now. Inside a transaction. */
async function unusedIn(db: ClaimbenchDatabase): Promise<string[]> {
  const named = new Set<string>();
  await db.sources.each((row) => {
    const id = storedAttachment(row)?.id;
    if (id !== undefined) named.add(id);
  });
  const keys = await db.attachments.toCollection().primaryKeys();
  return keys.filter((key) => !named.has(key.replace(/\/bytes$/, '')));
}

export function attachmentsOf({ db }: StorageContext): Attachments {
  return {
    async sourceText(source) {
      const id = storedAttachment(await db.sources.get(source))?.id;
      return id === undefined ? null : textOf(db, id);
    },

    async sourcesWithText() {
      const here = new Set(await db.attachments.toCollection().primaryKeys());
      const found: SourceWithText[] = [];
      await db.sources.each((row) => {
        const id = storedAttachment(row)?.id;
        if (id === undefined || row.fields.csl === undefined || !here.has(id)) return;
        found.push({ sourceId: row.id as SourceId, attachmentId: id });
      });
      return found;
    },

    attachmentBytes: (id) => bytesOf(db, id),

    attachment: (id) =>
      db.transaction('r', db.attachments, async () => {
        const [text, bytes] = await Promise.all([textOf(db, id), bytesOf(db, id)]);
        return text === null || bytes === null ? null : { id, bytes, text };
      }),

    async putAttachment(file) {
      try {
        const problem = await problemOf(file);
        if (problem !== null) {
          return {
            ok: false,
            reason: 'invalid',
            message: `The attached file ${file.id} was left out: ${problem}. Attach it again from where you have it.`,
          };
        }
        await db.transaction('rw', db.attachments, async () => writeAttachment(db, file));
        return { ...NOTHING_CHANGED, changed: 1 };
      } catch (error) {
        return failureOf(error);
      }
    },

    unusedAttachments: () =>
      db.transaction('r', db.sources, db.attachments, async () => {
        const keys = (await unusedIn(db)).filter((key) => key.endsWith('/bytes'));
        let bytes = 0;
        await db.attachments
          .where('id')
          .anyOf(keys)
          .each((row) => {
            bytes += row.bytes?.length ?? 0;
          });
        return { files: keys.length, bytes };
      }),

    async dropUnusedAttachments() {
      try {
        return await db.transaction('rw', db.sources, db.attachments, async () => {
          const keys = await unusedIn(db);
          await db.attachments.bulkDelete(keys);
          return {
            ...NOTHING_CHANGED,
            changed: keys.filter((key) => key.endsWith('/bytes')).length,
          };
        });
      } catch (error) {
        return failureOf(error);
      }
    },
  };
}
