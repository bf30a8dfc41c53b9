/** What names an extraction. Apart from the engine, so that looking one up does not load it. */
import type { Granularity } from './schema.ts';

/** Name and version: a change of the rules that changes claims raises the number. */
export const ENGINE = 'rules/1';

/** The string whose SHA-256 names an extraction: the same article and engine give the same ids everywhere. */
export const extractionKey = (textHash: string, granularity: Granularity): string =>
  extractionKeyOf(ENGINE, textHash, granularity);

/** The same for claims that another engine, or a person by hand, has found. */
export const extractionKeyOf = (
  engine: string,
  textHash: string,
  granularity: Granularity,
): string => `${engine}\n${granularity}\n${textHash}`;
