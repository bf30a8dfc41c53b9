/** The words of `report`, `convert` and `validate`. */
import { extname } from 'node:path';
import { safeAddress } from '../domain/evidence/address.ts';
import {
  DEFAULT_REFERENCE_STYLE,
  REFERENCE_STYLES,
  type ReferenceStyle,
} from '../domain/evidence/reference-style.ts';
import {
  DATE_LANGUAGES,
  DATE_ORDERS,
  type DateStyle,
  DEFAULT_DATES,
  DEFAULT_INCLUDE,
  REVIEWERS_SHOWN,
  type ReportInclude,
} from '../domain/report/input.ts';
import type { VerdictState } from '../domain/report/report.ts';
import { VERDICT_WORD } from '../domain/report/words.ts';
import { OUT_FORMATS } from '../formats/out/formats.ts';
import type { Addresses } from '../formats/out/writer.ts';
import { type Complaint, complain, isOneOf, type OptionNames, wrongValue } from './words.ts';

/** The native bundle holds the review itself and is not made from a report. */
const REPORT_FORMATS = [...OUT_FORMATS, 'bundle'] as const;
type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface Report {
  readonly do: 'report';
  readonly input: string;
  readonly to: ReportFormat;
  /** Null is standard output. */
  readonly out: string | null;
  /** Id or title of a review; null where the input has only one. */
  readonly review: string | null;
  readonly include: ReportInclude;
  /** Verdicts whose claims are listed; null for all. */
  readonly only: readonly VerdictState[] | null;
  readonly dates: DateStyle;
  readonly style: ReferenceStyle;
  readonly addresses: Addresses;
  /** ISO 8601, UTC; null is now. */
  readonly time: string | null;
  /** The text that another tool's annotations are on. */
  readonly article: string | null;
}

export interface Validate {
  readonly do: 'validate';
  readonly inputs: readonly string[];
}

export const REPORT_OPTIONS: OptionNames = {
  valued: [
    '--to',
    '--out',
    '--review',
    '--parts',
    '--without',
    '--verdicts',
    '--reviewers',
    '--dates',
    '--language',
    '--style',
    '--url',
    '--article-url',
    '--article',
    '--time',
  ],
  flags: ['--names'],
};

/** What `--parts` writes and `--without` leaves out, by the names that people type. */
const PARTS: Readonly<Record<string, Exclude<keyof ReportInclude, 'reviewers'>>> = {
  problems: 'keyProblems',
  claims: 'allClaims',
  article: 'annotatedArticle',
  rationale: 'rationaleAndCorrections',
};

type Options = ReadonlyMap<string, string>;

export function readReport(options: Options, words: readonly string[]): Report | Complaint {
  const [input, ...more] = words;
  if (input === undefined) {
    return complain(
      'What the report is of is missing: a file that Claimbench has exported as JSON, or a folder of claims.',
    );
  }
  if (more.length > 0) return complain(`report takes one input, not ${words.length}.`);
  return readOptions(options, input, options.get('--to') ?? 'md', options.get('--out') ?? null);
}

/** What a file is by the end of its name, where the end says it. */
const BY_EXTENSION: Readonly<Record<string, ReportFormat>> = {
  '.json': 'bundle',
  '.jsonld': 'web-annotation',
  '.jsonl': 'jsonl',
  '.html': 'html',
  '.md': 'md',
  '.csv': 'csv',
  '.xlsx': 'xlsx',
  '.docx': 'docx',
  '.ann': 'brat',
  '.bib': 'bibtex',
  '.ris': 'ris',
};

/** `convert IN OUT` is a report whose format the name of OUT tells. */
export function readConvert(options: Options, words: readonly string[]): Report | Complaint {
  const [input, out, ...more] = words;
  if (input === undefined || out === undefined || more.length > 0)
    return complain('convert takes two names: what is read, and what is written.');
  if (options.has('--out'))
    return complain('convert writes to its second name; --out cannot stand beside it.');
  const extension = extname(out).toLowerCase();
  const told = Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension] : undefined;
  const to = options.get('--to') ?? told;
  if (to === undefined)
    return complain(`The name ${out} does not say what is to be written: add --to with a format.`);
  return readOptions(options, input, to, out);
}

function readOptions(
  options: Options,
  input: string,
  to: string,
  out: string | null,
): Report | Complaint {
  if (!isOneOf(REPORT_FORMATS, to)) return wrongValue('--to', to, REPORT_FORMATS);
  const include = includeOf(options);
  if ('do' in include) return include;
  const only = verdictsOf(options.get('--verdicts'));
  if (only !== null && 'do' in only) return only;
  const dates = datesOf(options);
  if ('do' in dates) return dates;
  const style = options.get('--style') ?? DEFAULT_REFERENCE_STYLE;
  if (!isOneOf(REFERENCE_STYLES, style)) return wrongValue('--style', style, REFERENCE_STYLES);
  const report = addressOf(options, '--url');
  if (typeof report === 'object' && report !== null) return report;
  const article = addressOf(options, '--article-url');
  if (typeof article === 'object' && article !== null) return article;
  if (to === 'claimreview' && report === null) {
    return complain(
      'A ClaimReview names the public address of the report: add --url https://… with it.',
    );
  }
  const time = timeOf(options.get('--time'));
  if (typeof time === 'object' && time !== null) return time;
  return {
    do: 'report',
    input,
    to,
    out,
    review: options.get('--review') ?? null,
    include,
    only,
    dates,
    style,
    addresses: { report, article },
    time,
    article: options.get('--article') ?? null,
  };
}

function includeOf(options: Options): ReportInclude | Complaint {
  if (options.has('--parts') && options.has('--without'))
    return complain('--parts and --without say the same in two ways: give one of them.');
  const option = options.has('--parts') ? '--parts' : '--without';
  const given = (options.get(option) ?? '').split(',').filter(Boolean);
  const wrong = given.find((part) => !Object.hasOwn(PARTS, part));
  if (wrong !== undefined) return wrongValue(option, wrong, Object.keys(PARTS));
  const reviewers = options.get('--reviewers') ?? (options.has('--names') ? 'names' : 'letters');
  if (!isOneOf(REVIEWERS_SHOWN, reviewers))
    return wrongValue('--reviewers', reviewers, REVIEWERS_SHOWN);
  if (options.has('--names') && reviewers !== 'names')
    return complain(`--names cannot stand beside --reviewers ${reviewers}.`);
  const include = { ...DEFAULT_INCLUDE, reviewers };
  for (const [part, field] of Object.entries(PARTS))
    include[field] = given.includes(part) === (option === '--parts');
  return include;
}

function datesOf(options: Options): DateStyle | Complaint {
  const { order, language } = DEFAULT_DATES;
  const dates = options.get('--dates') ?? order;
  if (!isOneOf(DATE_ORDERS, dates)) return wrongValue('--dates', dates, DATE_ORDERS);
  const months = options.get('--language') ?? language;
  if (!isOneOf(DATE_LANGUAGES, months)) return wrongValue('--language', months, DATE_LANGUAGES);
  return { order: dates, language: months };
}

function verdictsOf(value: string | undefined): readonly VerdictState[] | null | Complaint {
  if (value === undefined) return null;
  const known = Object.keys(VERDICT_WORD) as VerdictState[];
  const given = value.split(',').filter(Boolean);
  const wrong = given.find((word) => !isOneOf(known, word));
  if (wrong !== undefined) return wrongValue('--verdicts', wrong, known);
  // In the order of the scheme, so that the order in which they were typed changes no byte.
  return known.filter((verdict) => given.includes(verdict));
}

function addressOf(options: Options, option: string): string | null | Complaint {
  const value = options.get(option);
  if (value === undefined) return null;
  return (
    safeAddress(value) ??
    complain(`${option} takes an address that begins with http:// or https://, not “${value}”.`)
  );
}

/** A day alone is its first moment in UTC. */
function timeOf(value: string | undefined): string | null | Complaint {
  if (value === undefined) return null;
  const whole = /^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T00:00:00Z` : value;
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/.test(whole)
    ? new Date(whole)
    : new Date(Number.NaN);
  if (Number.isNaN(time.getTime()))
    return complain(`--time takes a time like 2026-11-22T10:42:00Z, not “${value}”.`);
  return time.toISOString();
}

export function readValidate(words: readonly string[]): Validate | Complaint {
  if (words.length === 0)
    return complain('What is to be checked is missing: an exported file, or a folder of claims.');
  return { do: 'validate', inputs: words };
}
