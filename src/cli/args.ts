/** What the words of the command line ask for, or a sentence that says what is wrong with them. */
import { Granularity } from '../domain/claims/schema.ts';
import { SOURCE_FORMATS, type SourceFormat } from '../formats/in/draft.ts';
import {
  REPORT_OPTIONS,
  type Report,
  readConvert,
  readReport,
  readValidate,
  type Validate,
} from './reportArgs.ts';
import {
  type Complaint,
  complain,
  hint,
  isOneOf,
  type OptionNames,
  take,
  wrongValue,
} from './words.ts';

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

const COMMANDS = ['extract', 'report', 'convert', 'validate', 'sources'] as const;
export type CommandName = (typeof COMMANDS)[number];

export type Command =
  | Extract
  | Report
  | Validate
  | Sources
  /** With no command, what there is. */
  | { readonly do: 'help'; readonly of?: CommandName }
  | { readonly do: 'version' }
  | Complaint;

const OPTIONS: Readonly<Record<CommandName, OptionNames>> = {
  extract: { valued: ['--to', '--granularity', '--jobs'], flags: ['--jsonl'] },
  report: REPORT_OPTIONS,
  convert: REPORT_OPTIONS,
  validate: { valued: [], flags: [] },
  sources: { valued: ['--from', '--to'], flags: [] },
};
const MOST_JOBS = 256;

/** The options of the command that is meant; of all of them where no command can be seen. */
function optionsOf(argv: readonly string[]): OptionNames {
  const named = argv.find((word) => isOneOf(COMMANDS, word));
  const known = isOneOf(COMMANDS, named ?? '')
    ? [OPTIONS[named as CommandName]]
    : Object.values(OPTIONS);
  return {
    valued: [...new Set(known.flatMap(({ valued }) => valued))],
    flags: [...new Set(known.flatMap(({ flags }) => flags)), '--help', '--version'],
  };
}

/** @param argv the words after the program's name */
export function readArgs(argv: readonly string[]): Command {
  const given = take(argv, optionsOf(argv));
  if ('do' in given) return given;
  const { options, words } = given;
  const [command, ...files] = words;
  if (options.has('--help')) return helpOf(command);
  if (options.has('--version')) return { do: 'version' };
  if (command === undefined) {
    return complain(
      'What is to be done is missing. To find the claims of a text: claimbench extract FILE',
    );
  }
  if (command === 'help') return helpOf(files[0]);
  if (!isOneOf(COMMANDS, command)) {
    return complain(
      `There is no command “${command}”. ${hint(command, COMMANDS, 'The commands are')}`,
    );
  }
  switch (command) {
    case 'extract':
      return readExtract(options, files);
    case 'report':
      return readReport(options, files);
    case 'convert':
      return readConvert(options, files);
    case 'validate':
      return readValidate(files);
    case 'sources':
      return readSources(options, files);
  }
}

function readSources(options: ReadonlyMap<string, string>, files: readonly string[]): Command {
  const from = options.get('--from') ?? 'auto';
  if (!isOneOf(SOURCE_FORMATS, from)) return wrongValue('--from', from, SOURCE_FORMATS);
  const to = options.get('--to') ?? 'csl';
  if (!isOneOf(SOURCE_TARGETS, to)) return wrongValue('--to', to, SOURCE_TARGETS);
  return { do: 'sources', files, from, to };
}

const helpOf = (command: string | undefined): Command =>
  isOneOf(COMMANDS, command ?? '') ? { do: 'help', of: command as CommandName } : { do: 'help' };

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
