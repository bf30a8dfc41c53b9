/**
 * A summary of PubMed (`esummary.fcgi`, JSON) as CSL. That an article was retracted is one of its publication types;
 * where the notice stands is among its references.
 */
import type { CslName } from '../../../domain/evidence/csl.ts';
import { readDate } from '../../../domain/evidence/csl-date.ts';
import type { NoticeKind, RetractionNotice } from '../../../domain/evidence/retraction.ts';
import { z } from '../../../domain/zod.ts';
import { lookup } from '../../lookup.ts';
import { type DraftItem, setText } from '../draft.ts';
import { fillIdentifiers } from '../identifiers-of.ts';
import { withoutEntities, withoutForeignTags } from '../markup.ts';
import { shortName } from '../nbib.ts';
import {
  checked,
  dateOf,
  distinct,
  list,
  readJson,
  type ServiceAnswer,
  unknown,
  unreadable,
  words,
} from './answer.ts';

const Summary = z.object({
  uid: words(20),
  error: words(1_000),
  title: words(5_000),
  booktitle: words(5_000),
  authors: list(z.object({ name: words(2_000), authtype: words(100) }), 10_000),
  pubdate: words(100),
  epubdate: words(100),
  source: words(5_000),
  fulljournalname: words(5_000),
  volume: words(500),
  issue: words(500),
  pages: words(500),
  lang: list(z.string().max(100), 20),
  issn: words(100),
  essn: words(100),
  publishername: words(5_000),
  publisherlocation: words(5_000),
  edition: words(500),
  pubtype: list(z.string().max(200), 100),
  articleids: list(z.object({ idtype: words(100), value: words(1_000) }), 50),
  references: list(z.object({ refsource: words(2_000), reftype: words(200) }), 2_000),
});

const Answer = z.object({
  result: z.looseObject({ uids: list(z.string().max(20), 1_000) }).optional(),
  error: words(1_000),
});

const KINDS: Readonly<Record<string, NoticeKind>> = {
  'corrected and republished in': 'correction',
  'erratum in': 'correction',
  'expression of concern in': 'expression-of-concern',
  'partial retraction in': 'partial-retraction',
  'retracted and republished in': 'retraction',
  'retraction in': 'retraction',
};

/** @param asked the PubMed number that was asked for. Never throws. */
export function readPubMed(text: string, asked: string): ServiceAnswer {
  const answer = readJson(text, Answer);
  if (answer === null) return unreadable('PubMed’s answer could not be read.');
  const { result } = answer;
  const missing = unknown(`PubMed knows no article ${asked}.`);
  if (result === undefined || !Object.hasOwn(result, asked)) {
    // PubMed says "Invalid uid" or gives an empty list; anything else is no answer of its own.
    const isEmpty = result?.uids?.length === 0 || /uid|summary/i.test(answer.error ?? '');
    return isEmpty ? missing : unreadable('PubMed’s answer does not hold the article.');
  }
  const summary = Summary.safeParse(result[asked]);
  if (!summary.success) return unreadable('PubMed’s answer could not be read.');
  if ((summary.data.error ?? '') !== '') return missing;
  return checked(cslOf(summary.data, asked), noticesOf(summary.data));
}

/** Titles of PubMed end with a full stop that is not theirs; in brackets they are translated. */
const titleOf = (title: string): string =>
  withoutForeignTags(withoutEntities(title))
    .replace(/\.$/, '')
    .replace(/^\[(.*)\]$/, '$1');

function cslOf(summary: z.infer<typeof Summary>, pmid: string): DraftItem {
  const { title = '', booktitle = '', pubtype = [], authors = [] } = summary;
  const isBook = booktitle !== '';
  const isPart = isBook && title !== '' && title !== booktitle;
  const isPreprint = pubtype.includes('Preprint');
  const csl: DraftItem = {
    type: isPart ? 'chapter' : isBook ? 'book' : isPreprint ? 'article' : 'article-journal',
  };
  setText(csl, 'title', titleOf(title === '' ? booktitle : title));
  setText(
    csl,
    'container-title',
    withoutEntities(isPart ? booktitle : (summary.fulljournalname ?? '')),
  );
  const short = summary.source ?? '';
  if (short !== csl['container-title']) setText(csl, 'container-title-short', short);
  const names = authors.flatMap(({ name = '', authtype }): CslName[] => {
    if (name.trim() === '' || authtype === 'Editor') return [];
    if (authtype === 'CollectiveName') return [{ literal: name.trim() }];
    return [shortName(name.trim()) ?? { literal: name.trim() }];
  });
  if (names.length > 0) csl.author = names;
  const issued = readDate(summary.pubdate ?? '') ?? readDate(summary.epubdate ?? '');
  if (issued !== null) csl.issued = issued;
  setText(csl, 'volume', summary.volume);
  setText(csl, 'issue', summary.issue);
  setText(csl, 'page', summary.pages);
  setText(csl, 'edition', summary.edition);
  setText(csl, 'publisher', summary.publishername);
  setText(csl, 'publisher-place', summary.publisherlocation);
  setText(csl, 'language', summary.lang?.[0]);
  const id = (type: string) =>
    summary.articleids?.find(({ idtype }) => idtype === type)?.value?.trim() ?? '';
  fillIdentifiers(csl, {
    pmid,
    doi: id('doi'),
    pmcid: /^PMC\d+$/.test(id('pmc')) ? id('pmc') : '',
    issn: [summary.issn ?? '', summary.essn ?? ''].filter((one) => one !== '').join('; '),
  });
  delete csl.custom;
  return csl;
}

function noticesOf({ pubtype = [], references = [] }: z.infer<typeof Summary>): RetractionNotice[] {
  const notices = references.flatMap(({ reftype = '', refsource = '' }): RetractionNotice[] => {
    const kind = lookup(KINDS, reftype.trim().toLowerCase());
    if (kind === undefined) return [];
    const doi = /\bdoi:\s?(10\.\d{4,9}\/[^\s;]{1,300}?)[.;]?(?:\s|$)/i.exec(refsource)?.[1] ?? null;
    return [{ kind, doi, date: dateIn(refsource), source: 'pubmed' }];
  });
  const isRetracted = pubtype.some((type) => /^retracted publication$/i.test(type.trim()));
  if (isRetracted && !notices.some(({ kind }) => kind === 'retraction')) {
    notices.push({ kind: 'retraction', doi: null, date: null, source: 'pubmed' });
  }
  return distinct(notices);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The date in "J Plants. 2019 Mar 14;3(2):11". */
function dateIn(source: string): string | null {
  const match =
    /(?:^|[.\s])((?:1[89]|20)\d\d)(?:\s([A-Z][a-z]{2})[a-z]{0,6}(?:\s(\d{1,2}))?)?(?=[;:.\s-]|$)/.exec(
      source,
    );
  if (match === null) return null;
  const [, year, month, day] = match;
  const place = MONTHS.indexOf(month?.toLowerCase() ?? '');
  return dateOf([
    Number(year),
    place === -1 ? undefined : place + 1,
    day === undefined ? undefined : Number(day),
  ]);
}
