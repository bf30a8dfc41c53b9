/**
 * Sources in whatever people have them: BibTeX, RIS, PubMed's format, CSL-JSON, and lines of text, also several kinds in
 * one text. What can be read comes back as CSL, and everything else with its line and the reason. Nothing is thrown, and
 * one bad entry costs none of the others.
 */

import { citeKey, UniqueNames } from '../../domain/evidence/citekey.ts';
import {
  type CslItem,
  LONGEST_ID,
  LONGEST_NAME,
  longestOf,
  MOST_NAMES,
  NAME_VARIABLES,
  TEXT_VARIABLES,
} from '../../domain/evidence/csl.ts';
import type { Draft, Outcome, SourceFault, SourceFormat } from './draft.ts';
import { walk } from './sources-walk.ts';

interface SourceItem {
  /** With an id that no other item of the text has. */
  readonly csl: CslItem;
  /** As it stands in the text. */
  readonly raw: string;
  /** Its own name, such as a BibTeX key, or the id that it was given. */
  readonly entry: string;
  /** Where it begins, counted from 1. */
  readonly line: number;
}

export interface SourcesRead {
  readonly items: SourceItem[];
  readonly faults: SourceFault[];
}

export interface Progress {
  /** Of `total`, which stay the same for one text. */
  readonly done: number;
  readonly total: number;
}

export interface ReadOptions {
  /** `auto` tells by the content. */
  readonly from: SourceFormat;
  /** Ids that are taken already, as by the files before this one. */
  readonly ids?: UniqueNames;
}

/**
 * Reads in steps of an entry each, so that a page can do other things between them.
 * @param text with any line ends; a byte order mark is skipped
 */
export function* readSourcesInSteps(
  text: string,
  { from, ids = new UniqueNames() }: ReadOptions,
): Generator<Progress, SourcesRead> {
  const items: SourceItem[] = [];
  const faults: SourceFault[] = [];
  const outcomes: Outcome[] = [];
  const total = text.length;
  for (const step of walk(text, from)) {
    if (typeof step === 'number') yield { done: step, total };
    else outcomes.push(step);
  }
  // Entries of one kind come together; people look for them where they stand.
  outcomes.sort((a, b) => lineOf(a) - lineOf(b));
  for (const [index, outcome] of outcomes.entries()) {
    const nameless = `entry ${index + 1}`;
    if (outcome.ok) {
      const { draft } = outcome;
      const reason = faultIn(draft);
      if (reason === null) items.push(itemFrom(draft, ids));
      else faults.push({ entry: draft.key || nameless, line: draft.line, reason });
    } else faults.push({ ...outcome.fault, entry: outcome.fault.entry || nameless });
    if (index % 100 === 99) yield { done: total, total };
  }
  yield { done: total, total };
  return { items, faults };
}

/** The same in one go. */
export function readSources(text: string, options: ReadOptions): SourcesRead {
  const steps = readSourcesInSteps(text, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const lineOf = (outcome: Outcome): number => (outcome.ok ? outcome.draft.line : outcome.fault.line);

function itemFrom({ csl, key, raw, line }: Draft, ids: UniqueNames): SourceItem {
  // Room for a number behind it, where another source has the same name.
  const usable = key !== '' && key.length <= LONGEST_ID - 10 ? key : citeKey(csl);
  const id = ids.take(usable);
  return { csl: { id, ...csl }, raw, entry: key || id, line };
}

const TELLING = [...TEXT_VARIABLES, ...NAME_VARIABLES].filter(
  (key) => key !== 'language' && key !== 'citation-key',
);

/** Why a record cannot be taken although it could be read: the limits of the schema, which the readers keep to otherwise. */
function faultIn({ csl }: Draft): string | null {
  if (!TELLING.some((key) => csl[key] !== undefined))
    return 'It names no title, no author and no identifier.';
  for (const key of TEXT_VARIABLES) {
    const length = csl[key]?.length ?? 0;
    const most = longestOf(key);
    if (length > most) {
      return `Its ${key} has ${length.toLocaleString('en')} characters; at most ${most.toLocaleString('en')} are taken.`;
    }
  }
  for (const key of NAME_VARIABLES) {
    if ((csl[key]?.length ?? 0) > MOST_NAMES) {
      return `Its ${key} has more than ${MOST_NAMES.toLocaleString('en')} names.`;
    }
    for (const name of csl[key] ?? []) {
      const long = [name.family, name.given, name.literal].some(
        (part) => (part?.length ?? 0) > LONGEST_NAME,
      );
      if (long)
        return `A name in its ${key} has more than ${LONGEST_NAME.toLocaleString('en')} characters.`;
    }
  }
  return null;
}
