/**
 * A work of Crossref's REST API (`/v1/works/{doi}`) as CSL, with the notices that update it. What speaks of the work is
 * `updated-by`; `update-to` is the other way round, on the notice's own record, and is not read.
 */
import { findDoi } from '../../../domain/evidence/doi.ts';
import type { NoticeKind, RetractionNotice } from '../../../domain/evidence/retraction.ts';
import { z } from '../../../domain/zod.ts';
import { lookup } from '../../lookup.ts';
import { cslFrom, type JsonObject } from '../csl/item.ts';
import {
  checked,
  dateOf,
  distinct,
  list,
  readJson,
  type ServiceAnswer,
  unreadable,
  words,
} from './answer.ts';

const TITLE = 5_000;
const SHORT = 500;

const Name = z.object({
  family: words(SHORT),
  given: words(SHORT),
  suffix: words(SHORT),
  name: words(2_000),
});

const When = z
  .object({
    'date-parts': z
      .array(z.array(z.number().int().nullable()).max(3))
      .max(2)
      .optional()
      .catch(undefined),
  })
  .optional()
  .catch(undefined);

const Update = z.object({
  DOI: words(1_000),
  type: words(100),
  source: words(200),
  updated: When,
});

const Work = z.object({
  DOI: z.string().min(1).max(1_000),
  aliases: list(z.string().max(1_000), 50),
  type: words(100),
  title: list(z.string().max(TITLE), 20),
  subtitle: list(z.string().max(TITLE), 20),
  'container-title': list(z.string().max(TITLE), 20),
  'short-container-title': list(z.string().max(TITLE), 20),
  'original-title': list(z.string().max(TITLE), 20),
  author: list(Name, 10_000),
  editor: list(Name, 2_000),
  translator: list(Name, 2_000),
  issued: When,
  published: When,
  'published-print': When,
  'published-online': When,
  volume: words(SHORT),
  issue: words(SHORT),
  page: words(SHORT),
  'article-number': words(SHORT),
  'edition-number': words(SHORT),
  publisher: words(TITLE),
  'publisher-location': words(TITLE),
  ISBN: list(z.string().max(100), 50),
  ISSN: list(z.string().max(100), 50),
  language: words(100),
  'updated-by': list(Update, 200),
});

const Answer = z.object({ message: Work });

/** Crossref's own words, and those that it has of Retraction Watch. */
const KINDS: Readonly<Record<string, NoticeKind>> = {
  addendum: 'other',
  clarification: 'other',
  correction: 'correction',
  corrigendum: 'correction',
  erratum: 'correction',
  expression_of_concern: 'expression-of-concern',
  partial_retraction: 'partial-retraction',
  reinstatement: 'reinstatement',
  removal: 'removal',
  retraction: 'retraction',
  withdrawal: 'withdrawal',
};

/** New editions and versions say nothing against the one that is cited. */
const PASSED_OVER = new Set(['new_edition', 'new_version']);

/**
 * @param asked the DOI that was asked for: an answer about another work is refused
 * Never throws; linear in the length of the text.
 */
export function readCrossref(text: string, asked: string): ServiceAnswer {
  const answer = readJson(text, Answer);
  if (answer === null) return unreadable('Crossref’s answer could not be read.');
  const { aliases = [], 'updated-by': updates = [], ...work } = answer.message;
  const isAsked = (doi: string) => doi.toLowerCase() === asked.toLowerCase();
  if (!isAsked(work.DOI) && !aliases.some(isAsked)) {
    return unreadable(`Crossref answered about another work (${work.DOI.slice(0, 100)}).`);
  }
  // Nulls and absent values would be read as words.
  const record = JSON.parse(JSON.stringify(work)) as JsonObject;
  const csl = cslFrom(record);
  delete csl.custom;
  return checked(csl, distinct(updates.flatMap(noticeOf)));
}

function noticeOf(update: z.infer<typeof Update>): RetractionNotice[] {
  const type = (update.type ?? '').toLowerCase().replace(/[\s-]+/g, '_');
  if (type === '' || PASSED_OVER.has(type)) return [];
  const parts = update.updated?.['date-parts']?.[0] ?? [];
  return [
    {
      kind: lookup(KINDS, type) ?? 'other',
      doi: update.DOI === undefined ? null : (findDoi(update.DOI)?.value ?? null),
      date: dateOf(parts),
      source: update.source ?? 'crossref',
    },
  ];
}
