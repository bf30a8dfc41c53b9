/** What names an extraction. Apart from the engine, so that looking one up does not load it. */
import type { Granularity } from './schema.ts';

/** Name and version: a change of the rules that changes claims raises the number. */
export const ENGINE = 'rules/1';

/** The string whose SHA-256 names an extraction: the same article and engine give the same ids everywhere. */
export const extractionKey = (textHash: string, granularity: Granularity): string =>
  `${ENGINE}\n${granularity}\n${textHash}`;
