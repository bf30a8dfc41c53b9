/**
 * What a look-up found, put together with what a person typed: missing fields are filled, and where the two differ the
 * difference is told, for a person to decide. Nothing that was typed is replaced here.
 */
import { type CslName, DATE_VARIABLES, NAME_VARIABLES, TEXT_VARIABLES } from './csl.ts';
import { withoutMarks } from './marks.ts';
import type { Citation } from './recognise.ts';

/** The fields whose differences matter to a reader of the reference, with their words. */
export const COMPARED = [
  ['title', 'Title'],
  ['author', 'Authors'],
  ['container-title', 'Journal, book or site'],
  ['issued', 'Year'],
  ['volume', 'Volume'],
  ['issue', 'Issue'],
  ['page', 'Pages'],
  ['publisher', 'Publisher'],
  ['DOI', 'DOI'],
  ['PMID', 'PMID'],
  ['PMCID', 'PMCID'],
] as const satisfies readonly (readonly [keyof Citation, string])[];
export type ComparedField = (typeof COMPARED)[number][0];

export interface FieldConflict {
  readonly field: ComparedField;
  readonly label: string;
  /** As they are shown. */
  readonly mine: string;
  readonly theirs: string;
}

export interface Merged {
  readonly csl: Citation;
  /** Fields that were missing, or told less. */
  readonly filled: readonly string[];
  readonly conflicts: readonly FieldConflict[];
}

/** Registries have their own notes and abstracts of thousands of words, which no reference needs. */
const NEVER_FILLED = new Set<string>([
  'abstract',
  'note',
  'annote',
  'references',
  'keyword',
  'URL',
]);

/** The type of a source of which only an identifier is known. */
const PLACEHOLDER = 'document';

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Same input, same result: merging the same answer again changes nothing. */
export function mergeFound(mine: Citation, found: Citation): Merged {
  const csl: Citation = { ...mine };
  const filled: string[] = [];
  const fill = <Key extends keyof Citation>(key: Key): void => {
    const value = found[key];
    if (isEmpty(value) || !isEmpty(mine[key])) return;
    csl[key] = value;
    filled.push(key);
  };
  for (const key of [...TEXT_VARIABLES, ...NAME_VARIABLES, ...DATE_VARIABLES]) {
    if (!NEVER_FILLED.has(key)) fill(key);
  }
  // An address is worth keeping only where no identifier leads to the source.
  if (csl.DOI === undefined && csl.PMID === undefined) fill('URL');
  if (mine.type === PLACEHOLDER && found.type !== PLACEHOLDER) {
    csl.type = found.type;
    filled.push('type');
  }
  if (tellsMore(found, mine) && found.issued !== undefined) {
    csl.issued = found.issued;
    filled.push('issued');
  }
  return { csl, filled, conflicts: conflictsOf(mine, found) };
}

/** Whether their date is ours with a month or a day more. */
function tellsMore(found: Citation, mine: Citation): boolean {
  const [ours, more] = mine.issued?.['date-parts'] ?? [];
  const [theirs] = found.issued?.['date-parts'] ?? [];
  if (ours === undefined || theirs === undefined || more !== undefined) return false;
  return theirs.length > ours.length && ours.every((part, at) => part === theirs[at]);
}

function conflictsOf(mine: Citation, found: Citation): FieldConflict[] {
  return COMPARED.flatMap(([field, label]) =>
    isEmpty(mine[field]) || isEmpty(found[field]) || sameField(field, mine, found)
      ? []
      : [{ field, label, mine: shown(field, mine), theirs: shown(field, found) }],
  );
}

/** Our record with their value of one field. */
export function takeTheirs(mine: Citation, found: Citation, field: ComparedField): Citation {
  const csl: Citation = { ...mine };
  const value = found[field];
  if (value !== undefined) Object.assign(csl, { [field]: value });
  // The short form belongs to the journal that it shortens.
  if (field === 'container-title') {
    delete csl['container-title-short'];
    const short = found['container-title-short'];
    if (short !== undefined) csl['container-title-short'] = short;
  }
  return csl;
}

function shown(field: ComparedField, csl: Citation): string {
  if (field === 'author') return authorsShown(csl.author ?? []);
  if (field === 'issued') return yearOf(csl);
  return withoutMarks(csl[field] ?? '');
}

const MOST_SHOWN = 6;

function authorsShown(authors: readonly CslName[]): string {
  const names = authors
    .slice(0, MOST_SHOWN)
    .map(({ literal, family, given, 'non-dropping-particle': particle }) =>
      [literal ?? [particle, family].filter(Boolean).join(' '), given].filter(Boolean).join(', '),
    );
  const more = authors.length - names.length;
  return more > 0 ? `${names.join('; ')} and ${more} more` : names.join('; ');
}

const yearOf = (csl: Citation): string =>
  String(csl.issued?.['date-parts']?.[0]?.[0] ?? csl.issued?.literal ?? csl.issued?.raw ?? '');

function sameField(field: ComparedField, mine: Citation, found: Citation): boolean {
  switch (field) {
    case 'author':
      return sameAuthors(mine.author ?? [], found.author ?? []);
    case 'issued':
      // Print and online appear months apart, and either is right.
      return yearOf(mine) === yearOf(found);
    case 'page':
      return pagesOf(mine.page ?? '') === pagesOf(found.page ?? '');
    case 'container-title': {
      const ours = journalKey(mine['container-title'] ?? '');
      return [found['container-title'], found['container-title-short']].some(
        (name) => name !== undefined && journalKey(name) === ours,
      );
    }
    default:
      return keyOf(mine[field] ?? '') === keyOf(found[field] ?? '');
  }
}

/** Letters and digits alone, without case, accents and marks: what a difference must not hang on. */
function keyOf(text: string): string {
  const bare = withoutMarks(text)
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
  return bare === '' ? text.trim() : bare;
}

const journalKey = (name: string): string =>
  keyOf(name.replace(/&(?:amp;)?/g, ' and ').replace(/^the\s/i, ''));

/** `123–8` as `123-128`. */
function pagesOf(page: string): string {
  const bare = page
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, '')
    .toLowerCase();
  const range = /^([a-z]*)(\d+)-+([a-z]*)(\d+)$/.exec(bare);
  if (range === null) return bare.replace(/-+/g, '-');
  const [, letters = '', first = '', again = '', last = ''] = range;
  const whole =
    last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
  return `${letters}${first}-${again === '' ? letters : again}${whole}`;
}

function sameAuthors(mine: readonly CslName[], theirs: readonly CslName[]): boolean {
  return (
    mine.length === theirs.length &&
    mine.every((one, at) => {
      const other = theirs[at];
      return other !== undefined && sameName(one, other);
    })
  );
}

/** "Smith J" is "Smith, Jane", and "Smith, John"; a name in one piece is one in two. */
function sameName(one: CslName, other: CslName): boolean {
  if (one.literal !== undefined || other.literal !== undefined) {
    const words = (name: CslName) =>
      (name.literal ?? `${name.given ?? ''} ${familyOf(name)}`)
        .split(/[^\p{L}\p{N}]+/u)
        .map(keyOf)
        .filter((word) => word !== '')
        .sort()
        .join(' ');
    return words(one) === words(other);
  }
  const initial = (name: CslName) => [...keyOf(name.given ?? '')][0];
  const [a, b] = [initial(one), initial(other)];
  return (
    keyOf(familyOf(one)) === keyOf(familyOf(other)) &&
    (a === undefined || b === undefined || a === b)
  );
}

const familyOf = (name: CslName): string =>
  [name['non-dropping-particle'], name['dropping-particle'], name.family].filter(Boolean).join(' ');
