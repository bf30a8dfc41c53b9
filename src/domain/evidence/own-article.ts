/** The article under review as a source of its own: where two of its claims disagree, each is evidence against the other. */
import type { CslItem } from './schema.ts';

/** How the words of such a source begin. */
export const OWN_ARTICLE = 'This article';

/** Whether a source is the article itself. */
export function isOwnArticle({
  csl,
  raw,
}: {
  readonly csl: Pick<CslItem, 'type'>;
  readonly raw: string;
}): boolean {
  return csl.type === 'article' && raw.startsWith(`${OWN_ARTICLE}: `);
}
