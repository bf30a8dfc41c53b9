/** How the review was made, in sentences that claim no more than the record shows. */
import { NonClaimReason } from '../claims/schema.ts';
import type { ArticleInput } from './input.ts';
import type { Coverage, Methods, ReportCounts } from './report.ts';
import { counted, DISMISS_WORD, figure, listed } from './words.ts';

/** Hand-checked lists carry this name in place of an engine's. */
const BY_HAND = /^hand\//;
/** So do lists that came with another tool's file. */
const IMPORTED = /^imported\b/;

const DEFINITIONS: Methods['definitions'] = [
  { verdict: 'supported', words: 'A source was found that bears the claim out.' },
  {
    verdict: 'unsupported',
    words: 'Support was searched for and not found. This does not say that the claim is false.',
  },
  { verdict: 'contradicted', words: 'A source, or the article itself, says otherwise.' },
  { verdict: 'untagged', words: 'No verdict has been given; nothing is said about the claim.' },
];

export function describeMethods(
  { extraction, rows }: ArticleInput,
  counts: ReportCounts,
  reviewerCount: number,
): Methods {
  const edited = rows.filter((row) => row.originalText !== null).length;
  return {
    engine: extraction.engine,
    granularity: extraction.granularity,
    edited,
    added: counts.added,
    sentences: [
      origin(extraction.engine, extraction.granularity, counts.extracted),
      handWork(edited, counts.added),
      ...(counts.dismissed === 0 ? [] : [dismissals(counts)]),
      ...(reviewerCount === 0 ? [] : [`${counted(reviewerCount, 'reviewer')} worked on it.`]),
    ],
    definitions: counts.untagged === 0 ? DEFINITIONS.slice(0, 3) : DEFINITIONS,
  };
}

function origin(engine: string, granularity: Methods['granularity'], extracted: number): string {
  const were = counted(extracted, 'claim was', 'claims were');
  if (BY_HAND.test(engine)) return `${were} listed and checked by hand (${engine}).`;
  if (IMPORTED.test(engine)) return `${were} imported from another program’s file.`;
  const detail =
    granularity === 'fine' ? 'one for each statement' : 'one for each independent clause';
  return `${were} extracted automatically (${engine}, ${granularity}: ${detail}).`;
}

function handWork(edited: number, added: number): string {
  if (edited === 0 && added === 0) return 'None was reworded or added by hand.';
  return `${edited === 0 ? 'None was' : counted(edited, 'was', 'were')} reworded and ${
    added === 0 ? 'none was' : counted(added, 'was', 'were')
  } added by hand.`;
}

function dismissals({ dismissed, dismissedBy, claims }: ReportCounts): string {
  const reasons = dismissedBy.map(
    ({ reason, count }) => `${figure(count)} as ${DISMISS_WORD[reason].toLowerCase()}`,
  );
  const were = counted(dismissed, 'was', 'were');
  return `${were} dismissed (${listed(reasons)}); ${counted(claims, 'claim remains', 'claims remain')}.`;
}

/** Every sentence of the article is a claim's source, or not a claim and why. */
export function coverageOf({ sentences }: ArticleInput): Coverage {
  const without = sentences.filter((sentence) => !sentence.claim);
  const reasons = NonClaimReason.options
    .map((reason) => ({
      reason,
      count: without.filter((sentence) => (sentence.reason ?? 'other') === reason).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return {
    sentences: sentences.length,
    withClaims: sentences.length - without.length,
    without: without.length,
    reasons,
  };
}
