/** The articles of the repository, as the stuff that texts to measure on are made of. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normaliseText } from '../../src/domain/article/normalise.ts';
import { type Corpus, createCorpus } from './corpus.ts';

const FILES = ['article.txt', 'article.md'] as const;

/** @param root the project's folder */
export function bundledCorpus(root: string): Corpus {
  const folder = join(root, 'claims');
  const articles = readdirSync(folder)
    .flatMap((slug) => FILES.map((name) => join(folder, slug, name)))
    .filter((path) => existsSync(path))
    .map((path) => normaliseText(readFileSync(path, 'utf8')));
  return createCorpus(articles);
}
