/** What a writer writes, as text or as bytes. */
import type { Report } from '../../src/domain/report/report.ts';
import { type OutFormat, writerOf } from '../../src/formats/out/formats.ts';
import { type Addresses, NO_ADDRESSES, type OutFile } from '../../src/formats/out/writer.ts';

/** In Node and in a browser. */
export function bytesOf({ pieces }: OutFile): Uint8Array {
  const encoder = new TextEncoder();
  const parts = [...pieces()].map((piece) =>
    typeof piece === 'string' ? encoder.encode(piece) : piece,
  );
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Strict: bytes that are no UTF-8 fail the test. */
export const textOf = (file: OutFile): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytesOf(file));

export async function filesOf(
  format: OutFormat,
  report: Report,
  addresses: Partial<Addresses> = {},
): Promise<ReadonlyMap<string, OutFile>> {
  const write = await writerOf(format);
  const files = write(report, { ...NO_ADDRESSES, ...addresses });
  return new Map(files.map((file) => [file.name, file]));
}

/** The main file's text. */
export async function written(
  format: OutFormat,
  report: Report,
  addresses: Partial<Addresses> = {},
): Promise<string> {
  const [main] = (await filesOf(format, report, addresses)).values();
  if (main === undefined) throw new Error(`${format} writes no file`);
  return textOf(main);
}

/** The text of one of several files. */
export async function writtenFile(
  format: OutFormat,
  report: Report,
  name: string,
): Promise<string> {
  const file = (await filesOf(format, report)).get(name);
  if (file === undefined) throw new Error(`${format} writes no ${name}`);
  return textOf(file);
}

export const linesOf = <T = Record<string, unknown>>(jsonl: string): T[] =>
  jsonl
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
