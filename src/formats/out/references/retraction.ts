/**
 * That a source was taken back, as its style says so. The styles for APA and NLM have a place for what became of a
 * work; for the others it stands at the end.
 */
import { doiAddress, type ReferenceSegment } from '../../../domain/evidence/reference.ts';
import type { CslStyle } from '../../../domain/evidence/reference-style.ts';
import {
  type NoticeSeen,
  type RetractionSeen,
  retractionOf,
} from '../../../domain/evidence/retracted.ts';

const yearOf = ({ date }: NoticeSeen): string => date?.slice(0, 4) ?? '';

/** Words for the place of the style; null where there is nothing to say or no place for it. */
export function historyOf(seen: RetractionSeen | null | undefined, style: CslStyle): string | null {
  const notice = retractionOf(seen);
  if (notice === null || style !== 'apa') return null;
  return ['Retraction published', yearOf(notice)].filter(Boolean).join(' ');
}

/** The reference with a last sentence; as it is where its style has said so already. */
export function retractionRuns(
  parts: readonly ReferenceSegment[],
  notice: NoticeSeen,
  style: CslStyle,
): ReferenceSegment[] {
  if (style === 'apa' && parts.some(({ text }) => text.includes('Retraction published')))
    return [...parts];
  const { doi } = notice;
  // A style may end with an identifier, which has no full stop behind it.
  const stop = style === 'apa' || /[.?!]["”’]?$/.test(parts.at(-1)?.text ?? '.') ? '' : '.';
  const year = yearOf(notice);
  if (style === 'vancouver' && doi !== null) {
    const address = doiAddress(doi);
    const link = { text: `doi:${doi}`, ...(address === null ? {} : { href: address }) };
    return [
      ...parts,
      { text: `${stop} Retraction in: ` },
      link,
      { text: year === '' ? '.' : ` (${year}).` },
    ];
  }
  const word = style === 'apa' ? '(Retraction published' : 'Retracted';
  const end = style === 'apa' ? ')' : '.';
  return [...parts, { text: `${stop} ${[word, year].filter(Boolean).join(' ')}${end}` }];
}
