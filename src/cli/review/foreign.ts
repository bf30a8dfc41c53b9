/** A review from another tool's annotations, told by what the file holds. */
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { readBlocks } from '../../domain/article/blocks.ts';
import { normaliseText } from '../../domain/article/normalise.ts';
import { findTitle } from '../../domain/article/title.ts';
import { bundleProblem } from '../../formats/bundle/check.ts';
import { bundleOfImported, type ImportedReview } from '../../formats/bundle/fromImported.ts';
import type { Bundle } from '../../formats/bundle/schema.ts';
import type { Imported } from '../../formats/in/annotation/imported.ts';
import type { AnnotationKind } from '../../formats/in/annotation/kind.ts';
import { readLabelStudio } from '../../formats/in/annotation/labelStudio.ts';
import { readWebAnnotations } from '../../formats/in/annotation/webAnnotation.ts';
import { decodeText } from '../../formats/in/decode.ts';

export type ReadForeign =
  | { readonly ok: true; readonly bundle: Bundle; readonly refused: Imported['refused'] }
  | { readonly ok: false; readonly problem: string };

/** @param article path of the text that Web Annotations are on; null where none was named */
export async function readForeign(
  kind: AnnotationKind,
  { name, json }: { readonly name: string; readonly json: string },
  article: string | null,
  setting: { readonly now: number; readonly appVersion: string },
): Promise<ReadForeign> {
  const read = kind === 'label-studio' ? labelled(name, json) : await annotated(json, article);
  if (!read.ok) return read;
  const bundle = await bundleOfImported(read.review, setting.now, setting.appVersion);
  const problem = await bundleProblem(bundle);
  if (problem !== null)
    return { ok: false, problem: `What it holds is no whole review (${problem}).` };
  return { ok: true, bundle, refused: read.refused };
}

type Review =
  | { readonly ok: true; readonly review: ImportedReview; readonly refused: Imported['refused'] }
  | { readonly ok: false; readonly problem: string };

function labelled(name: string, json: string): Review {
  const read = readLabelStudio(json);
  if (!read.ok) return read;
  const { text, title, claims, refused } = read;
  const blocks = readBlocks(text, 'plain');
  const fileName = basename(name);
  return {
    ok: true,
    review: {
      title: title?.trim() || findTitle(text, blocks, fileName) || fileName,
      fileName,
      text,
      blocks,
      claims,
    },
    refused,
  };
}

async function annotated(json: string, article: string | null): Promise<Review> {
  if (article === null) {
    return {
      ok: false,
      problem: 'Web Annotations do not hold the article: add --article with the file of its text.',
    };
  }
  const decoded = decodeText(new Uint8Array(await readFile(article)));
  if (!decoded.ok) return { ok: false, problem: `${article} cannot be read as text.` };
  const text = normaliseText(decoded.text);
  const read = readWebAnnotations(json, text);
  if (!read.ok) return read;
  const blocks = readBlocks(text, extname(article) === '.txt' ? 'plain' : 'markdown');
  const fileName = basename(article);
  const title = findTitle(text, blocks, fileName) ?? fileName;
  return {
    ok: true,
    review: { title, fileName, text, blocks, claims: read.claims },
    refused: read.refused,
  };
}
