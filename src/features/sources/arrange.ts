/** Which sources are listed, and in what order: words, type and state, then one column. Pure. */

import type { SourceEntry } from '../../storage/sourceApi.ts';
import { identifierWords, titleWords, typeWords, yearOf } from '../shared/sources/words.ts';

export type SourceColumn = 'title' | 'type' | 'year' | 'claims' | 'added';

export interface SourceSort {
  readonly by: SourceColumn;
  readonly down: boolean;
}

export type SourceShow = 'all' | 'cited' | 'unused' | 'retracted';

export interface SourceFilter {
  readonly words: string;
  /** A type of CSL; empty for all. */
  readonly type: string;
  readonly show: SourceShow;
}

const folded = (words: string): string =>
  words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const haystacks = new WeakMap<SourceEntry, string>();

/** Everything that the search looks at; made once a source. */
function haystack(source: SourceEntry): string {
  const known = haystacks.get(source);
  if (known !== undefined) return known;
  const { csl, raw } = source;
  const names = [...(csl.author ?? []), ...(csl.editor ?? [])].map(
    ({ family = '', given = '', literal = '' }) => `${given} ${family} ${literal}`,
  );
  const made = folded(
    [
      titleWords(csl, raw),
      csl['container-title'] ?? '',
      csl.publisher ?? '',
      csl['citation-key'] ?? '',
      csl.keyword ?? '',
      csl.URL ?? '',
      source.remark ?? '',
      yearOf(csl) ?? '',
      typeWords(csl.type),
      ...names,
      ...identifierWords(csl),
    ].join(' '),
  );
  haystacks.set(source, made);
  return made;
}

/** Whether a notice of retraction is listed for the source. */
function isRetracted({ fields }: SourceEntry): boolean {
  const { retraction } = fields;
  return (
    typeof retraction === 'object' &&
    retraction !== null &&
    !Array.isArray(retraction) &&
    retraction.state === 'listed'
  );
}

function shows(source: SourceEntry, show: SourceShow): boolean {
  switch (show) {
    case 'cited':
      return source.claims > 0;
    case 'unused':
      return !source.used;
    case 'retracted':
      return isRetracted(source);
    default:
      return true;
  }
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function compare(by: SourceColumn, a: SourceEntry, b: SourceEntry): number {
  switch (by) {
    case 'title':
      return collator.compare(titleWords(a.csl, a.raw), titleWords(b.csl, b.raw));
    case 'type':
      return collator.compare(typeWords(a.csl.type), typeWords(b.csl.type));
    case 'year':
      return (yearOf(a.csl) ?? -9_999) - (yearOf(b.csl) ?? -9_999);
    case 'claims':
      return a.claims - b.claims;
    case 'added':
      return a.addedAt - b.addedAt;
  }
}

/** @param sources the newest first, which is the order among equals */
export function arrangeSources(
  sources: readonly SourceEntry[],
  { words, type, show }: SourceFilter,
  { by, down }: SourceSort,
): readonly SourceEntry[] {
  const wanted = folded(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = sources.filter(
    (source) =>
      shows(source, show) &&
      (type === '' || source.csl.type === type) &&
      wanted.every((word) => haystack(source).includes(word)),
  );
  if (by === 'added' && down) return found;
  return found.sort((a, b) => (down ? -1 : 1) * compare(by, a, b));
}
