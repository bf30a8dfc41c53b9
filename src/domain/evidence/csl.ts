/**
 * A source as CSL-JSON 1.0.2 has it, with nothing beside what its schema allows: other programs refuse a record with a
 * key that they do not know, so everything of our own, and everything of theirs that has no place, goes under `custom`.
 */
import { z } from '../zod.ts';

/** The item types of CSL 1.0.2. */
export const CSL_TYPES = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const;
export type CslType = (typeof CSL_TYPES)[number];

export const NAME_VARIABLES = [
  'author',
  'chair',
  'collection-editor',
  'compiler',
  'composer',
  'container-author',
  'contributor',
  'curator',
  'director',
  'editor',
  'editorial-director',
  'executive-producer',
  'guest',
  'host',
  'illustrator',
  'interviewer',
  'narrator',
  'organizer',
  'original-author',
  'performer',
  'producer',
  'recipient',
  'reviewed-author',
  'script-writer',
  'series-creator',
  'translator',
] as const;

export const DATE_VARIABLES = [
  'accessed',
  'available-date',
  'event-date',
  'issued',
  'original-date',
  'submitted',
] as const;

/** Variables of words, and of numbers, which may hold words too ("12–14", "S2"). */
export const TEXT_VARIABLES = [
  'abstract',
  'annote',
  'archive',
  'archive-place',
  'archive_collection',
  'archive_location',
  'authority',
  'call-number',
  'chapter-number',
  'citation-key',
  'citation-label',
  'citation-number',
  'collection-number',
  'collection-title',
  'container-title',
  'container-title-short',
  'dimensions',
  'division',
  'DOI',
  'edition',
  'event',
  'event-place',
  'event-title',
  'first-reference-note-number',
  'genre',
  'ISBN',
  'ISSN',
  'issue',
  'journalAbbreviation',
  'jurisdiction',
  'keyword',
  'language',
  'locator',
  'medium',
  'note',
  'number',
  'number-of-pages',
  'number-of-volumes',
  'original-publisher',
  'original-publisher-place',
  'original-title',
  'page',
  'page-first',
  'part',
  'part-title',
  'PMCID',
  'PMID',
  'printing',
  'publisher',
  'publisher-place',
  'references',
  'reviewed-genre',
  'reviewed-title',
  'scale',
  'section',
  'shortTitle',
  'source',
  'status',
  'supplement',
  'title',
  'title-short',
  'URL',
  'version',
  'volume',
  'volume-title',
  'volume-title-short',
  'year-suffix',
] as const;

export type NameVariable = (typeof NAME_VARIABLES)[number];
export type DateVariable = (typeof DATE_VARIABLES)[number];
export type TextVariable = (typeof TEXT_VARIABLES)[number];

/** Longest value of each text variable; those not named may have as many characters as a title. */
const TITLE_LENGTH = 5_000;
const SHORT_LENGTH = 500;
const BODY_LENGTH = 200_000;
const LONGEST: Readonly<Partial<Record<TextVariable, number>>> = {
  abstract: BODY_LENGTH,
  annote: BODY_LENGTH,
  note: BODY_LENGTH,
  keyword: BODY_LENGTH,
  references: BODY_LENGTH,
  DOI: 1_000,
  URL: 4_000,
  volume: SHORT_LENGTH,
  issue: SHORT_LENGTH,
  page: SHORT_LENGTH,
  PMID: 20,
  PMCID: 20,
  ISBN: SHORT_LENGTH,
  ISSN: SHORT_LENGTH,
};

export const LONGEST_NAME = 2_000;
export const MOST_NAMES = 10_000;
export const LONGEST_ID = 200;

/** How many characters a variable may hold. */
export const longestOf = (variable: TextVariable): number => LONGEST[variable] ?? TITLE_LENGTH;

const namePart = z.string().max(LONGEST_NAME).optional();

export const CslName = z.strictObject({
  family: namePart,
  given: namePart,
  'dropping-particle': namePart,
  'non-dropping-particle': namePart,
  suffix: namePart,
  'comma-suffix': z.union([z.boolean(), z.string().max(10), z.int()]).optional(),
  'static-ordering': z.union([z.boolean(), z.string().max(10), z.int()]).optional(),
  literal: namePart,
  'parse-names': z.union([z.boolean(), z.string().max(10), z.int()]).optional(),
});
export type CslName = z.infer<typeof CslName>;

export const CslDate = z.strictObject({
  /** One date, or the first and last day of a range; each a year, a month from 1 and a day, as far as known. */
  'date-parts': z.array(z.array(z.int()).min(1).max(3)).min(1).max(2).optional(),
  /** 1 is spring. */
  season: z.union([z.int(), z.string().max(100)]).optional(),
  circa: z.union([z.boolean(), z.string().max(100), z.int()]).optional(),
  literal: z.string().max(SHORT_LENGTH).optional(),
  raw: z.string().max(SHORT_LENGTH).optional(),
});
export type CslDate = z.infer<typeof CslDate>;

type Shape<Key extends string, Value extends z.ZodType> = Record<Key, z.ZodOptional<Value>>;

function shape<Key extends string, Value extends z.ZodType>(
  keys: readonly Key[],
  schemaOf: (key: Key) => Value,
): Shape<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, schemaOf(key).optional()])) as Shape<
    Key,
    Value
  >;
}

export const CslItem = z.strictObject({
  id: z.string().min(1).max(LONGEST_ID),
  /** One of `CSL_TYPES` in everything that is written; a stored record of another program may have its own. */
  type: z.string().min(1).max(60),
  categories: z.array(z.string().max(SHORT_LENGTH)).max(1_000).optional(),
  ...shape(TEXT_VARIABLES, (key) => z.string().max(longestOf(key))),
  ...shape(NAME_VARIABLES, () => z.array(CslName).max(MOST_NAMES)),
  ...shape(DATE_VARIABLES, () => CslDate),
  /** What has no place in CSL, by the name that it had. */
  custom: z.record(z.string().max(SHORT_LENGTH), z.json()).optional(),
});
export type CslItem = z.infer<typeof CslItem>;
