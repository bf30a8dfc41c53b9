/** Entry types of BibTeX and BibLaTeX, and of programs that add their own, as types of CSL. */

import type { CslType } from '../../../domain/evidence/csl.ts';
import { lookup } from '../../lookup.ts';

const TYPES: Readonly<Record<string, CslType>> = {
  article: 'article-journal',
  artwork: 'graphic',
  audio: 'song',
  bibnote: 'document',
  book: 'book',
  bookinbook: 'chapter',
  booklet: 'pamphlet',
  collection: 'book',
  commentary: 'book',
  conference: 'paper-conference',
  data: 'dataset',
  dataset: 'dataset',
  electronic: 'webpage',
  figure: 'figure',
  image: 'graphic',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  inreference: 'entry-encyclopedia',
  jurisdiction: 'legal_case',
  legal: 'treaty',
  legislation: 'legislation',
  letter: 'personal_communication',
  magazine: 'article-magazine',
  manual: 'book',
  mastersthesis: 'thesis',
  mathesis: 'thesis',
  misc: 'document',
  movie: 'motion_picture',
  music: 'song',
  mvbook: 'book',
  mvcollection: 'book',
  mvproceedings: 'book',
  mvreference: 'book',
  newspaper: 'article-newspaper',
  online: 'webpage',
  patent: 'patent',
  performance: 'performance',
  periodical: 'periodical',
  phdthesis: 'thesis',
  preprint: 'article',
  proceedings: 'book',
  reference: 'book',
  report: 'report',
  review: 'review',
  software: 'software',
  softwaremodule: 'software',
  softwareversion: 'software',
  standard: 'standard',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  suppperiodical: 'article-journal',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'manuscript',
  video: 'motion_picture',
  webpage: 'webpage',
  www: 'webpage',
};

const SUBTYPES: Readonly<Record<string, CslType>> = {
  magazine: 'article-magazine',
  newspaper: 'article-newspaper',
};

/** What a thesis or report is called where its entry type says so and no field does. */
const GENRES: Readonly<Record<string, string>> = {
  mastersthesis: 'Master’s thesis',
  mathesis: 'Master’s thesis',
  phdthesis: 'PhD thesis',
};

/** Values of the field `type` that BibLaTeX writes out in the reader's language. */
const GENRE_KEYS: Readonly<Record<string, string>> = {
  bathesis: 'Bachelor’s thesis',
  candthesis: 'Candidate thesis',
  datacd: 'Data CD',
  mathesis: 'Master’s thesis',
  patent: 'Patent',
  patentus: 'U.S. patent',
  phdthesis: 'PhD thesis',
  resreport: 'Research report',
  software: 'Software',
  techreport: 'Technical report',
};

/** @param subtype the field `entrysubtype` */
export function bibtexType(type: string, subtype: string): CslType | null {
  const magazine = type === 'article' ? lookup(SUBTYPES, subtype.toLowerCase()) : undefined;
  return magazine ?? lookup(TYPES, type) ?? null;
}

export function genreOf(type: string, field: string): string {
  if (field === '') return lookup(GENRES, type) ?? '';
  return lookup(GENRE_KEYS, field.toLowerCase()) ?? field;
}

/** Types that stand in something else, whose title is `booktitle`. */
export function isPart(type: string): boolean {
  return type === 'chapter' || type === 'paper-conference' || type === 'entry-encyclopedia';
}

/** Types with issues, whose `number` is the issue and not a number of the work. */
export function isSerial(type: string): boolean {
  return /^article|^periodical$|^review/.test(type);
}
