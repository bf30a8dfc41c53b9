/** Makes reports of an open review. Loaded when one is first wanted: the writers are no part of the first page. */
import { version } from '../../../package.json';
import { reportSteps } from '../../domain/report/build.ts';
import type { ReportInput } from '../../domain/report/input.ts';
import type { Report } from '../../domain/report/report.ts';
import { citedSources } from '../../domain/report/sources.ts';
import { type OutFormat, writerOf } from '../../formats/out/formats.ts';
import {
  type Addresses,
  NO_ADDRESSES,
  type OutFile,
  type Piece,
} from '../../formats/out/writer.ts';
import { zipPieces } from '../../formats/out/zip.ts';
import type { ReviewModel } from '../../storage/model.ts';
import { formatInWorker } from '../../workers/referencesClient.ts';
import { referenceStyle } from '../shared/references/style.ts';
import type { Audience, ReportOptions } from './options.ts';
import { inTurns } from './turns.ts';

export interface MadeHtml {
  readonly html: string;
}

export interface Written {
  /** 0 to 1 while the review is read; null from then on, as nobody knows how long a file will be. */
  readonly read: number | null;
  readonly bytes: number;
}

const FORMAT_OF: Readonly<Record<Audience, OutFormat>> = {
  editor: 'editor',
  author: 'author',
  full: 'html',
};

/** What a person is told in place of an empty file. */
class NothingToExport extends Error {
  override readonly name = 'NothingToExport';
}

function refuseEmpty(format: OutFormat, { claims, references }: Report): void {
  if (['csl', 'bibtex', 'ris'].includes(format) && references.length === 0) {
    throw new NothingToExport(
      'No source is cited in this review yet, so there is nothing to export. Add evidence to a claim first.',
    );
  }
  const needsVerdict = ['claimreview', 'scifact', 'fever'].includes(format);
  if (needsVerdict && claims.every(({ verdict }) => verdict === null)) {
    throw new NothingToExport(
      'None of the claims chosen has a verdict, and this format holds no others. Nothing was exported.',
    );
  }
}

/** Strings and small pieces are put together before they are kept: there are thousands of them. */
const ENOUGH = 256 * 1024;

/** The report of the chosen kind as one HTML document. @throws when the signal is aborted on the way */
export async function makeHtml(
  model: ReviewModel,
  options: ReportOptions,
  signal?: AbortSignal,
): Promise<MadeHtml> {
  const report = await makeReport(model, options, () => {}, signal);
  const [file] = (await writerOf(FORMAT_OF[options.audience]))(report, NO_ADDRESSES);
  const parts: string[] = [];
  if (file !== undefined) {
    await inTurns(file.pieces(), (piece) => parts.push(textOf(piece)), signal);
  }
  return { html: parts.join('') };
}

const textOf = (piece: Piece): string =>
  typeof piece === 'string' ? piece : new TextDecoder().decode(piece);

/**
 * The review in any format, as the command line writes it; several files in a zip.
 * @throws when the signal is aborted on the way, and NothingToExport
 */
export async function makeFile(
  model: ReviewModel,
  format: OutFormat,
  options: ReportOptions,
  addresses: Addresses,
  tell: (written: Written) => void,
  signal: AbortSignal,
): Promise<BlobPart[]> {
  const write = await writerOf(format);
  const report = await makeReport(model, options, (read) => tell({ read, bytes: 0 }), signal);
  refuseEmpty(format, report);
  const files = write(report, addresses);
  const parts: BlobPart[] = [];
  let words: string[] = [];
  let length = 0;
  let bytes = 0;
  const keepWords = () => {
    parts.push(words.join(''));
    words = [];
    length = 0;
  };
  await inTurns(
    piecesOf(files),
    (piece) => {
      bytes += piece.length;
      if (typeof piece === 'string') {
        words.push(piece);
        length += piece.length;
        if (length > ENOUGH) keepWords();
      } else parts.push(new Uint8Array(piece));
      tell({ read: null, bytes });
    },
    signal,
  );
  keepWords();
  return parts;
}

function piecesOf(files: readonly OutFile[]): Generator<Piece, void, undefined> {
  const [only, ...others] = files;
  return only !== undefined && others.length === 0 ? only.pieces() : zipPieces(files);
}

async function makeReport(
  model: ReviewModel,
  { include, only, dates }: ReportOptions,
  tell: (read: number) => void,
  signal?: AbortSignal,
): Promise<Report> {
  const article = model.structure();
  // Taken at once: a verdict set while the report is being made must not be half in it.
  const states = new Map(article.rows.map(({ id }) => [id, model.claim(id)]));
  const input: ReportInput = {
    article,
    findings: model.findings(),
    stateOf: (id) => states.get(id) ?? model.claim(id),
    reviewers: model.reviewers(),
    appVersion: version,
    time: new Date().toISOString(),
  };
  const references = await referencesOf(input);
  signal?.throwIfAborted();
  const steps = article.rows.length + article.blocks.length;
  let done = 0;
  return inTurns(
    reportSteps({ ...input, references }, include, only, dates),
    () => {
      done += 1;
      tell(Math.min(1, done / steps));
    },
    signal,
  );
}

/** In the style of this device; null for the short one, which the report sets out by itself. */
async function referencesOf(input: ReportInput): Promise<ReportInput['references']> {
  const style = referenceStyle();
  return style === 'short' ? null : formatInWorker(style, citedSources(input));
}
