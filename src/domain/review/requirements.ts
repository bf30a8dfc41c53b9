/**
 * What is thin in a review, for before it goes out: listed, never demanded. Every verdict but unsupported needs
 * something to stand on, evidence needs a passage that can be found again, and unsupported needs a search.
 */
import { isOwnArticle } from '../evidence/own-article.ts';
import { type RetractionSeen, retractionOf } from '../evidence/retracted.ts';
import type { CslItem } from '../evidence/schema.ts';
import type { ClaimId } from '../ids.ts';
import { counted } from '../report/words.ts';
import type { AssessmentFields, Verdict } from './schema.ts';

/** In the order in which they are listed: what is missing, what is doubtful, what is open. */
const REQUIREMENTS = [
  'untagged',
  'evidence',
  'quote',
  'locator',
  'search',
  'retracted',
  'misquoted',
  'conflict',
] as const;
type Requirement = (typeof REQUIREMENTS)[number];

interface RequiredClaim {
  readonly id: ClaimId;
  /** 1-based position in article order. */
  readonly number: number;
  readonly text: string;
}

export interface RequirementGroup {
  readonly requirement: Requirement;
  /** What is missing, in a sentence: "2 verdicts have no evidence." */
  readonly words: string;
  /** How many verdicts, pieces of evidence, quotes or conflicts; often more than claims. */
  readonly count: number;
  /** In article order, each once. */
  readonly claims: readonly RequiredClaim[];
}

export interface RequiredEvidence {
  readonly quote: string;
  readonly locator: string;
  readonly source: {
    readonly csl: CslItem;
    readonly raw: string;
    readonly retraction?: RetractionSeen | null | undefined;
  } | null;
}

export interface RequirementsInput<E extends RequiredEvidence> {
  readonly rows: readonly (RequiredClaim & { readonly dismissed: unknown })[];
  stateOf(id: ClaimId): {
    readonly verdict: Verdict | null;
    readonly own: Readonly<Partial<AssessmentFields>>;
    readonly evidence: readonly E[];
  };
  readonly findings: readonly {
    readonly claims: readonly [ClaimId, ClaimId];
    readonly state: 'open' | 'confirmed' | 'dismissed';
  }[];
  /** Whether the attached text of the source lacks the quote; false where there is no text to look in. */
  readonly isMisquoted?: ((evidence: E) => boolean) | undefined;
}

const WORDS: Readonly<Record<Requirement, (count: number) => string>> = {
  untagged: (count) => `${counted(count, 'claim is', 'claims are')} still untagged.`,
  evidence: (count) => `${counted(count, 'verdict has', 'verdicts have')} no evidence.`,
  quote: (count) =>
    `${counted(count, 'piece of evidence has', 'pieces of evidence have')} no quote.`,
  locator: (count) =>
    `${counted(count, 'piece of evidence has', 'pieces of evidence have')} no locator.`,
  search: (count) =>
    `${counted(count, 'unsupported claim has', 'unsupported claims have')} no search in the log.`,
  retracted: (count) =>
    `${counted(count, 'piece of evidence leans', 'pieces of evidence lean')} on a retracted source.`,
  misquoted: (count) =>
    `${counted(count, 'quote does', 'quotes do')} not occur in the attached source.`,
  conflict: (count) => `${counted(count, 'conflict is', 'conflicts are')} open.`,
};

/** Kinds that have no pages: a quote can be searched for in them, and a place seldom be named. */
const PAGELESS: ReadonlySet<string> = new Set([
  'broadcast',
  'dataset',
  'entry',
  'interview',
  'motion_picture',
  'personal_communication',
  'post',
  'post-weblog',
  'software',
  'song',
  'webpage',
]);

/** Whether a reader needs to be told where in the source to look. */
function needsLocator({ source, quote }: RequiredEvidence): boolean {
  if (source === null) return true;
  // What the article says of itself is at hand, and so are the words of a page on the web.
  if (isOwnArticle(source)) return false;
  return quote.trim() === '' || !PAGELESS.has(source.csl.type);
}

/** What is missing in a claim, each as often as it is. */
function* missing<E extends RequiredEvidence>(
  { verdict, own, evidence }: ReturnType<RequirementsInput<E>['stateOf']>,
  isMisquoted: RequirementsInput<E>['isMisquoted'],
): Generator<Requirement, void, undefined> {
  if (verdict === null) yield 'untagged';
  if ((verdict === 'supported' || verdict === 'contradicted') && evidence.length === 0)
    yield 'evidence';
  if (verdict === 'unsupported' && (own.searchLog ?? []).length === 0) yield 'search';
  for (const item of evidence) {
    if (item.quote.trim() === '') yield 'quote';
    if (item.locator.trim() === '' && needsLocator(item)) yield 'locator';
    if (retractionOf(item.source?.retraction) !== null) yield 'retracted';
    if (isMisquoted?.(item) === true) yield 'misquoted';
  }
}

/** Only what there is something of, in the order of the list; dismissed claims are left out. */
export function requirementsOf<E extends RequiredEvidence>({
  rows,
  stateOf,
  findings,
  isMisquoted,
}: RequirementsInput<E>): RequirementGroup[] {
  const counts = new Map<Requirement, number>();
  const claims = new Map<Requirement, RequiredClaim[]>();
  const conflicting = new Set<ClaimId>();
  const add = (requirement: Requirement, row: RequiredClaim) => {
    const list = claims.get(requirement) ?? [];
    if (list.at(-1) !== row) list.push(row);
    claims.set(requirement, list);
  };
  for (const { claims: pair, state } of findings) {
    if (state !== 'open') continue;
    counts.set('conflict', (counts.get('conflict') ?? 0) + 1);
    for (const id of pair) conflicting.add(id);
  }
  for (const row of rows) {
    if (row.dismissed !== null) continue;
    for (const requirement of missing(stateOf(row.id), isMisquoted)) {
      counts.set(requirement, (counts.get(requirement) ?? 0) + 1);
      add(requirement, row);
    }
    if (conflicting.has(row.id)) add('conflict', row);
  }
  return REQUIREMENTS.flatMap((requirement) => {
    const count = counts.get(requirement) ?? 0;
    if (count === 0) return [];
    const named = (claims.get(requirement) ?? []).map(({ id, number, text }) => ({
      id,
      number,
      text,
    }));
    return [{ requirement, words: WORDS[requirement](count), count, claims: named }];
  });
}
