/** The output formats: how one document is written, and what stands around and between several. */
import { BYTE_ORDER_MARK } from '../../formats/out/csv-cells.ts';
import type { Format } from '../args.ts';
import type { Document } from '../document.ts';
import { csvHead, csvOf } from './csv.ts';
import { jsonOf } from './json.ts';
import { markdownOf } from './markdown.ts';
import { recordLine } from './record.ts';

const WRITERS: Readonly<Record<Format, (file: string, document: Document) => string>> = {
  md: markdownOf,
  json: jsonOf,
  csv: csvOf,
  jsonl: recordLine,
};

/** @param file the name it was given by */
export function written(format: Format, file: string, document: Document): string {
  return WRITERS[format](file, document);
}

export interface Frame {
  readonly open: string;
  readonly between: string;
  readonly close: string;
}

/** @param several whether more than one file was named; one alone is a JSON object, several are an array of them */
export function frameOf(format: Format, several: boolean): Frame {
  switch (format) {
    case 'md':
      return { open: '', between: '\n', close: '' };
    case 'json':
      return several
        ? { open: '[\n', between: ',\n', close: ']\n' }
        : { open: '', between: '', close: '' };
    case 'csv':
      return { open: BYTE_ORDER_MARK + csvHead(), between: '', close: '' };
    case 'jsonl':
      return { open: '', between: '', close: '' };
  }
}
