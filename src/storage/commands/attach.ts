/** Commands on the file of a source. The record that names it is a field of the source; the file is written in the same step. */
import {
  ATTACHMENT_BYTES,
  AttachedText,
  attachmentIdOf,
  type SourceAttachment,
} from '../../domain/evidence/attachment.ts';
import { type JsonValue, LIBRARY_SCOPE } from '../../domain/history/schema.ts';
import type { SourceId } from '../../domain/ids.ts';
import { storedAttachment } from '../../domain/review/states.ts';
import { sha256OfBytes } from '../../formats/canonical.ts';
import { sizeInWords } from '../../formats/in/size.ts';
import type { Commands, NewAttachment } from '../api.ts';
import { writeAttachment } from '../attachments.ts';
import { commit, Refusal } from '../commit.ts';
import type { StorageContext } from '../context.ts';

type AttachCommands = Pick<Commands, 'attachToSource' | 'detachFromSource'>;

async function recordOf(file: NewAttachment): Promise<SourceAttachment> {
  const sha256 = await sha256OfBytes(file.bytes);
  const { pages } = file.text;
  return {
    id: attachmentIdOf(sha256, file.mediaType),
    name: file.name.trim().slice(0, 500) || 'Attached text',
    mediaType: file.mediaType,
    bytes: file.bytes.length,
    sha256,
    // A text without pages is one stretch with no label.
    pages: file.mediaType === 'application/pdf' ? pages.length : 0,
  };
}

export function attachCommands(context: StorageContext): AttachCommands {
  const { db } = context;

  async function attach(source: SourceId, file: NewAttachment) {
    const record = await recordOf(file);
    return commit(context, {
      scope: LIBRARY_SCOPE,
      name: 'source.attach',
      before: async () => {
        if ((await db.sources.get(source))?.fields.csl === undefined) {
          throw new Refusal(
            'not-found',
            'This source is no longer in the library, so nothing was attached.',
          );
        }
        await writeAttachment(db, { id: record.id, bytes: file.bytes, text: file.text });
      },
      draft: async () => {
        // The same file again brings its bytes to this device; what it is called stays.
        const known = storedAttachment(await db.sources.get(source));
        if (known?.id === record.id) return [];
        const to: JsonValue[] = [record];
        return [{ store: 'sources', field: 'attachment', keys: [source], to }];
      },
    });
  }

  return {
    async attachToSource(source, file) {
      const size = sizeInWords(file.bytes.length);
      if (file.bytes.length > ATTACHMENT_BYTES || !AttachedText.safeParse(file.text).success) {
        return {
          ok: false,
          reason: 'invalid',
          message: `${file.name} is larger than what can be attached (${size}; the limit is 100 MB and 5,000 pages). Nothing was changed. Attach the part that matters, or paste its text.`,
        };
      }
      const result = await attach(source, file);
      if (result.ok || result.reason !== 'full') return result;
      return {
        ...result,
        message: `This browser’s storage has no room for ${file.name} (${size}), so it was not attached. Everything saved before is kept. Remove files that no source uses in the settings, or paste only the passage that matters.`,
      };
    },

    detachFromSource: (source) =>
      commit(context, {
        scope: LIBRARY_SCOPE,
        name: 'source.detach',
        draft: () => [{ store: 'sources', field: 'attachment', keys: [source], to: [null] }],
      }),
  };
}
