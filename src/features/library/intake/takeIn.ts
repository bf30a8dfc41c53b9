/** From a pasted text or a chosen file to a review: read, find claims, find a title, save. */
import { readBlocks } from '../../../domain/article/blocks.ts';
import type { TextFormat } from '../../../domain/article/schema.ts';
import { findTitle } from '../../../domain/article/title.ts';
import { countWords } from '../../../domain/article/words.ts';
import { extractedClaimId, type ReviewId } from '../../../domain/ids.ts';
import { extractionOfImported } from '../../../formats/bundle/fromImported.ts';
import { BUNDLE_FORMAT } from '../../../formats/bundle/schema.ts';
import { annotationKind } from '../../../formats/in/annotation/kind.ts';
import { readLabelStudio } from '../../../formats/in/annotation/labelStudio.ts';
import { readArticleFile, refuseFile } from '../../../formats/in/article-file.ts';
import { isClaimsFileName } from '../../../formats/in/claims/names.ts';
import { decodeText } from '../../../formats/in/decode.ts';
import { extensionOf } from '../../../formats/in/kinds.ts';
import { readPastedArticle } from '../../../formats/in/pasted.ts';
import { sizeInWords } from '../../../formats/in/size.ts';
import type { Storage } from '../../../storage/api.ts';
import type { CommandResult } from '../../../storage/model.ts';
import { sha256 } from '../../../workers/hash.ts';
import { importBundleFile } from '../../shared/importBundle.ts';
import type { FindClaims } from './findClaims.ts';
import {
  articleProgress,
  bundleProgress,
  type IntakeProgress,
  NOTHING_FOUND,
  type Stage,
  withProgress,
} from './steps.ts';

export type IntakeSource =
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'file'; readonly file: File };

export type IntakeOutcome =
  | { readonly kind: 'created'; readonly reviewId: ReviewId; readonly claims: number }
  | { readonly kind: 'merged'; readonly message: string }
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'refused';
      readonly title: string;
      readonly message: string;
      /** Present when a command failed, so that a full storage can be shown as such. */
      readonly result?: CommandResult;
      /** True where the same may go well the next time, with nothing changed. */
      readonly mayTryAgain?: boolean;
    };

export interface IntakeTools {
  readonly storage: Storage;
  readonly findClaims: FindClaims;
  /** Asks the person, who is shown a proposal; null when she would rather not. */
  readonly askTitle: (proposal: string) => Promise<string | null>;
  readonly onProgress: (progress: IntakeProgress) => void;
  readonly signal: AbortSignal;
}

type FoundArticle = Extract<Awaited<ReturnType<FindClaims>>, { ok: true }>['article'];

interface ReadArticle {
  readonly text: string;
  readonly format: TextFormat;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileName?: string;
}

/** A larger text does not fit into one JavaScript string. */
const BUNDLE_BYTES = 500_000_000;

const CANCELLED: IntakeOutcome = { kind: 'cancelled' };

export async function takeIn(source: IntakeSource, tools: IntakeTools): Promise<IntakeOutcome> {
  if (source.kind === 'paste') {
    const read = readPastedArticle(source.text);
    if (!read.ok) return { kind: 'refused', title: read.title, message: read.message };
    const bytes = new TextEncoder().encode(source.text);
    return makeReview({ text: read.text, format: read.format, bytes }, tools);
  }
  const { file } = source;
  if (isClaimsFileName(file.name)) return claimsAlone(file.name);
  return extensionOf(file.name) === 'json' ? mergeBundle(file, tools) : takeInFile(file, tools);
}

async function takeInFile(file: File, tools: IntakeTools): Promise<IntakeOutcome> {
  const refusal = refuseFile(file.name, file.size);
  if (refusal !== null) return { kind: 'refused', title: refusal.title, message: refusal.message };
  tools.onProgress(articleProgress(file.name, 'File', { at: 'reading' }));
  const bytes = await bytesOf(file);
  if (bytes === null) return unreadable(file.name);
  const read = readArticleFile(file.name, bytes);
  if (!read.ok) return { kind: 'refused', title: read.title, message: read.message };
  // The schema's limit for a name.
  const fileName = file.name.slice(0, 500);
  return makeReview({ text: read.text, format: read.format, bytes, fileName }, tools);
}

async function mergeBundle(file: File, tools: IntakeTools): Promise<IntakeOutcome> {
  if (file.size > BUNDLE_BYTES) {
    return {
      kind: 'refused',
      title: `${file.name} is too large`,
      message: `It is ${sizeInWords(file.size)}, more than any backup that Claimbench writes. Choose the file that it wrote. Nothing was added to your library.`,
    };
  }
  tools.onProgress(bundleProgress(file.name, null));
  const bytes = await bytesOf(file);
  if (bytes === null) return unreadable(file.name);
  if (tools.signal.aborted) return CANCELLED;
  tools.onProgress(bundleProgress(file.name, bytes.length));
  const decoded = decodeText(bytes);
  // Asked of small beginnings first: a backup may be hundreds of megabytes, and is no annotation.
  const mayBe = decoded.ok && !decoded.text.slice(0, 2_000).includes(BUNDLE_FORMAT);
  const kind = mayBe ? annotationKind(decoded.text) : null;
  if (kind === 'web-annotation') return claimsAlone(file.name);
  if (kind === 'label-studio' && decoded.ok) return labelled(file.name, decoded.text, tools);
  const merged = await importBundleFile(tools.storage, file.name, bytes);
  return merged.ok
    ? { kind: 'merged', message: merged.message }
    : { kind: 'refused', title: merged.title, message: merged.message };
}

/** Claims without their article. */
function claimsAlone(name: string): IntakeOutcome {
  return {
    kind: 'refused',
    title: `${name} holds claims, not an article`,
    message:
      'Open the review of its article, or start one, and choose “Import claims” there, or drop the file on it. Nothing was added to your library.',
  };
}

/** A Label Studio task holds its article, so it becomes a review of its own, with one's own verdicts. */
async function labelled(name: string, json: string, tools: IntakeTools): Promise<IntakeOutcome> {
  const read = readLabelStudio(json);
  if (!read.ok) {
    return {
      kind: 'refused',
      title: `${name} cannot be opened`,
      message: `${read.problem} Nothing was added to your library.`,
    };
  }
  const { text, claims } = read;
  const { ordered, extraction } = await extractionOfImported(text, claims);
  const { header } = extraction;
  const blocks = readBlocks(text, 'plain');
  const title = read.title?.trim() || (findTitle(text, blocks, name) ?? name);
  if (tools.signal.aborted) return CANCELLED;
  const result = await tools.storage.commands.createReview(
    {
      title: title.slice(0, 500),
      text,
      textHash: header.textHash,
      bytesHash: header.textHash,
      language: header.language,
      words: countWords(text),
      blocks,
      origin: { kind: 'file', name: name.slice(0, 500) },
    },
    extraction,
    {
      assessments: ordered.flatMap(({ said }, ordinal) =>
        Object.keys(said).length === 0
          ? []
          : [{ claim: extractedClaimId(header.id, ordinal), fields: said }],
      ),
      evidence: [],
    },
  );
  if (!result.ok || result.reviewId === undefined) {
    const message = result.ok ? 'The review was not made.' : result.message;
    return { kind: 'refused', title: 'The review could not be saved', message, result };
  }
  return { kind: 'created', reviewId: result.reviewId, claims: ordered.length };
}

/** Null when the file cannot be had: moved, a folder, or no longer permitted. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

function unreadable(name: string): IntakeOutcome {
  return {
    kind: 'refused',
    title: `${name} could not be opened`,
    message:
      'The browser was not given its content; it may have been moved, or be a folder. Choose it again. Nothing was added to your library.',
  };
}

async function makeReview(read: ReadArticle, tools: IntakeTools): Promise<IntakeOutcome> {
  const { storage, signal } = tools;
  const report = (stage: Stage) =>
    tools.onProgress(
      articleProgress(
        read.fileName ?? 'Pasted text',
        read.fileName === undefined ? 'Text' : 'File',
        stage,
      ),
    );
  const bytes = read.bytes.length;
  let soFar = NOTHING_FOUND;
  report({ at: 'claims', bytes, soFar });
  const found = await tools.findClaims(
    {
      text: read.text,
      format: read.format,
      ...(read.fileName === undefined ? {} : { fileName: read.fileName }),
    },
    {
      onProgress: (progress) => {
        soFar = withProgress(soFar, progress);
        report({ at: 'claims', bytes, soFar });
      },
      signal,
    },
  );
  if (!found.ok) {
    return found.reason === 'cancelled'
      ? CANCELLED
      : {
          kind: 'refused',
          title: 'The claims could not be found',
          message: `${found.message} Nothing was added to your library.`,
          mayTryAgain: true,
        };
  }
  if (signal.aborted) return CANCELLED;
  const claims = found.extraction.header.claimCount;
  report({ at: 'title', bytes, claims, soFar });
  const title = await titleOf(found.article, tools);
  if (title === null || signal.aborted) return CANCELLED;

  report({ at: 'saving', bytes, claims, soFar });
  const { text, textHash, blocks, language, words } = found.article;
  const result = await storage.commands.createReview(
    {
      title,
      text,
      textHash,
      bytesHash: await sha256(read.bytes),
      language,
      words,
      blocks,
      origin:
        read.fileName === undefined ? { kind: 'paste' } : { kind: 'file', name: read.fileName },
    },
    found.extraction,
  );
  if (!result.ok) {
    return {
      kind: 'refused',
      title: 'The review could not be saved',
      message: result.message,
      result,
    };
  }
  if (result.reviewId === undefined) throw new Error('A review was made without an id');
  if (signal.aborted) {
    // Cancelled while it was being written: what nobody has seen goes again, without a trace in the bin.
    await storage.commands.deleteForGood(result.reviewId);
    return CANCELLED;
  }
  return { kind: 'created', reviewId: result.reviewId, claims };
}

/** Found in the text or the file's name, otherwise asked for. */
async function titleOf(
  { text, blocks, titleFound }: FoundArticle,
  tools: IntakeTools,
): Promise<string | null> {
  if (titleFound !== null) return titleFound;
  const first = blocks[0];
  return tools.askTitle(first === undefined ? '' : firstWords(text.slice(first.start, first.end)));
}

/** A start for a title: whole words, up to about sixty characters. */
export function firstWords(text: string): string {
  const tidy = text.slice(0, 400).replace(/\s+/g, ' ').trim();
  if (tidy.length <= 60) return tidy.replace(/[.,;:]$/, '');
  const cut = tidy.slice(0, 61);
  const space = cut.lastIndexOf(' ');
  return (space > 20 ? cut.slice(0, space) : tidy.slice(0, 60)).replace(/[.,;:]$/, '');
}
