/** A record of DataCite's REST API (`/dois/{doi}`) as CSL: data sets, software, preprints. A withdrawal is a date there. */
import type { CslName } from '../../../domain/evidence/csl.ts';
import { readDate } from '../../../domain/evidence/csl-date.ts';
import type { RetractionNotice } from '../../../domain/evidence/retraction.ts';
import { z } from '../../../domain/zod.ts';
import { lookup } from '../../lookup.ts';
import { type DraftItem, setText } from '../draft.ts';
import { fillIdentifiers } from '../identifiers-of.ts';
import { withoutEntities, withoutForeignTags } from '../markup.ts';
import { nameFrom } from '../names.ts';
import {
  checked,
  dateOf,
  list,
  readJson,
  type ServiceAnswer,
  unreadable,
  words,
} from './answer.ts';

const Creator = z.object({
  name: words(2_000),
  nameType: words(100),
  givenName: words(500),
  familyName: words(500),
});

const Attributes = z.object({
  doi: z.string().min(1).max(1_000),
  creators: list(Creator, 10_000),
  titles: list(z.object({ title: words(5_000), titleType: words(100) }), 50),
  /** Words, or since 2024 an object with a name. */
  publisher: z
    .union([z.string().max(5_000), z.object({ name: words(5_000) })])
    .optional()
    .catch(undefined),
  container: z
    .object({
      title: words(5_000),
      volume: words(500),
      issue: words(500),
      firstPage: words(100),
      lastPage: words(100),
    })
    .optional()
    .catch(undefined),
  publicationYear: words(10),
  dates: list(z.object({ date: words(100), dateType: words(100) }), 100),
  language: words(100),
  version: words(500),
  types: z
    .object({ resourceTypeGeneral: words(100), resourceType: words(500) })
    .optional()
    .catch(undefined),
});

const Answer = z.object({ data: z.object({ attributes: Attributes }) });

/** DataCite's general types, without case. */
const TYPES: Readonly<Record<string, string>> = {
  audiovisual: 'motion_picture',
  book: 'book',
  bookchapter: 'chapter',
  collection: 'collection',
  computationalnotebook: 'software',
  conferencepaper: 'paper-conference',
  conferenceproceeding: 'book',
  datapaper: 'article-journal',
  dataset: 'dataset',
  dissertation: 'thesis',
  event: 'event',
  film: 'motion_picture',
  image: 'graphic',
  journal: 'periodical',
  journalarticle: 'article-journal',
  peerreview: 'review',
  preprint: 'article',
  report: 'report',
  software: 'software',
  sound: 'song',
  standard: 'standard',
};

/** @param asked the DOI that was asked for: an answer about another one is refused. Never throws. */
export function readDataCite(text: string, asked: string): ServiceAnswer {
  const answer = readJson(text, Answer);
  if (answer === null) return unreadable('DataCite’s answer could not be read.');
  const { attributes } = answer.data;
  if (attributes.doi.toLowerCase() !== asked.toLowerCase()) {
    return unreadable(`DataCite answered about another work (${attributes.doi.slice(0, 100)}).`);
  }
  return checked(cslOf(attributes), (attributes.dates ?? []).flatMap(withdrawal));
}

function cslOf(attributes: z.infer<typeof Attributes>): DraftItem {
  const { titles = [], types, container, publisher, creators = [], dates = [] } = attributes;
  const general = (types?.resourceTypeGeneral ?? '').toLowerCase().replace(/[^a-z]/g, '');
  const csl: DraftItem = { type: lookup(TYPES, general) ?? 'document' };
  const title = titles.find(({ titleType }) => (titleType ?? '') === '') ?? titles[0];
  setText(csl, 'title', withoutForeignTags(withoutEntities(title?.title ?? '')));
  fillIdentifiers(csl, { doi: attributes.doi });
  const authors = creators.flatMap((creator) => nameOf(creator) ?? []);
  if (authors.length > 0) csl.author = authors;
  setText(csl, 'publisher', typeof publisher === 'string' ? publisher : publisher?.name);
  setText(csl, 'container-title', container?.title);
  setText(csl, 'volume', container?.volume);
  setText(csl, 'issue', container?.issue);
  setText(
    csl,
    'page',
    [container?.firstPage, container?.lastPage].filter((page) => (page ?? '') !== '').join('-'),
  );
  setText(csl, 'language', attributes.language);
  setText(csl, 'version', attributes.version);
  const issued = dates.find(({ dateType }) => dateType === 'Issued')?.date;
  const date = readDate(issued?.split('T')[0] ?? attributes.publicationYear ?? '');
  if (date !== null) csl.issued = date;
  return csl;
}

function nameOf({
  name,
  nameType,
  givenName,
  familyName,
}: z.infer<typeof Creator>): CslName | null {
  const family = familyName?.trim() ?? '';
  const given = givenName?.trim() ?? '';
  if (family !== '') return given === '' ? { family } : { family, given };
  const whole = name?.trim() ?? '';
  if (whole === '') return null;
  return nameType === 'Organizational' ? { literal: whole } : nameFrom(whole);
}

function withdrawal({
  date = '',
  dateType,
}: {
  date?: string | undefined;
  dateType?: string | undefined;
}): RetractionNotice[] {
  if (dateType !== 'Withdrawn') return [];
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date)?.slice(1) ?? [];
  const numbers = parts.map((part) => (part === undefined ? undefined : Number(part)));
  return [{ kind: 'withdrawal', doi: null, date: dateOf(numbers), source: 'datacite' }];
}
