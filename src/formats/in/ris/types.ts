/** Reference types of RIS, in the writings of Reference Manager, EndNote and others, as types of CSL. */

import type { CslType } from '../../../domain/evidence/csl.ts';
import { lookup } from '../../lookup.ts';

const TYPES: Readonly<Record<string, CslType>> = {
  ABST: 'article-journal',
  ADVS: 'motion_picture',
  AGGR: 'dataset',
  ANCIENT: 'classic',
  ART: 'graphic',
  BILL: 'bill',
  BLOG: 'post-weblog',
  BOOK: 'book',
  CASE: 'legal_case',
  CHAP: 'chapter',
  CHART: 'figure',
  CLSWK: 'classic',
  COMP: 'software',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  CTLG: 'book',
  DATA: 'dataset',
  DBASE: 'dataset',
  DICT: 'entry-dictionary',
  EBOOK: 'book',
  ECHAP: 'chapter',
  EDBOOK: 'book',
  EJOUR: 'article-journal',
  ELEC: 'webpage',
  ENCYC: 'entry-encyclopedia',
  EQUA: 'figure',
  FIGURE: 'figure',
  GEN: 'document',
  GOVDOC: 'report',
  GRNT: 'report',
  HEAR: 'hearing',
  ICOMM: 'personal_communication',
  INPR: 'article-journal',
  INTV: 'interview',
  JFULL: 'periodical',
  JOUR: 'article-journal',
  LEGAL: 'legislation',
  MANSCPT: 'manuscript',
  MAP: 'map',
  MGZN: 'article-magazine',
  MPCT: 'motion_picture',
  MULTI: 'document',
  MUSIC: 'musical_score',
  NEWS: 'article-newspaper',
  PAMP: 'pamphlet',
  PAT: 'patent',
  PCOMM: 'personal_communication',
  POD: 'broadcast',
  PRESS: 'article-newspaper',
  REPRT: 'report',
  RPRT: 'report',
  SER: 'book',
  SLIDE: 'speech',
  SOUND: 'song',
  STAND: 'standard',
  STAT: 'legislation',
  STD: 'standard',
  THES: 'thesis',
  UNBILL: 'bill',
  UNPB: 'manuscript',
  UNPD: 'manuscript',
  VIDEO: 'motion_picture',
  WEB: 'webpage',
};

/** What people and programs write instead of the abbreviation. */
const NAMES: readonly (readonly [pattern: RegExp, type: CslType])[] = [
  [/^(?:journal|article|jour)/i, 'article-journal'],
  [/^book\s?(?:section|chapter)|^chap/i, 'chapter'],
  [/^(?:book|monograph|edited book)/i, 'book'],
  [/^(?:conference|proceeding)/i, 'paper-conference'],
  [/^(?:thesis|dissertation)/i, 'thesis'],
  [/^report/i, 'report'],
  [/^(?:web|online|internet)/i, 'webpage'],
  [/^newspaper/i, 'article-newspaper'],
  [/^magazine/i, 'article-magazine'],
  [/^data\s?set/i, 'dataset'],
  [/^preprint/i, 'article'],
];

/** Null for a type that nobody knows. */
export function risType(written: string): CslType | null {
  const code = written.trim().toUpperCase();
  return (
    lookup(TYPES, code) ?? NAMES.find(([pattern]) => pattern.test(written.trim()))?.[1] ?? null
  );
}
