/** What a worker thread does: the bytes of one document in, the bytes to write out, or a sentence that says why not. */
import type { Granularity } from '../domain/claims/schema.ts';
import { type Decoded, decodeText } from '../formats/in/decode.ts';
import { extensionOf, kindByBeginning } from '../formats/in/kinds.ts';
import { looksLikeMarkdown } from '../formats/in/pasted.ts';
import type { Format } from './args.ts';
import { readDocument } from './document.ts';
import { written } from './formats/index.ts';
import { readRecord, recordLine } from './formats/record.ts';
import { loadAnalyser } from './weights.ts';

export type Job =
  /** One `{"id","text"}` line. */
  | {
      readonly what: 'line';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly granularity: Granularity;
    }
  /** A whole file, or all of standard input. */
  | {
      readonly what: 'article';
      readonly name: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly granularity: Granularity;
      readonly to: Format;
    };

export type Answer =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly problem: string };

const refuse = (problem: string): Answer => ({ ok: false, problem });
const answer = (text: string): Answer => ({ ok: true, bytes: new TextEncoder().encode(text) });

export function doJob(job: Job): Answer {
  return job.what === 'line' ? readLine(job) : readArticle(job);
}

function readLine({ bytes, granularity }: Extract<Job, { what: 'line' }>): Answer {
  let line: string;
  try {
    line = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('This is not UTF-8.');
  }
  const read = readRecord(line);
  if (!read.ok) return refuse(read.problem);
  const { id, text } = read.record;
  return answer(
    recordLine(id, readDocument(text, { format: 'plain', granularity }, loadAnalyser())),
  );
}

/** A file's name says what it is; standard input has none and is judged like a pasted text. */
function formatOf(name: string, text: string): 'plain' | 'markdown' {
  const extension = extensionOf(name);
  if (extension === '') return looksLikeMarkdown(text) ? 'markdown' : 'plain';
  return extension === 'txt' ? 'plain' : 'markdown';
}

function readArticle({ name, bytes, granularity, to }: Extract<Job, { what: 'article' }>): Answer {
  const kind = kindByBeginning(bytes);
  if (kind !== null)
    return refuse(`This is ${kind}, not text. Save it as text (.txt) or Markdown (.md).`);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refuse(undecodable(decoded));
  const format = formatOf(name, decoded.text);
  return answer(
    written(to, name, readDocument(decoded.text, { format, granularity }, loadAnalyser())),
  );
}

function undecodable(decoded: Extract<Decoded, { ok: false }>): string {
  if (decoded.reason === 'binary') return 'This is not text: it holds data that no text has.';
  const encoding = decoded.encoding === 'UTF-8' ? 'UTF-8' : 'whole UTF-16';
  return `This is not ${encoding}: line ${decoded.line} (byte ${decoded.offset + 1}) cannot be read. Save it as UTF-8.`;
}
