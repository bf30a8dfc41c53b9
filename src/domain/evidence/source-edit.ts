/** A source's record as a person edits it, every variable of CSL, and back with a sentence for each that cannot be right. */
import { safeAddress } from './address.ts';
import {
  CSL_TYPES,
  type CslDate,
  type CslItem,
  type CslName,
  DATE_VARIABLES,
  type DateVariable,
  LONGEST_NAME,
  longestOf,
  MOST_NAMES,
  NAME_VARIABLES,
  type NameVariable,
  TEXT_VARIABLES,
  type TextVariable,
} from './csl.ts';
import { readDate, writeEdtf } from './csl-date.ts';
import { findDoi } from './doi.ts';

export type CslVariable = TextVariable | NameVariable | DateVariable;

export interface NameRow {
  /** Of an organisation, or a name that has no parts, the whole. */
  readonly family: string;
  readonly given: string;
  readonly organisation: boolean;
  /** What it was made of, with parts that the form does not show, such as a particle. */
  readonly from: CslName | null;
}

export interface SourceEdit {
  readonly type: string;
  readonly texts: Readonly<Partial<Record<TextVariable, string>>>;
  readonly names: Readonly<Partial<Record<NameVariable, readonly NameRow[]>>>;
  /** As `2019-03-12`, or in words. */
  readonly dates: Readonly<Partial<Record<DateVariable, string>>>;
}

export type EditProblems = Readonly<Partial<Record<CslVariable, string>>>;
type Record_ = Omit<CslItem, 'id'>;

/** Shown also where they are empty. */
export const USUAL: readonly CslVariable[] = [
  'title',
  'author',
  'container-title',
  'issued',
  'volume',
  'issue',
  'page',
  'publisher',
  'DOI',
  'URL',
  'accessed',
  'archive_location',
];

export const isName = (variable: CslVariable): variable is NameVariable =>
  (NAME_VARIABLES as readonly string[]).includes(variable);
export const isDate = (variable: CslVariable): variable is DateVariable =>
  (DATE_VARIABLES as readonly string[]).includes(variable);

/** Every variable that a record can have, in the order in which a form lists them. */
export const ALL_VARIABLES: readonly CslVariable[] = [
  ...USUAL,
  ...[...TEXT_VARIABLES, ...NAME_VARIABLES, ...DATE_VARIABLES].filter(
    (variable) => !USUAL.includes(variable),
  ),
];

function nameRow(name: CslName): NameRow {
  if (name.literal !== undefined)
    return { family: name.literal, given: '', organisation: true, from: name };
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family];
  return {
    family: family.filter((part) => part !== undefined && part !== '').join(' '),
    given: name.given ?? '',
    organisation: false,
    from: name,
  };
}

export function dateWords(date: CslDate | undefined): string {
  if (date === undefined) return '';
  return writeEdtf(date) ?? date.literal ?? date.raw ?? '';
}

export function sourceEdit(csl: Record_): SourceEdit {
  const texts: Partial<Record<TextVariable, string>> = {};
  for (const key of TEXT_VARIABLES) if (csl[key] !== undefined) texts[key] = csl[key];
  const names: Partial<Record<NameVariable, readonly NameRow[]>> = {};
  for (const key of NAME_VARIABLES) if (csl[key] !== undefined) names[key] = csl[key].map(nameRow);
  const dates: Partial<Record<DateVariable, string>> = {};
  for (const key of DATE_VARIABLES) if (csl[key] !== undefined) dates[key] = dateWords(csl[key]);
  return { type: csl.type, texts, names, dates };
}

function nameFrom({ family, given, organisation, from }: NameRow): CslName | null {
  const [first, second] = [family.trim(), given.trim()];
  if (first === '' && second === '') return null;
  const before = from === null ? null : nameRow(from);
  const same =
    before !== null &&
    before.family === family &&
    before.given === given &&
    before.organisation === organisation;
  if (same) return from;
  if (organisation) return { literal: [second, first].filter((part) => part !== '').join(' ') };
  const suffix = from?.suffix;
  return {
    ...(first === '' ? {} : { family: first }),
    ...(second === '' ? {} : { given: second }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

/** An address or identifier in its right form, or what is wrong with it. */
function checkedText(
  variable: TextVariable,
  words: string,
): { readonly value: string } | { readonly problem: string } {
  if (words.length > longestOf(variable))
    return { problem: `At most ${longestOf(variable).toLocaleString('en')} characters.` };
  if (variable === 'DOI') {
    const found = findDoi(words);
    return found === null
      ? { problem: 'This is not a complete DOI. A DOI looks like 10.1000/182.' }
      : { value: found.value };
  }
  if (variable === 'URL') {
    const address = safeAddress(words);
    return address === null
      ? { problem: 'Only complete http and https addresses can be cited.' }
      : { value: address };
  }
  return { value: words };
}

/** The record as edited; what the form does not hold, such as `custom`, stays. */
export function applySourceEdit(
  csl: Record_,
  edit: SourceEdit,
):
  | { readonly ok: true; readonly csl: Record_ }
  | { readonly ok: false; readonly problems: EditProblems } {
  const problems: Partial<Record<CslVariable, string>> = {};
  const next: Record_ = { ...csl };
  const known = (CSL_TYPES as readonly string[]).includes(edit.type);
  if (known || edit.type === csl.type) next.type = edit.type;
  for (const key of TEXT_VARIABLES) {
    const words = edit.texts[key]?.trim() ?? '';
    if (words === '') {
      delete next[key];
      continue;
    }
    // What nobody has touched stays, also where it would not be taken now.
    if (edit.texts[key] === csl[key]) continue;
    const checked = checkedText(key, words);
    if ('problem' in checked) problems[key] = checked.problem;
    else next[key] = checked.value;
  }
  for (const key of NAME_VARIABLES) {
    const rows = edit.names[key] ?? [];
    const names = rows.map(nameFrom).filter((name) => name !== null);
    const long = rows.some(
      ({ family, given }) => family.length > LONGEST_NAME || given.length > LONGEST_NAME,
    );
    if (names.length > MOST_NAMES || long) {
      problems[key] =
        `At most ${MOST_NAMES.toLocaleString('en')} names of ${LONGEST_NAME.toLocaleString('en')} characters each.`;
    } else if (names.length === 0) delete next[key];
    else next[key] = names;
  }
  for (const key of DATE_VARIABLES) {
    const words = edit.dates[key]?.trim() ?? '';
    if (words === '') {
      delete next[key];
      continue;
    }
    if (edit.dates[key] === dateWords(csl[key])) continue;
    const date = readDate(words);
    if (date?.['date-parts'] === undefined)
      problems[key] = 'Write a date as 2019, 2019-03 or 2019-03-12.';
    else next[key] = date;
  }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, csl: next };
}

/** The edit with what became of the record meanwhile, in each field that still reads as it did when it was shown. */
export function withChanges(edit: SourceEdit, was: SourceEdit, now: SourceEdit): SourceEdit {
  const fields = <T extends Readonly<Record<string, unknown>>>(of: (all: SourceEdit) => T): T => {
    const [mine, before, after] = [of(edit), of(was), of(now)];
    const touched = Object.entries(mine).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key]),
    );
    const emptied = Object.keys(before).filter((key) => !(key in mine));
    const untouched = Object.entries(after).filter(([key]) => !emptied.includes(key));
    return Object.fromEntries([...untouched, ...touched]) as T;
  };
  return {
    type: edit.type === was.type ? now.type : edit.type,
    texts: fields(({ texts }) => texts),
    names: fields(({ names }) => names),
    dates: fields(({ dates }) => dates),
  };
}
