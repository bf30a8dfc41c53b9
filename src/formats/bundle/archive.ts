/**
 * A native bundle with the files that are attached to its sources: a zip of `bundle.json` and `attachments/`, each file
 * under the id that its contents give, its text beside it. The same library at the same moment gives the same bytes.
 */

import { AttachedText } from '../../domain/evidence/attachment.ts';
import type { SourceText } from '../../domain/evidence/source-text.ts';
import { readZip } from '../in/zip.ts';
import type { OutFile, Piece } from '../out/writer.ts';
import { zipPieces } from '../out/zip.ts';

export interface ArchivedFile {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: SourceText;
}

export type ReadArchive =
  | {
      readonly ok: true;
      /** As it is to be read by `readBundle`. */
      readonly json: Uint8Array;
      readonly files: readonly ArchivedFile[];
      /** Files of the archive that cannot be read, by name. */
      readonly damaged: readonly string[];
    }
  | { readonly ok: false; readonly problem: string };

const BUNDLE = 'bundle.json';
const FOLDER = 'attachments/';
const TEXT = '.text.json';

/** Of a library with a thousand large files; what a browser can hold is the narrower limit. */
const LIMITS = { entries: 20_000, bytes: 2_000_000_000 };

function* one(piece: Piece): Generator<Piece, void, undefined> {
  yield piece;
}

/** @param files in any order; the archive has them by their ids */
export function archivePieces(
  json: string,
  files: readonly ArchivedFile[],
): Generator<Uint8Array, void, undefined> {
  const ordered = [...files].sort((a, b) => (a.id < b.id ? -1 : 1));
  const parts: OutFile[] = [
    { name: BUNDLE, pieces: () => one(json) },
    ...ordered.flatMap(({ id, bytes, text }) => [
      { name: `${FOLDER}${id}`, pieces: () => one(bytes) },
      { name: `${FOLDER}${id}${TEXT}`, pieces: () => one(JSON.stringify(text)) },
    ]),
  ];
  return zipPieces(parts);
}

/** Whether bytes are a zip container by how they begin; an archive of ours is one. */
export const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/** The contents are looked at by whoever stores them: an id that is not theirs is refused there. */
export function readArchive(bytes: Uint8Array): ReadArchive {
  const read = readZip(bytes, LIMITS, (name) => name === BUNDLE || name.startsWith(FOLDER));
  if (!read.ok) return read;
  const json = read.files.get(BUNDLE);
  if (json === undefined) {
    return { ok: false, problem: 'It is a zip container, but not one that Claimbench wrote.' };
  }
  const files: ArchivedFile[] = [];
  const damaged: string[] = [];
  for (const [name, contents] of read.files) {
    if (!name.startsWith(FOLDER) || name.endsWith(TEXT)) continue;
    const id = name.slice(FOLDER.length);
    const text = textIn(read.files.get(`${name}${TEXT}`));
    if (text === null) damaged.push(id);
    else files.push({ id, bytes: new Uint8Array(contents), text });
  }
  return { ok: true, json, files, damaged };
}

function textIn(bytes: Uint8Array | undefined): SourceText | null {
  if (bytes === undefined) return null;
  try {
    const parsed = AttachedText.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
