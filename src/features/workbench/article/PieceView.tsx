/** The words of one piece of the article with everything that stands in them: segments, numbers, notes. */
import { Fragment, memo, useMemo } from 'react';
import type { ArticleSentence } from '../../../domain/claims/schema.ts';
import { ClaimMark } from './ClaimMark.tsx';
import marks from './marks.module.css';
import type { ClaimPlace } from './places.ts';
import { DISMISSED_WORDS, NON_CLAIM_WORDS } from './reasons.ts';
import { SegmentView } from './SegmentView.tsx';
import { cutSegments, type Segment, sentenceAt } from './segments.ts';
import styles from './text.module.css';
import type { Piece } from './units.ts';

/** How the whole article is shown; the same for every piece. */
export interface TextOptions {
  readonly inlineMarks: boolean;
  readonly showDismissed: boolean;
  /** Shows why sentences are not claims. */
  readonly coverage: boolean;
}

export interface PieceViewProps {
  text: string;
  piece: Piece;
  places: readonly ClaimPlace[];
  sentences: readonly ArticleSentence[];
  options: TextOptions;
}

/** Where a claim's number stands: after the sentence it ends in, as far as this piece goes. */
function numberOffset(place: ClaimPlace, piece: Piece, sentences: readonly ArticleSentence[]) {
  const end = Math.min(place.end, piece.end);
  const sentence = sentences[sentenceAt(sentences, end - 1)];
  return sentence === undefined ? end : Math.min(Math.max(end, sentence.end), piece.end);
}

function Numbers({ places }: { places: readonly ClaimPlace[] }) {
  return (
    <span className={marks.numbers}>
      {places.map((place) => (
        <ClaimMark
          key={place.id}
          id={place.id}
          number={place.number}
          dismissed={place.dismissed !== null}
          inline
        />
      ))}
    </span>
  );
}

export const PieceView = memo(function PieceView({
  text,
  piece,
  places,
  sentences,
  options,
}: PieceViewProps) {
  const { inlineMarks, showDismissed, coverage } = options;
  const segments = useMemo(
    () => cutSegments(piece.start, piece.end, places, sentences),
    [piece, places, sentences],
  );
  const numbers = useMemo(() => {
    const after = new Map<number, ClaimPlace[]>();
    if (!inlineMarks) return after;
    for (const place of places) {
      if (!place.main || !place.closes || (place.dismissed !== null && !showDismissed)) continue;
      const offset = numberOffset(place, piece, sentences);
      const list = after.get(offset);
      if (list === undefined) after.set(offset, [place]);
      else list.push(place);
    }
    return after;
  }, [inlineMarks, showDismissed, places, piece, sentences]);

  /** Why the sentence of this segment is not a claim; null when it is one. */
  const reasonOf = (segment: Segment): string | null => {
    const sentence = sentences[segment.sentence];
    if (!coverage || sentence === undefined) return null;
    const here = places.filter((place) => place.start < sentence.end && place.end > sentence.start);
    if (here.some((place) => place.dismissed === null)) return null;
    const dismissed = here[0]?.dismissed ?? null;
    if (dismissed !== null) return DISMISSED_WORDS[dismissed];
    return sentence.claim ? null : NON_CLAIM_WORDS[sentence.reason ?? 'other'];
  };

  return segments.map((segment) => {
    const reason = reasonOf(segment);
    const closesSentence = sentences[segment.sentence]?.end === segment.end;
    const ending = numbers.get(segment.end);
    return (
      <Fragment key={segment.start}>
        <SegmentView
          text={text}
          segment={segment}
          showDismissed={showDismissed}
          quiet={reason !== null}
        />
        {ending !== undefined && <Numbers places={ending} />}
        {reason !== null && closesSentence && <small className={styles.note}>{reason}</small>}
      </Fragment>
    );
  });
});
