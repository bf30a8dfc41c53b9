/** The command `sources`: references in any format in, all good ones out in one, every bad one named on standard error. */
import type { Writable } from 'node:stream';
import { UniqueNames } from '../domain/evidence/citekey.ts';
import type { CslItem } from '../domain/evidence/csl.ts';
import { decodeSources } from '../formats/in/source-text.ts';
import { readSources } from '../formats/in/sources.ts';
import { writeBibtex } from '../formats/out/bibtex/write.ts';
import { writeCslJson } from '../formats/out/csl-json.ts';
import { writeRis } from '../formats/out/ris.ts';
import type { Sources, SourceTarget } from './args.ts';
import { nameInWords, readBytes, STDIN } from './bytes.ts';
import { write } from './output.ts';

interface Streams {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

const WRITERS: Readonly<Record<SourceTarget, (items: readonly CslItem[]) => string>> = {
  bibtex: writeBibtex,
  csl: writeCslJson,
  ris: writeRis,
};

/** @returns the exit code: 0, or 1 when something could not be read */
export async function writeSources(
  { files, from, to }: Sources,
  { stdin, stdout, stderr }: Streams,
): Promise<0 | 1> {
  const items: CslItem[] = [];
  // Across all files, as what is written is one list.
  const ids = new UniqueNames();
  let failed = false;
  const complain = async (about: string) => {
    failed = true;
    await write(stderr, `claimbench: ${about}\n`);
  };
  for (const file of files.length === 0 ? [STDIN] : files) {
    const name = nameInWords(file);
    const read = await readBytes(file, stdin);
    const decoded = read.ok
      ? decodeSources(read.bytes)
      : { ok: false as const, reason: read.problem };
    if (!decoded.ok) {
      await complain(`${name}: ${decoded.reason}`);
      continue;
    }
    const found = readSources(decoded.text, { from, ids });
    for (const item of found.items) items.push(item.csl);
    for (const { entry, line, reason } of found.faults) {
      await complain(`${name}: ${entry} (line ${line}): ${reason}`);
    }
  }
  await write(stdout, WRITERS[to](items));
  return failed ? 1 : 0;
}
