/** Which sources of a library are likely one and the same: by any identifier that both have, or by title and year. */
import { compactIsbn, isbn13 } from './identifiers.ts';
import type { CslItem } from './schema.ts';

export interface SourceGroup<S> {
  /** Two at least, in the order in which they were given. */
  readonly sources: readonly S[];
  /** `title` where any of them was found by title and year alone: a person had better look. */
  readonly by: 'identifier' | 'title';
}

/** Chapters and articles of one book share its ISBN, and pages of a site its address. */
const PARTS = /^(?:chapter|paper-conference|entry|article)/;
/** Titles shorter than this name too many works: "Editorial", "Introduction". */
const SHORTEST_TITLE = 12;

function identifiersOf(csl: CslItem): string[] {
  const keys: string[] = [];
  if (csl.DOI !== undefined) keys.push(`doi:${csl.DOI.trim().toLowerCase()}`);
  if (csl.PMID !== undefined) keys.push(`pmid:${csl.PMID.trim()}`);
  if (csl.PMCID !== undefined) keys.push(`pmcid:${csl.PMCID.trim().toUpperCase()}`);
  if (csl.ISBN !== undefined && !PARTS.test(csl.type)) {
    for (const isbn of csl.ISBN.split(/[\s,;]+/)) {
      const compact = compactIsbn(isbn);
      if (/^(?:\d{9}[\dXx]|\d{13})$/.test(compact)) keys.push(`isbn:${isbn13(compact)}`);
    }
  }
  if (keys.length === 0 && csl.URL !== undefined) keys.push(`url:${addressKey(csl.URL)}`);
  return keys;
}

/** An address without what does not tell pages apart: scheme, `www.`, fragment, a slash at the end. */
function addressKey(address: string): string {
  return address
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
}

const yearOf = (csl: CslItem): string => String(csl.issued?.['date-parts']?.[0]?.[0] ?? '');

/** Letters and digits only, so that case, accents, dashes and a full stop at the end do not count. */
function titleKey(csl: CslItem): string | null {
  const words = (csl.title ?? '')
    .normalize('NFKD')
    .replace(/<[^>]{1,20}>/g, '')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const year = yearOf(csl);
  return words.length < SHORTEST_TITLE || year === '' ? null : `${year} ${words}`;
}

/** Two works that say they are different are not taken for one because their titles are alike. */
function contradict(a: CslItem, b: CslItem): boolean {
  const differ = (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined && one.toLowerCase() !== other.toLowerCase();
  return differ(a.DOI, b.DOI) || differ(a.PMID, b.PMID) || differ(a.PMCID, b.PMCID);
}

/** Groups of sources that are likely one, in the order of their first; each source is in one group at most. Linear. */
export function duplicateSources<S extends { readonly csl: CslItem }>(
  sources: readonly S[],
): SourceGroup<S>[] {
  const parent = sources.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  const join = (a: number, b: number): void => {
    const [one, other] = [root(a), root(b)];
    parent[Math.max(one, other)] = Math.min(one, other);
  };
  const first = new Map<string, number>();
  const byTitle = new Set<number>();
  for (const [index, { csl }] of sources.entries()) {
    for (const key of identifiersOf(csl)) {
      const known = first.get(key);
      if (known === undefined) first.set(key, index);
      else join(known, index);
    }
  }
  const titles = new Map<string, number[]>();
  for (const [index, { csl }] of sources.entries()) {
    const key = titleKey(csl);
    if (key === null) continue;
    const same = titles.get(key) ?? [];
    const like = same.find((other) => {
      const one = sources[other]?.csl;
      return one !== undefined && !contradict(one, csl);
    });
    if (like === undefined) {
      same.push(index);
      titles.set(key, same);
    } else if (root(like) !== root(index)) {
      join(like, index);
      byTitle.add(index);
    }
  }
  const groups = new Map<number, { readonly sources: S[]; by: SourceGroup<S>['by'] }>();
  for (const [index, source] of sources.entries()) {
    const at = root(index);
    const group = groups.get(at) ?? { sources: [], by: 'identifier' };
    group.sources.push(source);
    if (byTitle.has(index)) group.by = 'title';
    groups.set(at, group);
  }
  return [...groups.values()].filter((group) => group.sources.length > 1);
}
