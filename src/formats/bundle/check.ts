/**
 * What a bundle must hold beyond its shape before any of it is written: texts that match their hashes, offsets inside
 * them, claims under the name that their contents give, events whose values fit and that speak only for their reviewer,
 * reviews that are whole. The first fault is named with its place.
 */
import type { Anchor } from '../../domain/article/schema.ts';
import { extractionKeyOf } from '../../domain/claims/key.ts';
import { changeProblem } from '../../domain/history/fields.ts';
import { pairOfFinding, splitAssessmentKey } from '../../domain/history/keys.ts';
import { type Change, type Event, LIBRARY_SCOPE } from '../../domain/history/schema.ts';
import { sha256 } from '../canonical.ts';
import type { Bundle } from './schema.ts';

interface CheckedArticle {
  readonly textHash: string;
  readonly text: string;
}

interface Contents {
  /** By revision id. */
  readonly articles: ReadonlyMap<string, CheckedArticle>;
  /** The hash of the text that each extraction belongs to. */
  readonly extractions: ReadonlyMap<string, string>;
}

/** Null when the bundle is sound, else the place and the reason in words. */
export async function bundleProblem(bundle: Bundle): Promise<string | null> {
  const articles = new Map<string, CheckedArticle>();
  const lengths = new Map<string, number>();
  for (const [index, article] of bundle.articles.entries()) {
    const { revision, text } = article;
    const problem = await articleProblem(article);
    if (problem !== null) return `articles[${index}]${problem}`;
    if (articles.has(revision.id)) return `articles[${index}]: the same article stands twice`;
    articles.set(revision.id, { textHash: revision.textHash, text });
    lengths.set(revision.textHash, text.length);
  }
  const extractions = new Map<string, string>();
  for (const [index, extraction] of bundle.extractions.entries()) {
    const { header } = extraction;
    const problem = await extractionProblem(extraction, lengths.get(header.textHash));
    if (problem !== null) return `extractions[${index}]${problem}`;
    if (extractions.has(header.id)) return `extractions[${index}]: the same claims stand twice`;
    extractions.set(header.id, header.textHash);
  }
  const problem = eventsProblem(bundle.events, { articles, extractions });
  if (problem !== null) return problem;
  const reviews = new Set(bundle.events.map((event) => event.scope));
  const stray = bundle.articles.findIndex(({ revision }) => !reviews.has(revision.reviewId));
  return stray < 0 ? null : `articles[${stray}]: no review in the file is about it`;
}

async function articleProblem({
  revision,
  text,
  blocks,
}: Bundle['articles'][number]): Promise<string | null> {
  if (text.length !== revision.length) return ': the text is not as long as the record says';
  if ((await sha256(text)) !== revision.textHash) return ': the text does not match its hash';
  const outside = blocks.some((block) => block.start > block.end || block.end > text.length);
  return outside ? '.blocks: an offset lies outside the text' : null;
}

/** @param length of the text that it belongs to, in UTF-16 code units */
async function extractionProblem(
  { header, claims, sentences, findings = [] }: Bundle['extractions'][number],
  length: number | undefined,
): Promise<string | null> {
  if (length === undefined) return ': its article is not in the file';
  const { engine, textHash, granularity, format } = header;
  const name = await sha256(extractionKeyOf(engine, textHash, granularity, format));
  if (name.slice(0, 32) !== header.id) return ': its name is not the one its contents give';
  if (claims.length !== header.claimCount || sentences.length !== header.sentenceCount) {
    return ': it does not hold as many claims or sentences as it says';
  }
  for (const [position, claim] of claims.entries()) {
    if (claim.ordinal !== position) return `.claims[${position}]: out of order`;
    if (claim.spans.some((span) => span.start >= span.end || span.end > length)) {
      return `.claims[${position}]: an offset lies outside the text`;
    }
  }
  const astray = findings.findIndex(
    ({ claims: [one, other] }) => one >= other || other >= claims.length,
  );
  if (astray >= 0) return `.findings[${astray}]: it does not name two of the claims in order`;
  const outside = sentences.some(
    (sentence) => sentence.start > sentence.end || sentence.end > length,
  );
  return outside ? '.sentences: an offset lies outside the text' : null;
}

function eventsProblem(events: readonly Event[], contents: Contents): string | null {
  const ids = new Set<string>();
  const scopes = new Set<string>();
  const begun = new Set<string>();
  const begunWith = new Map<string, CheckedArticle>();
  for (const [index, event] of events.entries()) {
    const place = `events[${index}]`;
    if (ids.has(event.id)) return `${place}: the same event stands twice`;
    ids.add(event.id);
    scopes.add(event.scope);
    if (event.command !== 'review.create') continue;
    const problem = beginningProblem(event, contents);
    if (problem !== null) return `${place}: ${problem}`;
    begun.add(event.scope);
    const revisionId = firstValue(event, 'revisionId');
    const article = revisionId === null ? undefined : contents.articles.get(revisionId);
    if (article !== undefined) begunWith.set(event.scope, article);
  }
  scopes.delete(LIBRARY_SCOPE);
  for (const scope of scopes) {
    if (!begun.has(scope)) return `events: the review ${scope} has no beginning`;
  }
  for (const [index, event] of events.entries()) {
    for (const [position, change] of event.changes.entries()) {
      const article = begunWith.get(event.scope);
      const problem =
        changeProblem(change) ??
        reachProblem(change, event, article?.text) ??
        claimsProblem(change, article?.textHash, contents.extractions);
      if (problem !== null) return `events[${index}].changes[${position}]: ${problem}`;
    }
  }
  return null;
}

function firstValue(event: Event, field: string): string | null {
  const value = event.changes.find((change) => change.store === 'reviews' && change.field === field)
    ?.to[0];
  return typeof value === 'string' ? value : null;
}

/** A review begins with a title, its article, and the claims of that very text. */
function beginningProblem(event: Event, { articles, extractions }: Contents): string | null {
  const revisionId = firstValue(event, 'revisionId');
  const extractionId = firstValue(event, 'extractionId');
  if (firstValue(event, 'title') === null || revisionId === null || extractionId === null) {
    return 'the review lacks its title, article or claims';
  }
  const article = articles.get(revisionId);
  const textHash = extractions.get(extractionId);
  if (article === undefined || textHash === undefined) {
    return 'the article or extraction that it names is not in the file';
  }
  return article.textHash === textHash ? null : 'its claims belong to another text';
}

/** Nobody changes another review, or speaks for another reviewer, and claims stand where their words are. */
function reachProblem(change: Change, event: Event, text: string | undefined): string | null {
  const shared = change.store === 'sources' || change.store === 'reviewers';
  if (shared !== (event.scope === LIBRARY_SCOPE)) {
    return `${change.store} cannot change in this scope`;
  }
  if (change.store === 'reviews' && change.keys.some((key) => key !== event.scope)) {
    return 'it changes a review that is not its own';
  }
  if (change.store === 'assessments') {
    const foreign = change.keys.some(
      (key) => splitAssessmentKey(key).reviewerId !== event.reviewerId,
    );
    return foreign ? 'it changes the verdicts of another reviewer' : null;
  }
  if (change.store === 'findings') {
    // As with evidence, a claim may be one that only another extraction lists.
    const astray = change.keys.some((key) => pairOfFinding(key) === null);
    return astray ? 'a key is not a pair of two claims' : null;
  }
  if (change.keys.some((key) => key.includes('/'))) return 'a key is not one of this store';
  if (change.store !== 'claims' || change.field !== 'anchors' || text === undefined) return null;
  const astray = [...change.to, ...change.from].some(
    (value) => Array.isArray(value) && !(value as unknown as Anchor[]).every(standsIn(text)),
  );
  return astray ? 'a claim does not stand where it says' : null;
}

/** Whatever a review has listed, or goes back to by undo, is in the file and belongs to its text. */
function claimsProblem(
  { store, field, from, to }: Change,
  textHash: string | undefined,
  extractions: Contents['extractions'],
): string | null {
  if (store !== 'reviews' || field !== 'extractionId') return null;
  for (const value of [...from, ...to]) {
    if (typeof value !== 'string') continue;
    const belongsTo = extractions.get(value);
    if (belongsTo === undefined) return 'the claims that it names are not in the file';
    if (belongsTo !== textHash) return 'the claims that it names belong to another text';
  }
  return null;
}

function standsIn(text: string): (anchor: Anchor) => boolean {
  return ({ start, end, exact }) => start < end && text.slice(start, end) === exact;
}
