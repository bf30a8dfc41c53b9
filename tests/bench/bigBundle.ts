/** A library of one very long article, as the bundle that Claimbench itself would have exported. */
import { createHash } from 'node:crypto';
import { extractionKeyOf } from '../../src/domain/claims/key.ts';

const TOPICS = ['Dose', 'Cost', 'Safety', 'Climate', 'Housing', 'Diet', 'Transport', 'Sleep'];

/** Sentences that differ, so that nothing can be answered from a cache. */
function sentence(index: number): string {
  const topic = TOPICS[index % TOPICS.length];
  return `${topic} measure number ${index} rose by ${(index % 97) + 1}% to ${index % 1000} units in ${1990 + (index % 35)}.`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** JSON text of a bundle with this many claims, one a sentence, 25 sentences a paragraph, 100 paragraphs a section. */
export function bigBundle(claimCount: number): string {
  let text = '';
  const blocks: object[] = [];
  const claims: object[] = [];
  const sentences: object[] = [];
  for (let index = 0; index < claimCount; index += 1) {
    if (index % 2500 === 0) {
      if (text !== '') text += '\n\n';
      const title = `Section ${index / 2500 + 1}`;
      blocks.push({
        kind: 'heading',
        level: 2,
        start: text.length,
        end: text.length + title.length,
      });
      text += title;
    }
    if (index % 25 === 0) text += '\n\n';
    const words = sentence(index);
    const start = text.length + (index % 25 === 0 ? 0 : 1);
    text += index % 25 === 0 ? words : ` ${words}`;
    claims.push({
      ordinal: index,
      spans: [{ start, end: text.length }],
      text: words,
      kind: 'statistic',
      checkworthiness: 0.7,
      reasons: ['names a quantity'],
      contextNeeded: false,
    });
    sentences.push({ start, end: text.length, claim: true });
    if (index % 25 === 24 || index === claimCount - 1) {
      const first = claims[index - (index % 25)] as { spans: { start: number }[] };
      blocks.push({ kind: 'paragraph', start: first.spans[0]?.start ?? 0, end: text.length });
    }
  }
  const textHash = sha256(text);
  const extractionId = sha256(extractionKeyOf('bench/1', textHash, 'fine')).slice(0, 32);
  const [reviewId, revisionId, reviewerId] = ['bench-review', 'bench-revision', 'bench-reviewer'];
  const at = Date.UTC(2026, 0, 1);
  const hlc = (counter: number) =>
    `${at.toString(36).padStart(11, '0')}-${counter.toString(36).padStart(4, '0')}`;
  const change = (store: string, field: string, key: string, to: unknown) => ({
    store,
    field,
    keys: [key],
    from: [null],
    to: [to],
    basedOn: [null],
  });
  const common = { reviewerId, deviceId: 'bench-device' };
  return JSON.stringify({
    format: 'claimbench-bundle',
    version: 1,
    app: 'bench',
    contains: 'review',
    exportedAt: new Date(at).toISOString(),
    exportedBy: reviewerId,
    articles: [
      {
        revision: {
          id: revisionId,
          reviewId,
          textHash,
          bytesHash: textHash,
          length: text.length,
          words: text.split(/\s+/).length,
          language: 'en',
          origin: { kind: 'file', name: 'bench.txt' },
          createdAt: at,
        },
        text,
        blocks,
      },
    ],
    extractions: [
      {
        header: {
          id: extractionId,
          textHash,
          engine: 'bench/1',
          granularity: 'fine',
          language: 'en',
          claimCount,
          sentenceCount: sentences.length,
        },
        claims,
        sentences,
        findings: [],
      },
    ],
    events: [
      {
        ...common,
        id: 'bench-event-1',
        scope: 'library',
        hlc: hlc(0),
        command: 'reviewer.create',
        changes: [
          change('reviewers', 'name', reviewerId, 'Bench'),
          change('reviewers', 'createdAt', reviewerId, at),
        ],
      },
      {
        ...common,
        id: 'bench-event-2',
        scope: reviewId,
        hlc: hlc(1),
        command: 'review.create',
        changes: [
          change('reviews', 'title', reviewId, 'A very long article'),
          change('reviews', 'revisionId', reviewId, revisionId),
          change('reviews', 'extractionId', reviewId, extractionId),
          change('reviews', 'granularity', reviewId, 'fine'),
          change('reviews', 'sample', reviewId, false),
          change('reviews', 'createdAt', reviewId, at),
        ],
      },
    ],
  });
}
