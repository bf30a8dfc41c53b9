/** What names an extraction. Apart from the engine, so that looking one up does not load it. */
import type { TextFormat } from '../article/schema.ts';
import type { Granularity } from './schema.ts';

/** Name and version: a change of the rules or of the language weights that changes claims raises the number. */
export const ENGINE = 'rules/2';

/** The string whose SHA-256 names an extraction: the same article and engine give the same ids everywhere. */
export const extractionKey = (
  textHash: string,
  granularity: Granularity,
  format: TextFormat,
): string => extractionKeyOf(ENGINE, textHash, granularity, format);

/**
 * The same for claims that another engine, or a person by hand, has found. Claims by hand belong to the text however it
 * is read, and the first engine did not say how it had read it: theirs have no format in their names.
 */
export const extractionKeyOf = (
  engine: string,
  textHash: string,
  granularity: Granularity,
  format?: TextFormat,
): string => [engine, granularity, ...(format === undefined ? [] : [format]), textHash].join('\n');

/** "rules/2" in its parts; null for a name without a number. */
function versionOf(engine: string): { readonly name: string; readonly version: number } | null {
  const [, name, version] = /^(.+)\/(\d+)$/.exec(engine) ?? [];
  return name === undefined ? null : { name, version: Number(version) };
}

/** Whether claims were found by an earlier version of this app's engine; never so for claims by hand. */
export function isOlderEngine(engine: string, current: string = ENGINE): boolean {
  const theirs = versionOf(engine);
  const ours = versionOf(current);
  return theirs?.name === ours?.name && (theirs?.version ?? 0) < (ours?.version ?? 0);
}
