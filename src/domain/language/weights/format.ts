/**
 * The weights file, unpacked: magic and version, a header in JSON, the tagger's rows, the parser's matrices in the
 * order of `mapNet`. Levels lie in a byte each and like with like, which gzip packs to about five bits.
 */

import { z } from '../../zod.ts';
import type { ParserNet } from '../parser/net.ts';
import { BrokenFile, ByteReader, ByteWriter } from './bytes.ts';
import { fromHalf, toHalf } from './half.ts';
import { type Levels, MOST_STEPS } from './levels.ts';
import { type Companded, type Model, mapNet, type TaggerRows } from './model.ts';
import { misfit } from './sizes.ts';

/** "CBLW": Claimbench language weights. */
const MAGIC = 0x574c4243;
const VERSION = 2;

const Header = z.object({
  tags: z.array(z.string().min(3).max(40)).min(1).max(256),
  relations: z.array(z.string().min(1).max(40)).min(1).max(256),
  taggerRows: z
    .int()
    .min(1)
    .max(1 << 20),
  spellings: z.int().min(1).max(16),
  layers: z.int().min(1).max(4),
});
type Header = z.infer<typeof Header>;

export type WeightsRead =
  | { readonly ok: true; readonly model: Model }
  | { readonly ok: false; readonly message: string };

export function writeWeights({ tags, relations, tagger, parser }: Model): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  const header: Header = {
    tags: [...tags],
    relations: [...relations],
    taggerRows: tagger.starts.length - 1,
    spellings: parser.spellings.length,
    layers: parser.layers.length,
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  out.u32(MAGIC);
  out.u16(VERSION);
  out.u32(json.length);
  out.block(json);
  writeTagger(out, tagger);
  writeVocabulary(out, parser.vocabulary);
  mapNet(
    parser,
    (matrix) => {
      writeMatrix(out, matrix);
      return null;
    },
    (vector) => {
      writeVector(out, vector);
      return vector;
    },
  );
  return out.done();
}

/**
 * Reads what `writeWeights` wrote. Of a file that is cut off, foreign or of another version the answer says so; no
 * bytes whatever make it throw, run for long or take more memory than a few times their length.
 */
export function readWeights(bytes: Uint8Array): WeightsRead {
  try {
    const from = new ByteReader(bytes);
    if (bytes.length < 4 || from.u32() !== MAGIC)
      throw new BrokenFile('it is another kind of file');
    const version = from.u16();
    if (version !== VERSION) throw new BrokenFile(`it has version ${version}, not ${VERSION}`);
    const header = readHeader(from.block(from.u32()));
    const tagger = readTagger(from, header);
    const parser = readParser(from, header);
    if (!from.atEnd) throw new BrokenFile('something follows its end');
    const model = { tags: header.tags, relations: header.relations, tagger, parser };
    const wrong = misfit(model);
    if (wrong !== null) throw new BrokenFile(wrong);
    return { ok: true, model };
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    return { ok: false, message: `The language weights cannot be used: ${error.message}.` };
  }
}

function readHeader(bytes: Uint8Array): Header {
  try {
    return Header.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    throw new BrokenFile('its header is damaged');
  }
}

function writeTagger(out: ByteWriter, { starts, classes, weights }: TaggerRows<Companded>): void {
  out.u32(classes.length);
  out.f32(weights.largest);
  const rows = starts.length - 1;
  const counts = new Uint8Array(rows);
  const steps = new Uint8Array(classes.length);
  for (let row = 0; row < rows; row += 1) {
    const from = starts[row] ?? 0;
    const to = starts[row + 1] ?? 0;
    counts[row] = to - from;
    // Steps from class to class are small numbers, which pack better than the classes.
    for (let at = from; at < to; at += 1) {
      steps[at] = (classes[at] ?? 0) - (at > from ? (classes[at - 1] ?? 0) : 0);
    }
  }
  out.block(counts);
  out.block(steps);
  out.block(weights.levels);
}

function readTagger(from: ByteReader, header: Header): TaggerRows<Companded> {
  const entries = from.u32();
  const largest = from.f32();
  const counts = from.block(header.taggerRows);
  const classes = from.block(entries);
  const levels = from.signed(entries);
  const starts = new Uint32Array(counts.length + 1);
  let at = 0;
  for (let row = 0; row < counts.length; row += 1) {
    const to = at + (counts[row] ?? 0);
    if (to > entries) throw new BrokenFile('its rows do not match');
    for (let next = at + 1; next < to; next += 1) {
      const tag = (classes[next - 1] ?? 0) + (classes[next] ?? 0);
      if (tag > 255) throw new BrokenFile('a tag in it is unknown');
      classes[next] = tag;
    }
    at = to;
    starts[row + 1] = at;
  }
  if (at !== entries) throw new BrokenFile('its rows do not match');
  return { starts, classes, weights: { largest, levels } };
}

/** The hashes ascend, so the gaps between them take three bytes each instead of four. */
function writeVocabulary(out: ByteWriter, vocabulary: Uint32Array): void {
  out.u32(vocabulary.length);
  let before = 0;
  for (const hash of vocabulary) {
    out.varint(hash - before);
    before = hash;
  }
}

function readVocabulary(from: ByteReader): Uint32Array {
  const count = from.u32();
  if (count > 1 << 20) throw new BrokenFile('its list of words is too long');
  const vocabulary = new Uint32Array(count);
  let hash = 0;
  for (let at = 0; at < count; at += 1) {
    hash += from.varint();
    if (hash > 0xffffffff) throw new BrokenFile('its list of words is damaged');
    vocabulary[at] = hash;
  }
  return vocabulary;
}

function writeMatrix(out: ByteWriter, { rows, columns, levels, steps }: Levels): void {
  out.u16(rows);
  out.u16(columns);
  for (const step of steps) out.u16(toHalf(step));
  out.block(levels);
}

function readMatrix(from: ByteReader): Levels {
  const rows = from.u16();
  const columns = from.u16();
  const steps = readHalves(from, rows);
  const levels = from.signed(rows * columns);
  if (levels.some((level) => level < -MOST_STEPS || level > MOST_STEPS)) {
    throw new BrokenFile('a weight in it is out of range');
  }
  return { rows, columns, levels, steps };
}

function writeVector(out: ByteWriter, vector: Float32Array): void {
  out.u16(vector.length);
  for (const value of vector) out.u16(toHalf(value));
}

function readHalves(from: ByteReader, count: number): Float32Array {
  const values = new Float32Array(count);
  for (let at = 0; at < count; at += 1) {
    const value = fromHalf(from.u16());
    // Exponents of infinities and NaN, which are never written, come back larger than any 16-bit float.
    if (Math.abs(value) > 65_504) throw new BrokenFile('a scale in it is out of range');
    values[at] = value;
  }
  return values;
}

function readParser(from: ByteReader, header: Header): ParserNet<Levels> {
  const vocabulary = readVocabulary(from);
  const empty = new Float32Array(0);
  const linear = { weights: null, bias: empty };
  const lstm = { input: null, recurrent: null, bias: empty };
  const outline: ParserNet<null> = {
    vocabulary,
    words: null,
    tags: null,
    spellings: new Array<null>(header.spellings).fill(null),
    layers: Array.from({ length: header.layers }, () => ({ forward: lstm, backward: lstm })),
    arcDependent: linear,
    arcHead: linear,
    arc: { bilinear: null, head: empty },
    labelDependent: linear,
    labelHead: linear,
    label: linear,
    tagging: linear,
  };
  return mapNet(
    outline,
    () => readMatrix(from),
    () => readHalves(from, from.u16()),
  );
}
