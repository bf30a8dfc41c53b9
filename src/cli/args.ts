/** What the words of the command line ask for, or a sentence that says what is wrong with them. */
import { Granularity } from '../domain/claims/schema.ts';
import { SOURCE_FORMATS, type SourceFormat } from '../formats/in/draft.ts';
import { nearest } from './nearest.ts';

const FORMATS = ['md', 'json', 'csv', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

export interface Extract {
  readonly do: 'extract';
  /** `-` is standard input; empty means standard input too. */
  readonly files: readonly string[];
  readonly to: Format;
  readonly granularity: Granularity;
  /** Input is `{"id","text"}` lines instead of articles. */
  readonly lines: boolean;
  /** Worker threads; null leaves it to the machine. */
  readonly jobs: number | null;
}

const SOURCE_TARGETS = ['csl', 'bibtex', 'ris'] as const;
export type SourceTarget = (typeof SOURCE_TARGETS)[number];

export interface Sources {
  readonly do: 'sources';
  /** `-` is standard input; empty means standard input too. */
  readonly files: readonly string[];
  readonly from: SourceFormat;
  readonly to: SourceTarget;
}

export type Command =
  | Extract
  | Sources
  | { readonly do: 'help' }
  | { readonly do: 'version' }
  | { readonly do: 'complain'; readonly about: string };

const COMMANDS = ['extract', 'sources'] as const;
const VALUED = ['--to', '--from', '--granularity', '--jobs'] as const;
const FLAGS = ['--jsonl', '--help', '--version'] as const;
const SHORT: Readonly<Record<string, string>> = {
  '-h': '--help',
  '-V': '--version',
  '-j': '--jobs',
};
const MOST_JOBS = 256;

const complain = (about: string): Command => ({ do: 'complain', about });
const inWords = (values: readonly string[]) =>
  `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`;

/** "Did you mean --to?", or what there is to choose from. */
function hint(word: string, known: readonly string[], what: string): string {
  const meant = nearest(word, known);
  return meant === null ? `${what}: ${known.join(', ')}.` : `Did you mean ${meant}?`;
}

const isOneOf = <T extends string>(values: readonly T[], value: string): value is T =>
  values.some((one) => one === value);

function wrongValue(option: string, value: string, known: readonly string[]): Command {
  const meant = nearest(value, known);
  const question = meant === null ? '' : ` Did you mean ${meant}?`;
  return complain(`${option} takes ${inWords(known)}, not “${value}”.${question}`);
}

interface Given {
  readonly options: ReadonlyMap<string, string>;
  readonly words: readonly string[];
}

/** Options and other words apart. Options may stand anywhere; after `--` every word is a file. */
function take(argv: readonly string[]): Given | Command {
  const options = new Map<string, string>();
  const words: string[] = [];
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    if (word === '--') {
      words.push(...argv.slice(at + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      words.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const written = equals < 0 ? word : word.slice(0, equals);
    const name = SHORT[written] ?? written;
    const inline = equals < 0 ? null : word.slice(equals + 1);
    if (isOneOf(FLAGS, name)) {
      if (inline !== null) return complain(`${name} takes no value.`);
      options.set(name, '');
    } else if (isOneOf(VALUED, name)) {
      const value = inline ?? argv[at + 1];
      // A value never begins with a dash, so an option there means that the value was forgotten.
      if (value === undefined || value === '' || value.startsWith('-')) {
        return complain(`${name} needs a value after it.`);
      }
      if (inline === null) at += 1;
      options.set(name, value);
    } else {
      return complain(
        `There is no option ${written}. ${hint(name, [...VALUED, ...FLAGS], 'The options are')}`,
      );
    }
  }
  return { options, words };
}

/** @param argv the words after the program's name */
export function readArgs(argv: readonly string[]): Command {
  const given = take(argv);
  if ('do' in given) return given;
  const { options, words } = given;
  if (options.has('--help')) return { do: 'help' };
  if (options.has('--version')) return { do: 'version' };
  const [command, ...files] = words;
  if (command === undefined) {
    return complain(
      'What is to be done is missing. To find the claims of a text: claimbench extract FILE',
    );
  }
  if (command === 'help') return { do: 'help' };
  if (!isOneOf(COMMANDS, command)) {
    return complain(
      `There is no command “${command}”. ${hint(command, COMMANDS, 'The commands are')}`,
    );
  }
  const foreign = [...options.keys()].find((option) => !OPTIONS[command].includes(option));
  if (foreign !== undefined) return complain(`${foreign} is no option of ${command}.`);
  return command === 'extract' ? readExtract(options, files) : readSources(options, files);
}

/** What each command takes, beside what all take. */
const OPTIONS: Readonly<Record<(typeof COMMANDS)[number], readonly string[]>> = {
  extract: ['--to', '--granularity', '--jsonl', '--jobs'],
  sources: ['--from', '--to'],
};

function readSources(options: ReadonlyMap<string, string>, files: readonly string[]): Command {
  const from = options.get('--from') ?? 'auto';
  if (!isOneOf(SOURCE_FORMATS, from)) return wrongValue('--from', from, SOURCE_FORMATS);
  const to = options.get('--to') ?? 'csl';
  if (!isOneOf(SOURCE_TARGETS, to)) return wrongValue('--to', to, SOURCE_TARGETS);
  return { do: 'sources', files, from, to };
}

function readExtract(options: ReadonlyMap<string, string>, files: readonly string[]): Command {
  const lines = options.has('--jsonl');
  const to = options.get('--to') ?? (lines ? 'jsonl' : 'md');
  if (!isOneOf(FORMATS, to)) return wrongValue('--to', to, FORMATS);
  if (lines && to !== 'jsonl') {
    return complain(`--jsonl reads lines and writes lines, so --to ${to} cannot stand beside it.`);
  }
  const granularity = Granularity.safeParse(options.get('--granularity') ?? 'fine');
  if (!granularity.success) {
    return wrongValue('--granularity', options.get('--granularity') ?? '', Granularity.options);
  }
  const jobs = options.get('--jobs');
  if (
    jobs !== undefined &&
    !(/^\d{1,3}$/.test(jobs) && Number(jobs) >= 1 && Number(jobs) <= MOST_JOBS)
  ) {
    return complain(`--jobs takes a whole number from 1 to ${MOST_JOBS}, not “${jobs}”.`);
  }
  return {
    do: 'extract',
    files,
    to,
    granularity: granularity.data,
    lines,
    jobs: jobs === undefined ? null : Number(jobs),
  };
}
