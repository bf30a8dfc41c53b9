/** The review that a command is about: an exported file, standard input, or a folder of `claims/`. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { normaliseText } from '../../domain/article/normalise.ts';
import { Extraction } from '../../domain/claims/schema.ts';
import type { z } from '../../domain/zod.ts';
import { bundleProblem } from '../../formats/bundle/check.ts';
import {
  bundleOfFolder,
  folderProblem,
  type WorkedFolder,
} from '../../formats/bundle/fromWorked.ts';
import { readBundle } from '../../formats/bundle/read.ts';
import type { Bundle } from '../../formats/bundle/schema.ts';
import type { Imported } from '../../formats/in/annotation/imported.ts';
import { annotationKind } from '../../formats/in/annotation/kind.ts';
import { decodeText } from '../../formats/in/decode.ts';
import { WorkedReview } from '../../formats/worked-review.ts';
import { problemOf } from '../bytes.ts';
import { readForeign } from './foreign.ts';

export type ReadInput =
  | {
      readonly ok: true;
      readonly bundle: Bundle;
      /** Entries of another tool's file that were left out, and why. */
      readonly refused: Imported['refused'];
    }
  | { readonly ok: false; readonly problem: string };

export interface InputSetting {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** When a folder's review begins, milliseconds since 1970. */
  readonly now: number;
  readonly appVersion: string;
  /** The article that another tool's annotations are on. */
  readonly article: string | null;
}

const refuse = (problem: string): ReadInput => ({ ok: false, problem });

/** @param path a file, a folder, or `-` for standard input */
export async function readInput(path: string, setting: InputSetting): Promise<ReadInput> {
  try {
    if (path === '-') return await fileFrom(path, await textOf(setting.stdin), setting);
    if ((await stat(path)).isDirectory()) return await folderFrom(path, setting);
    return await fileFrom(path, await readFile(path), setting);
  } catch (error) {
    return refuse(problemOf(error));
  }
}

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function fileFrom(
  path: string,
  bytes: Uint8Array,
  setting: InputSetting,
): Promise<ReadInput> {
  let json: string;
  try {
    json = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('This is not UTF-8, so it is not a file that Claimbench has exported as JSON.');
  }
  const kind = annotationKind(json);
  if (kind !== null) return readForeign(kind, { name: path, json }, setting.article, setting);
  const read = await readBundle(json);
  return read.ok ? { ...read, refused: [] } : refuse(`${read.what} ${read.advice}`);
}

type Part<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: string };

async function folderFrom(folder: string, setting: InputSetting): Promise<ReadInput> {
  const names = await readdir(folder);
  const articles = names.filter((name) => /^article\.(?:txt|md)$/.test(name));
  const [fileName, another] = articles;
  if (fileName === undefined || another !== undefined || !names.includes('claims.json')) {
    return refuse(
      'This folder does not hold one article.txt or article.md with its claims.json; name such a folder, or an exported file.',
    );
  }
  const bytes = await readFile(join(folder, fileName));
  const decoded = decodeText(new Uint8Array(bytes));
  if (!decoded.ok) return refuse(`${fileName} cannot be read as text.`);
  const extraction = await jsonIn(folder, 'claims.json', Extraction);
  if (!extraction.ok) return extraction;
  const review = names.includes('review.json')
    ? await jsonIn(folder, 'review.json', WorkedReview)
    : { ok: true as const, value: null };
  if (!review.ok) return review;
  const whole: WorkedFolder = {
    fileName,
    format: fileName.endsWith('.md') ? 'markdown' : 'plain',
    text: normaliseText(decoded.text),
    bytesHash: createHash('sha256').update(bytes).digest('hex'),
    extraction: extraction.value,
    review: review.value,
  };
  const problem = await folderProblem(whole);
  if (problem !== null) return refuse(`${basename(folder)}: ${problem}.`);
  const bundle = await bundleOfFolder(whole, setting.now, setting.appVersion);
  const unsound = await bundleProblem(bundle);
  return unsound === null
    ? { ok: true, bundle, refused: [] }
    : refuse(`claims.json is damaged at ${unsound}.`);
}

async function jsonIn<T>(folder: string, name: string, schema: z.ZodType<T>): Promise<Part<T>> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(join(folder, name), 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, problem: `${name} is not JSON (${error.message}).` };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? 'it' : issue.path.join('.');
  return { ok: false, problem: `${name} is damaged at ${place}: ${issue?.message ?? 'unknown'}.` };
}
