/** Where documents come from: files and standard input, one after the other, read only when there is room for more. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extensionOf, kindByExtension } from '../formats/in/kinds.ts';
import { sizeInWords } from '../formats/in/size.ts';
import type { Extract } from './args.ts';
import { readLines } from './lines.ts';
import type { Job } from './work.ts';

/** Something to read, or why it cannot be read. `name` is what the person calls it: a file, or a line of one. */
export type Source =
  | { readonly name: string; readonly job: Job }
  | { readonly name: string; readonly problem: string };

/** A document beyond this would need gigabytes to be worked on. */
const MOST_BYTES = 64 * 1024 * 1024;
const STDIN = '-';
const EXTENSIONS: readonly string[] = ['', 'txt', 'md', 'markdown'];
const READS = 'Claimbench reads text (.txt) and Markdown (.md)';

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

/** Everything that the command names, in its order. */
export async function* sourcesOf(
  command: Extract,
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<Source, void, undefined> {
  const files = command.files.length === 0 ? [STDIN] : command.files;
  for (const file of files) {
    if (command.lines) yield* linesOf(file, command, stdin);
    else yield await articleOf(file, command, stdin);
  }
}

async function* linesOf(
  file: string,
  { granularity }: Extract,
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<Source, void, undefined> {
  const nameOf = (number: number) =>
    file === STDIN ? `line ${number}` : `${file}, line ${number}`;
  let last = 0;
  try {
    for await (const { number, bytes } of readLines(
      file === STDIN ? stdin : createReadStream(file),
      MOST_BYTES,
    )) {
      last = number;
      const name = nameOf(number);
      if (bytes === null) {
        const problem = `This is longer than ${sizeInWords(MOST_BYTES)}. Split the text.`;
        yield { name, problem };
      } else yield { name, job: { what: 'line', bytes, granularity } };
    }
  } catch (error) {
    yield { name: last === 0 ? nameInWords(file) : nameOf(last + 1), problem: problemOf(error) };
  }
}

const nameInWords = (file: string) => (file === STDIN ? 'standard input' : file);

async function articleOf(
  file: string,
  { granularity, to }: Extract,
  stdin: AsyncIterable<Uint8Array>,
): Promise<Source> {
  const name = nameInWords(file);
  const read = file === STDIN ? await readAll(stdin) : await readWhole(file);
  if (!read.ok) return { name, problem: read.problem };
  return { name, job: { what: 'article', name: file, bytes: read.bytes, granularity, to } };
}

type Read =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly problem: string };

async function readWhole(file: string): Promise<Read> {
  const extension = extensionOf(file.replace(/^.*[/\\]/, ''));
  try {
    const { size, isFile } = await stat(file).then((one) => ({
      size: one.size,
      isFile: one.isFile(),
    }));
    if (size > MOST_BYTES) return { ok: false, problem: tooLarge(size) };
    if (isFile && !EXTENSIONS.includes(extension)) {
      const kind = kindByExtension(extension) ?? `a .${extension} file`;
      return {
        ok: false,
        problem: `This is ${kind}. ${READS}; the text of another file can be handed over by standard input.`,
      };
    }
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
