/** The citation field: many lines at once, each a source or a sentence about what is wrong with it. */
import { addressFault } from './address.ts';
import { isShortDoi } from './doi.ts';
import { type EntryKind, entriesOf } from './entries.ts';
import { doubt, numberFault, unfinishedFault } from './faults.ts';
import {
  type Citation,
  type Recognised,
  type Recognition,
  readAlone,
  readWithin,
} from './recognise.ts';
import { sourceKey } from './source-key.ts';
import { trimIdentifier } from './trim.ts';
import { withVisit } from './visited.ts';

export type CitationLine =
  | {
      readonly ok: true;
      /** Identifiers only: words of a pasted reference stay in `raw` and are not guessed into fields. */
      readonly csl: Citation;
      /** As typed, without white space around it. */
      readonly raw: string;
      readonly recognised: Recognised;
      /** What the reviewer should know although the line was taken. */
      readonly hint?: string;
    }
  | {
      readonly ok: false;
      readonly raw: string;
      /** What is wrong and what to do, in a sentence. */
      readonly message: string;
    };

const MOST_LINES = 500;
const LONGEST_LINE = 4_000;
const LONGEST_ENTRY = 20_000;

const SHORT_DOI_HINT =
  'A short DOI is an alias that only doi.org can resolve. It was kept as text; paste the full DOI to link it.';

/**
 * Reads what was typed or pasted into the citation field, one source a line. Blank lines are skipped, a source that was
 * named before is left out, and a line of several DOIs, PMIDs or addresses and nothing else is one source for each.
 * A BibTeX, RIS or PubMed entry counts as one line, of which the identifiers are read.
 *
 * Never throws; linear in the length of the text. After 500 lines the rest comes back as one refused line.
 */
export function readCitations(text: string): CitationLine[] {
  const lines: CitationLine[] = [];
  const seen = new Set<string>();
  const add = (line: CitationLine): void => {
    const key = line.ok ? sourceKey(line.csl, line.raw) : `refused:${line.raw}`;
    if (seen.has(key)) return;
    seen.add(key);
    lines.push(line);
  };
  for (const entry of entriesOf(text, MOST_LINES)) {
    if (entry.kind === 'rest') {
      add({
        ok: false,
        raw: entry.raw,
        message: `At most ${MOST_LINES} lines are read at once. The rest was left here; add it next.`,
      });
    } else if (entry.kind !== 'line') {
      add(readEntry(entry.kind, entry.raw));
    } else {
      for (const raw of separateIdentifiers(entry.raw)) add(readCitationLine(raw));
    }
  }
  return lines;
}

/** As it is judged: without invisible characters, a list mark in front, and punctuation at the end. */
function cleaned(raw: string): string {
  const line = raw
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:[-*•–]|\[\d{1,4}\]|\(\d{1,4}\)|\d{1,4}[.)](?=\s))\s?(?=\S)/, '');
  return trimIdentifier(line).trim();
}

/** A line that is nothing but several identifiers of one kind, apart; any other line whole. */
export function separateIdentifiers(raw: string): string[] {
  if (raw.length > LONGEST_LINE) return [raw];
  const parts = cleaned(raw)
    .split(/\s+|[,;|](?=(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/)/i)
    .map((part) => part.replace(/[,;|]+$/, ''))
    .filter((part) => part !== '');
  if (parts.length < 2) return [raw];
  const first = readAlone(parts[0] ?? '');
  if (first === null) return [raw];
  const alike = parts.every((part) => readAlone(part)?.recognised === first.recognised);
  return alike ? parts : [raw];
}

function accept(raw: string, found: Recognition, hint: string | null): CitationLine {
  const csl = withVisit(found.csl, raw);
  const line = { ok: true, csl, raw, recognised: found.recognised } as const;
  return hint === null ? line : { ...line, hint };
}

/** Reads one line: a source, or a sentence about what is wrong with it. */
export function readCitationLine(raw: string): CitationLine {
  const refuse = (message: string): CitationLine => ({ ok: false, raw, message });
  if (raw.length > LONGEST_LINE) {
    return refuse(
      `This line has ${raw.length.toLocaleString('en')} characters; at most ${LONGEST_LINE.toLocaleString('en')} are read. Break it into one source a line.`,
    );
  }
  const line = cleaned(raw);
  const fault = addressFault(line) ?? numberFault(line);
  if (fault !== null) return refuse(fault);
  if (isShortDoi(line))
    return accept(raw, { recognised: 'text', csl: { type: 'document' } }, SHORT_DOI_HINT);
  const alone = readAlone(line);
  if (alone !== null) return accept(raw, alone, null);
  const within = readWithin(line);
  if (within.recognised === 'text') {
    const unfinished = unfinishedFault(line);
    if (unfinished !== null) return refuse(unfinished);
  }
  return accept(raw, within, doubt(line));
}

const ENTRY_NAME = { bibtex: 'BibTeX', ris: 'RIS', nbib: 'PubMed' } as const;

function readEntry(kind: EntryKind, raw: string): CitationLine {
  const name = ENTRY_NAME[kind];
  if (raw.length > LONGEST_ENTRY) {
    return {
      ok: false,
      raw: raw,
      message: `This ${name} entry is too long. Paste its DOI, PMID or address.`,
    };
  }
  const found = readWithin(raw);
  if (found.recognised === 'text') {
    return {
      ok: false,
      raw: raw,
      message: `This ${name} entry holds no DOI, PMID, ISBN or address. Paste the reference as one line of text.`,
    };
  }
  return accept(raw, found, `Only the identifiers of this ${name} entry were read.`);
}
