/** Files of a writer to where they were asked for: standard output, a file, a folder or a zip. */
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { OutFile, Piece } from '../../formats/out/writer.ts';
import { zipPieces } from '../../formats/out/zip.ts';
import { write } from '../output.ts';

/**
 * Without a path, the main file goes to standard output. A path that ends in `.zip` takes all files in one, unless the
 * format is a single file; a folder, or a path that ends in `/`, takes them under their own names; any other path is the
 * main file's, and the others are put beside it.
 * @returns the paths that were written, the main one first
 */
export async function deliver(
  files: readonly OutFile[],
  out: string | null,
  stdout: Writable,
): Promise<readonly string[]> {
  const [main, ...others] = files;
  if (main === undefined) return [];
  if (out === null) {
    for (const piece of main.pieces()) await write(stdout, piece);
    return [];
  }
  if (others.length > 0 && extname(out).toLowerCase() === '.zip') {
    await writeFile(out, zipPieces(files));
    return [out];
  }
  if (/[/\\]$/.test(out) || (await isFolder(out))) {
    await mkdir(out, { recursive: true });
    const paths = files.map((file) => ({ path: join(out, file.name), file }));
    for (const { path, file } of paths) await writeFile(path, file.pieces());
    return paths.map(({ path }) => path);
  }
  const paths = [
    { path: out, file: main },
    ...others.map((file) => ({ path: beside(out, main, file), file })),
  ];
  for (const { path, file } of paths) await writeFile(path, file.pieces());
  return paths.map(({ path }) => path);
}

/** `article.txt` beside `x.ann` is `x.txt`, since both have one stem; `corpus.jsonl` beside `x.jsonl` is `x.corpus.jsonl`. */
function beside(out: string, main: OutFile, file: OutFile): string {
  const stem = basename(out, extname(out));
  const [ours, theirs] = [main, file].map(({ name }) => basename(name, extname(name)));
  const name = ours === theirs ? `${stem}${extname(file.name)}` : `${stem}.${file.name}`;
  return join(dirname(out), name);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** Written aside and moved in at the end, so that nobody finds half a file where a whole one was. */
async function writeFile(path: string, pieces: Iterable<Piece>): Promise<void> {
  const aside = `${path}.${process.pid}.part`;
  const stream = createWriteStream(aside);
  // The error is also thrown by `finished`, or by a write that waits.
  stream.on('error', () => {});
  try {
    for (const piece of pieces) {
      await write(stream, piece);
      if (stream.errored !== null) break;
    }
    stream.end();
    await finished(stream);
    await rename(aside, path);
  } catch (error) {
    stream.destroy();
    await rm(aside, { force: true });
    throw error;
  }
}
