/** What people write in the cells of a table, in our terms. Undefined is a word that nobody here knows. */
import { normaliseText } from '../../../domain/article/normalise.ts';
import { CLAIM_KINDS, type ClaimKind } from '../../../domain/claims/schema.ts';
import { Stance } from '../../../domain/evidence/schema.ts';
import { REASON_CODE_WORD } from '../../../domain/report/words.ts';
import {
  Confidence,
  REASON_CODES,
  type ReasonCode,
  Severity,
  type Verdict,
} from '../../../domain/review/schema.ts';

/** A cell's words as they are kept: LF, and U+FFFD for what no file can hold. */
export const tidy = (cell: string): string => normaliseText(cell).trim();

/** Lower case, without what stands around or between the letters. */
const plain = (cell: string): string =>
  cell
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const VERDICT_WORDS: ReadonlyMap<string, Verdict | null> = new Map<string, Verdict | null>([
  ...[
    'supported',
    'supports',
    'support',
    'true',
    'confirmed',
    'verified',
    'correct',
    'entailment',
  ].map((word) => [word, 'supported'] as const),
  ...[
    'unsupported',
    'not supported',
    'not enough info',
    'not enough information',
    'nei',
    'no evidence',
    'unproven',
    'unverified',
    'neutral',
  ].map((word) => [word, 'unsupported'] as const),
  ...[
    'contradicted',
    'contradicts',
    'contradict',
    'contradiction',
    'refuted',
    'refutes',
    'refute',
    'false',
    'incorrect',
  ].map((word) => [word, 'contradicted'] as const),
  ...['untagged', 'unchecked', 'not checked', 'none', 'open', 'todo'].map(
    (word) => [word, null] as const,
  ),
]);

/** Null says that there is no verdict. */
export const verdictFrom = (cell: string): Verdict | null | undefined =>
  VERDICT_WORDS.get(plain(cell));

export function confidenceFrom(cell: string): Confidence | undefined {
  const word = plain(cell);
  const known = Confidence.safeParse(word === 'moderate' ? 'medium' : word);
  if (known.success) return known.data;
  const share = Number.parseFloat(cell);
  // Shares of one and percentages, in thirds.
  if (!/^\s*\d+(?:\.\d+)?\s*%?\s*$/.test(cell) || share < 0 || share > 100) return undefined;
  const part = cell.includes('%') || share > 1 ? share / 100 : share;
  return part < 1 / 3 ? 'low' : part < 2 / 3 ? 'medium' : 'high';
}

export function severityFrom(cell: string): Severity | undefined {
  const known = Severity.safeParse(plain(cell));
  return known.success ? known.data : undefined;
}

export const kindFrom = (cell: string): ClaimKind | undefined =>
  CLAIM_KINDS.find((kind) => kind === plain(cell));

const STANCES: ReadonlyMap<string, Stance> = new Map<string, Stance>([
  ...Stance.options.map((stance) => [stance, stance] as const),
  ['support', 'supports'],
  ['supported', 'supports'],
  ['supporting', 'supports'],
  ['contradict', 'contradicts'],
  ['contradicted', 'contradicts'],
  ['refutes', 'contradicts'],
  ['against', 'contradicts'],
  ['for', 'supports'],
  ['mention', 'mentions'],
  ['neutral', 'mentions'],
]);

export const stanceFrom = (cell: string): Stance | undefined => STANCES.get(plain(cell));

/** Codes or their words, one after another; with those that are none. */
export function reasonsFrom(cell: string): { codes: ReasonCode[]; unknown: string[] } {
  const codes: ReasonCode[] = [];
  const unknown: string[] = [];
  for (const part of cell.split(/[|;,\n]/)) {
    const word = plain(part);
    if (word === '') continue;
    const code = REASON_CODES.find(
      (known) => plain(known) === word || plain(REASON_CODE_WORD[known]) === word,
    );
    if (code === undefined) unknown.push(part.trim());
    else if (!codes.includes(code)) codes.push(code);
  }
  return { codes, unknown };
}
