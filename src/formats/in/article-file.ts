/** An article from a file, or a sentence that says why there is none. Reading never throws and changes nothing. */
import type { TextFormat } from '../../domain/article/schema.ts';
import { decodeText } from './decode.ts';
import { extensionOf, kindByBeginning, kindByExtension } from './kinds.ts';
import { sizeInWords } from './size.ts';

export type ArticleFile =
  | {
      readonly ok: true;
      readonly name: string;
      readonly text: string;
      readonly format: TextFormat;
    }
  | Refusal;

/** Words for the person: what is wrong, then what to do and what happened to the library. */
export interface Refusal {
  readonly ok: false;
  readonly title: string;
  readonly message: string;
}

/** "20 MB" in words. Counted in powers of two, so that a file which any file manager calls 20 MB is read. */
export const ARTICLE_BYTES = 20 * 1024 * 1024;

const FORMATS: ReadonlyMap<string, TextFormat> = new Map([
  ['txt', 'plain'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
]);

const UNCHANGED = 'Nothing was added to your library.';
const READS = 'Claimbench reads text (.txt) and Markdown (.md) files.';

/**
 * @param name the file's name; its extension says how to read it
 * @param bytes the whole file
 */
export function readArticleFile(name: string, bytes: Uint8Array): ArticleFile {
  const refusal = refuseByName(name) ?? refuseBySize(name, bytes.length);
  if (refusal !== null) return refusal;
  const kind = kindByBeginning(bytes);
  if (kind !== null)
    return refuse(
      `${name} is ${kind}`,
      `Its name says text. ${READS} Save it as plain text, or copy its text and paste it.`,
    );

  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    if (decoded.reason === 'binary') {
      return refuse(
        `${name} is not text`,
        `It holds data that no text has. ${READS} Save the article as plain text, or copy its text and paste it.`,
      );
    }
    const where = `Line ${decoded.line.toLocaleString('en')} (byte ${(decoded.offset + 1).toLocaleString('en')} of the file)`;
    return refuse(
      `${name} is not in ${decoded.encoding === 'UTF-8' ? 'UTF-8' : 'whole UTF-16'}`,
      `${where} cannot be read, so the file is in another encoding or damaged. Save it as UTF-8 and choose it again, or paste the text.`,
    );
  }
  if (decoded.text.trim() === '')
    return refuse(
      `${name} is empty`,
      'There are no words in it. Choose another file, or paste the text.',
    );
  return { ok: true, name, text: decoded.text, format: FORMATS.get(extensionOf(name)) ?? 'plain' };
}

/** Refuses what cannot be read whatever it holds, so that a large file need not be loaded first. */
export function refuseFile(name: string, size: number): Refusal | null {
  return refuseByName(name) ?? refuseBySize(name, size);
}

function refuseByName(name: string): Refusal | null {
  const extension = extensionOf(name);
  if (FORMATS.has(extension)) return null;
  const kind = kindByExtension(extension);
  const title = kind === null ? `${name} is not a text file` : `${name} is ${kind}`;
  return refuse(title, `${READS} Save it as plain text, or copy its text and paste it.`);
}

function refuseBySize(name: string, size: number): Refusal | null {
  if (size === 0)
    return refuse(
      `${name} is empty`,
      'There are no words in it. Choose another file, or paste the text.',
    );
  if (size <= ARTICLE_BYTES) return null;
  return refuse(
    `${name} is too large`,
    `It is ${sizeInWords(size)}. The limit is 20 MB. Split the article, or paste the part to review.`,
  );
}

function refuse(title: string, message: string): Refusal {
  return { ok: false, title, message: `${message} ${UNCHANGED}` };
}
