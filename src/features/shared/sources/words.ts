/** Names of what a source is and has, as people call it. */

import { DESIGN_WORDS, type StudyDesign } from '../../../domain/evidence/appraisal.ts';
import type { CslDate, CslItem, CslName } from '../../../domain/evidence/csl.ts';
import { dateWords } from '../../../domain/evidence/source-edit.ts';
import type { JsonValue } from '../../../domain/history/schema.ts';

const TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'Journal article',
  'article-magazine': 'Magazine article',
  'article-newspaper': 'Newspaper article',
  article: 'Preprint or article',
  document: 'Document',
  entry: 'Entry',
  legal_case: 'Court case',
  motion_picture: 'Film',
  'paper-conference': 'Conference paper',
  personal_communication: 'Letter or message',
  'post-weblog': 'Blog post',
  'review-book': 'Book review',
  webpage: 'Web page',
};

const VARIABLES: Readonly<Record<string, string>> = {
  type: 'Type',
  author: 'Authors',
  editor: 'Editors',
  translator: 'Translators',
  'container-title': 'Journal, book or site',
  issued: 'Date',
  page: 'Pages',
  accessed: 'Accessed',
  archive: 'Kept by (archive)',
  archive_location: 'Archived address or place',
  'citation-key': 'Citation key',
  'number-of-pages': 'Number of pages',
  '@design': 'Study design',
  '@level': 'Level of evidence',
  '@remark': 'Remark',
};

/** "Call number" of `call-number`; what is all capitals stays. */
function humanised(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

export const typeWords = (type: string): string => TYPES[type] ?? humanised(type);

/** @param key a variable of CSL, or `@` and another field of a source */
export const variableWords = (key: string): string =>
  VARIABLES[key] ?? humanised(key.replace(/^@/, ''));

function nameWords(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family];
  const parts = [family.filter(Boolean).join(' '), name.given ?? '', name.suffix ?? ''];
  return parts.filter((part) => part !== '').join(', ');
}

/** A value of any field, for reading. */
export function valueWords(key: string, value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (key === 'type' && typeof value === 'string') return typeWords(value);
  if (key === '@design') return DESIGN_WORDS[value as StudyDesign] ?? String(value);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value))
    return value
      .map((one) =>
        typeof one === 'object' && one !== null ? nameWords(one as CslName) : String(one),
      )
      .join('; ');
  return dateWords(value as CslDate) || JSON.stringify(value);
}

/** "Doe, Roe and 3 more", or the editors. */
export function authorsWords(csl: CslItem): string {
  const names = csl.author ?? csl.editor ?? [];
  const short = names.slice(0, 2).map((name) => name.family ?? name.literal ?? name.given ?? '');
  const more = names.length - short.length;
  return more > 0 ? `${short.join(', ')} and ${more} more` : short.join(', ');
}

export const yearOf = (csl: CslItem): number | null => csl.issued?.['date-parts']?.[0]?.[0] ?? null;

/** Its title, or what it goes by without one. */
export function titleWords(csl: CslItem, raw: string): string {
  return csl.title ?? (raw.replace(/\s+/g, ' ').trim().slice(0, 200) || 'Source without a title');
}

/** Strongest first. */
export function identifierWords(csl: CslItem): string[] {
  const found: string[] = [];
  if (csl.DOI !== undefined) found.push(`doi:${csl.DOI}`);
  if (csl.PMID !== undefined) found.push(`PMID ${csl.PMID}`);
  if (csl.PMCID !== undefined) found.push(csl.PMCID);
  if (csl.ISBN !== undefined) found.push(`ISBN ${csl.ISBN}`);
  if (csl.URL !== undefined && found.length === 0)
    found.push(csl.URL.replace(/^https?:\/\/(?:www\.)?/, ''));
  return found;
}
