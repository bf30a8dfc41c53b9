/** The articles in `claims/` with the claims that a person has listed for them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normaliseText } from '../../src/domain/article/normalise.ts';
import type { TextFormat } from '../../src/domain/article/schema.ts';
import { Extraction } from '../../src/domain/claims/schema.ts';

export interface HandArticle {
  /** Its folder in `claims/`. */
  readonly name: string;
  readonly format: TextFormat;
  readonly text: string;
  readonly extraction: Extraction;
}

const FILES: readonly (readonly [file: string, format: TextFormat])[] = [
  ['article.txt', 'plain'],
  ['article.md', 'markdown'],
];

/** By name. Throws where a folder lacks its article, or where its claims do not fit the schema. */
export function readHandArticles(root: string): HandArticle[] {
  const claims = join(root, 'claims');
  return readdirSync(claims)
    .filter((name) => existsSync(join(claims, name, 'claims.json')))
    .sort()
    .map((name) => {
      const found = FILES.find(([file]) => existsSync(join(claims, name, file)));
      if (found === undefined) throw new Error(`claims/${name} has claims and no article.`);
      const [file, format] = found;
      const extraction = JSON.parse(readFileSync(join(claims, name, 'claims.json'), 'utf8'));
      return {
        name,
        format,
        text: normaliseText(readFileSync(join(claims, name, file), 'utf8')),
        extraction: Extraction.parse(extraction),
      };
    });
}
