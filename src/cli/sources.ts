/** Where documents come from: files and standard input, one after the other, read only when there is room for more. */
import { createReadStream } from 'node:fs';
import { kindByExtension } from '../formats/in/kinds.ts';
import { sizeInWords } from '../formats/in/size.ts';
import type { Extract } from './args.ts';
import { MOST_BYTES, nameInWords, problemOf, readBytes, STDIN } from './bytes.ts';
import { readLines } from './lines.ts';
import type { Job } from './work.ts';

/** Something to read, or why it cannot be read. `name` is what the person calls it: a file, or a line of one. */
export type Source =
  | { readonly name: string; readonly job: Job }
  | { readonly name: string; readonly problem: string };

const EXTENSIONS: readonly string[] = ['', 'txt', 'md', 'markdown'];
const READS = 'Claimbench reads text (.txt) and Markdown (.md)';

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

async function articleOf(
  file: string,
  { granularity, to }: Extract,
  stdin: AsyncIterable<Uint8Array>,
): Promise<Source> {
  const name = nameInWords(file);
  const read = await readBytes(file, stdin, refusalOf);
  if (!read.ok) return { name, problem: read.problem };
  return { name, job: { what: 'article', name: file, bytes: read.bytes, granularity, to } };
}

/** Why a file is not read, by its extension. */
function refusalOf(extension: string): string | null {
  if (EXTENSIONS.includes(extension)) return null;
  const kind = kindByExtension(extension) ?? `a .${extension} file`;
  return `This is ${kind}. ${READS}; the text of another file can be handed over by standard input.`;
}
