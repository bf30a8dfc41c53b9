/** Sources as CSL-JSON: a list, one line a value, in UTF-8. */
import type { CslItem } from '../../domain/evidence/csl.ts';

export function writeCslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}
