/** Whole files and standard input as bytes, or a sentence that says why they cannot be read. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extensionOf } from '../formats/in/kinds.ts';
import { sizeInWords } from '../formats/in/size.ts';

/** A document beyond this would need gigabytes to be worked on. */
export const MOST_BYTES = 64 * 1024 * 1024;
/** How standard input is named on the command line. */
export const STDIN = '-';

export const nameInWords = (file: string) => (file === STDIN ? 'standard input' : file);

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EISDIR: 'This is a folder, not a file.',
  ENOSPC: 'There is no room left for it.',
  EACCES: 'You may not read or write this.',
  EPERM: 'You may not read or write this.',
};

/** Why a file could not be read or written, in a sentence. */
export function problemOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (
    PROBLEMS[code] ?? `This could not be read (${error instanceof Error ? error.message : code}).`
  );
}

const tooLarge = (bytes: number) =>
  `This is ${sizeInWords(bytes)}; the limit is ${sizeInWords(MOST_BYTES)}. Split it.`;

type Read =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly problem: string };

/**
 * @param file its path, or `-`
 * @param refuse why a file with this extension is not read; null for one that is
 */
export function readBytes(
  file: string,
  stdin: AsyncIterable<Uint8Array>,
  refuse: (extension: string) => string | null = () => null,
): Promise<Read> {
  return file === STDIN ? readAll(stdin) : readWhole(file, refuse);
}

async function readWhole(
  file: string,
  refuse: (extension: string) => string | null,
): Promise<Read> {
  const extension = extensionOf(file.replace(/^.*[/\\]/, ''));
  try {
    const { size, isFile } = await stat(file).then((one) => ({
      size: one.size,
      isFile: one.isFile(),
    }));
    if (size > MOST_BYTES) return { ok: false, problem: tooLarge(size) };
    const refusal = isFile ? refuse(extension) : null;
    if (refusal !== null) return { ok: false, problem: refusal };
    // A pipe has no size before it is read.
    if (!isFile) return await readAll(createReadStream(file));
    const buffer = await readFile(file);
    return { ok: true, bytes: new Uint8Array(buffer) };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Read> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      length += chunk.length;
      if (length > MOST_BYTES) return { ok: false, problem: tooLarge(length) };
      chunks.push(chunk);
    }
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { ok: true, bytes };
}
