/** The sentence a report opens with. Claims without a verdict are said as such, never counted as unsupported. */
import type { Phrase, ReportCounts } from './report.ts';
import { figure } from './words.ts';

const strong = (count: number): Phrase => ({ text: figure(count), strong: true });
const plain = (text: string): Phrase => ({ text, strong: false });

/** The counts in words; joined, the phrases are one text. */
export function summarise(counts: ReportCounts): readonly Phrase[] {
  if (counts.claims === 0) return [plain(withoutClaims(counts))];
  if (counts.claims === 1) return [plain(onlyClaim(counts))];
  const total = figure(counts.claims);
  if (counts.untagged === counts.claims)
    return [plain(`None of ${total} claims has a verdict yet.`)];

  const phrases = [
    ...(counts.supported === 0
      ? [plain(`None of ${total} claims is supported. `)]
      : [
          strong(counts.supported),
          plain(` of ${total} claims ${counts.supported === 1 ? 'is' : 'are'} supported. `),
        ]),
    ...problems(counts),
  ];
  if (counts.untagged > 0) {
    phrases.push(
      plain(' '),
      strong(counts.untagged),
      plain(` ${counts.untagged === 1 ? 'has' : 'have'} no verdict yet.`),
    );
  }
  return phrases;
}

function problems({ unsupported, contradicted }: ReportCounts): Phrase[] {
  if (unsupported === 0 && contradicted === 0) {
    return [plain('None lacks support and none is contradicted.')];
  }
  return [
    ...(unsupported === 0
      ? [plain('None lacks support')]
      : [strong(unsupported), plain(unsupported === 1 ? ' lacks support' : ' lack support')]),
    plain(' and '),
    ...(contradicted === 0
      ? [plain('none is contradicted.')]
      : [
          strong(contradicted),
          plain(contradicted === 1 ? ' is contradicted.' : ' are contradicted.'),
        ]),
  ];
}

function withoutClaims({ dismissed }: ReportCounts): string {
  if (dismissed === 0) return 'No claims are listed for this article.';
  return dismissed === 1
    ? 'The only claim of this article was dismissed.'
    : `All ${figure(dismissed)} claims of this article were dismissed.`;
}

function onlyClaim(counts: ReportCounts): string {
  if (counts.supported === 1) return 'The only claim is supported.';
  if (counts.unsupported === 1) return 'The only claim lacks support.';
  if (counts.contradicted === 1) return 'The only claim is contradicted.';
  return 'The only claim has no verdict yet.';
}
