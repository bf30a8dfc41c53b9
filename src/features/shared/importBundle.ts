/** A dropped or chosen bundle or backup, merged into the library, and what to say about it. */

import { counted } from '../../domain/report/words.ts';
import type { Refusal } from '../../formats/in/article-file.ts';
import { decodeText } from '../../formats/in/decode.ts';
import type { ImportResult, Storage } from '../../storage/api.ts';
import { readLibrary } from './readLibrary.ts';

export type ImportedBundle =
  | { readonly ok: true; readonly message: string; readonly reviewIds: readonly string[] }
  | Refusal;

/** All or nothing: a refused bundle leaves the library as it was. */
export async function importBundleFile(
  storage: Storage,
  name: string,
  bytes: Uint8Array,
): Promise<ImportedBundle> {
  const title = `${name} could not be restored`;
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    return {
      ok: false,
      title,
      message:
        'It is not readable text, so it is damaged or something else. Choose the file that Claimbench wrote. Your library is as it was.',
    };
  }
  const result = await storage.importBundle(decoded.text);
  if (!result.ok) return { ok: false, title, message: result.message };
  return {
    ok: true,
    message: importedInWords(name, result, await titlesOf(storage, result.reviewIds)),
    reviewIds: result.reviewIds,
  };
}

async function titlesOf(storage: Storage, ids: readonly string[]): Promise<string[]> {
  const entries = await readLibrary(storage).catch(() => []);
  return entries.filter((entry) => ids.includes(entry.reviewId)).map((entry) => entry.title);
}

export function importedInWords(
  name: string,
  result: Extract<ImportResult, { ok: true }>,
  titles: readonly string[],
): string {
  const aside =
    result.setAside === 0
      ? ''
      : ` ${counted(result.setAside, 'change')} from a clock more than a day ahead ${result.setAside === 1 ? 'was' : 'were'} kept aside.`;
  const goesOn =
    result.goesOnAs === null
      ? ''
      : ` You go on as its reviewer, “${result.goesOnAs}”; Settings can change that.`;
  if (result.newEvents === 0) return `Nothing new in ${name}. The library has all of it.${aside}`;
  const named = titles.length === 1 ? titles[0] : undefined;
  if (result.newReviews === 0) {
    const where = named ?? counted(result.reviewIds.length, 'review');
    return `${counted(result.newEvents, 'change')} came in to ${where}.${goesOn}${aside}`;
  }
  const what =
    result.newReviews === 1 && named !== undefined ? named : counted(result.newReviews, 'review');
  return `${what} came in from ${name}.${goesOn}${aside}`;
}
