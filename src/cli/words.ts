/** The words of a command line, apart: options with their values, and the rest. */
import { nearest } from './nearest.ts';

/** A sentence that says what is wrong with the command. */
export interface Complaint {
  readonly do: 'complain';
  readonly about: string;
}

/** Which options a command has: those that take a value, and those that are there or not. */
export interface OptionNames {
  readonly valued: readonly string[];
  readonly flags: readonly string[];
}

export interface Given {
  readonly options: ReadonlyMap<string, string>;
  readonly words: readonly string[];
}

const SHORT: Readonly<Record<string, string>> = {
  '-h': '--help',
  '-V': '--version',
  '-j': '--jobs',
  '-o': '--out',
};

export const complain = (about: string): Complaint => ({ do: 'complain', about });

const inWords = (values: readonly string[]) =>
  `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`;

/** "Did you mean --to?", or what there is to choose from. */
export function hint(word: string, known: readonly string[], what: string): string {
  const meant = nearest(word, known);
  return meant === null ? `${what}: ${known.join(', ')}.` : `Did you mean ${meant}?`;
}

export const isOneOf = <T extends string>(values: readonly T[], value: string): value is T =>
  values.some((one) => one === value);

export function wrongValue(option: string, value: string, known: readonly string[]): Complaint {
  const meant = nearest(value, known);
  const question = meant === null ? '' : ` Did you mean ${meant}?`;
  return complain(`${option} takes ${inWords(known)}, not “${value}”.${question}`);
}

/** Options may stand anywhere; after `--` every word is a file. */
export function take(argv: readonly string[], { valued, flags }: OptionNames): Given | Complaint {
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
    if (flags.includes(name)) {
      if (inline !== null) return complain(`${name} takes no value.`);
      options.set(name, '');
    } else if (valued.includes(name)) {
      const value = inline ?? argv[at + 1];
      // A value never begins with a dash, so an option there means that the value was forgotten.
      if (value === undefined || value === '' || value.startsWith('-')) {
        return complain(`${name} needs a value after it.`);
      }
      if (inline === null) at += 1;
      options.set(name, value);
    } else {
      return complain(
        `There is no option ${written}. ${hint(name, [...valued, ...flags], 'The options are')}`,
      );
    }
  }
  return { options, words };
}
