/** One segment of the text: a mark with its underlines where claims stand, plain text otherwise. Always one text node. */
import { memo, type ReactNode, useCallback, useSyncExternalStore } from 'react';
import { classes } from '../../../ui/classes.ts';
import type { VerdictOrUntagged } from '../../shared/verdict/labels.ts';
import { underlineClass } from '../../shared/verdict/underline.ts';
import { useArticleScope } from './articleContext.ts';
import { lanesOf } from './lanes.ts';
import type { ClaimPlace } from './places.ts';
import type { Segment } from './segments.ts';
import styles from './text.module.css';

export interface SegmentViewProps {
  /** The article's whole text. */
  text: string;
  segment: Segment;
  showDismissed: boolean;
  /** Tinted as a sentence that is not a claim. */
  quiet: boolean;
}

/** Whether the current claim is among these, and whether it begins or ends here. */
function currentFlags(segment: Segment, places: readonly ClaimPlace[]): string {
  if (places.length === 0) return '';
  const begins = places.some((place) => place.start === segment.start);
  const ends = places.some((place) => place.end === segment.end);
  return `c${begins ? 'b' : ''}${ends ? 'e' : ''}`;
}

function underlined(lanes: readonly VerdictOrUntagged[], words: ReactNode): ReactNode {
  const [first, second] = lanes;
  if (first === undefined) return words;
  const inner =
    second === undefined ? words : <span className={underlineClass(second, 1)}>{words}</span>;
  return <span className={underlineClass(first, 0)}>{inner}</span>;
}

function ClaimSegment({ text, segment, showDismissed, quiet }: SegmentViewProps) {
  const { model, current } = useArticleScope();
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = segment.places.flatMap(({ id }) => [
        model.subscribeClaim(id, listener),
        current.subscribe(id, listener),
      ]);
      return () => {
        for (const end of ends) end();
      };
    },
    [model, current, segment],
  );
  // A string, so that a change of something else about the claims (evidence, rationale) paints nothing.
  const look = useSyncExternalStore(subscribe, () => {
    const live = segment.places.filter((place) => place.dismissed === null);
    const lanes = lanesOf(live.map(({ id }) => model.claim(id).verdict));
    const currentId = current.get();
    const own = segment.places.filter(({ id }) => id === currentId);
    return `${lanes.join(' ')}|${currentFlags(segment, own)}`;
  });
  const [laneWords = '', flags = ''] = look.split('|');
  const lanes = laneWords.split(' ').filter((lane) => lane !== '') as VerdictOrUntagged[];
  const words = text.slice(segment.start, segment.end);
  const isCurrent = flags !== '';
  const name = classes(
    styles.claim,
    !isCurrent && lanes[0] === 'contradicted' && styles.worstContradicted,
    !isCurrent && lanes[0] === 'unsupported' && styles.worstUnsupported,
    isCurrent && styles.current,
    flags.includes('b') && styles.currentBegins,
    flags.includes('e') && styles.currentEnds,
    quiet && lanes.length === 0 && styles.quiet,
  );
  if (lanes.length === 0 && !isCurrent && !showDismissed) {
    return (
      <span data-start={segment.start} className={classes(quiet && styles.quiet)}>
        {words}
      </span>
    );
  }
  return (
    <mark data-start={segment.start} className={name}>
      {underlined(lanes, words)}
    </mark>
  );
}

export const SegmentView = memo(function SegmentView(props: SegmentViewProps) {
  const { text, segment, quiet } = props;
  if (segment.places.length > 0) return <ClaimSegment {...props} />;
  return (
    <span data-start={segment.start} className={classes(quiet && styles.quiet)}>
      {text.slice(segment.start, segment.end)}
    </span>
  );
});
