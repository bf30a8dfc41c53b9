/** The article with its claims on it: each block cut at every border of a claim. */
import type { Block, Span } from '../article/schema.ts';
import type { AnnotatedBlock, ClaimMark, Segment, VerdictState } from './report.ts';

/** Worst first. A claim nobody has judged is worse than one that is supported. */
const WORST_FIRST: readonly VerdictState[] = [
  'contradicted',
  'unsupported',
  'untagged',
  'supported',
];
const LANES = 2;

export interface PlacedClaim extends ClaimMark {
  /** UTF-16 code units into the article. */
  readonly spans: readonly Span[];
}

interface Place extends Span {
  readonly mark: ClaimMark;
}

/**
 * Blocks in article order, one a step. A claim that runs over several blocks is drawn on each and numbered once, where
 * it ends.
 * @param text the revision's text
 * @param blocks its blocks in order, not overlapping
 */
export function* annotate(
  text: string,
  blocks: readonly Block[],
  claims: readonly PlacedClaim[],
): Generator<AnnotatedBlock, void, undefined> {
  const places: Place[] = claims
    .flatMap(({ spans, number, verdict }) => {
      const mark = { number, verdict };
      return spans.map(({ start, end }) => ({ start, end, mark }));
    })
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.mark.number - b.mark.number);
  const depthOf = headingDepths();
  let next = 0;
  let open: Place[] = [];

  for (const [index, block] of blocks.entries()) {
    open = open.filter((place) => place.end > block.start);
    for (let place = places[next]; place !== undefined && place.start < block.end; ) {
      if (place.end > block.start) open.push(place);
      next += 1;
      place = places[next];
    }
    const following = blocks[index + 1]?.start ?? text.length + 1;
    yield {
      kind: block.kind,
      depth: block.kind === 'heading' ? depthOf(block.level ?? 2) : 0,
      segments: segmentsOf(text, block, open, following),
    };
  }
}

/** Cuts one block by a sweep over its borders, so that a paragraph under thousands of claims stays quick. */
function segmentsOf(
  text: string,
  block: Span,
  places: readonly Place[],
  following: number,
): readonly Segment[] {
  const opening = new Map<number, Place[]>();
  const closing = new Map<number, Place[]>();
  const borders = new Set([block.start, block.end]);
  for (const place of places) {
    const start = Math.max(place.start, block.start);
    const end = Math.min(place.end, block.end);
    borders.add(start);
    borders.add(end);
    push(opening, start, place);
    push(closing, end, place);
  }

  const running = new Map<VerdictState, number>(WORST_FIRST.map((verdict) => [verdict, 0]));
  const step = (place: Place, by: number) =>
    running.set(place.mark.verdict, (running.get(place.mark.verdict) ?? 0) + by);
  const ordered = [...borders].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, index) => {
    const end = ordered[index + 1] ?? block.end;
    for (const place of closing.get(start) ?? []) step(place, -1);
    for (const place of opening.get(start) ?? []) step(place, 1);
    // White space between two blocks belongs to neither: a claim that ends in it ends with the first.
    const ending = (closing.get(end) ?? []).filter((place) => place.end <= following);
    return {
      text: text.slice(start, end),
      lanes: WORST_FIRST.filter((verdict) => (running.get(verdict) ?? 0) > 0).slice(0, LANES),
      marks: [...new Set(ending.map((place) => place.mark))].sort((a, b) => a.number - b.number),
    };
  });
}

function push(map: Map<number, Place[]>, key: number, place: Place): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [place]);
  else list.push(place);
}

/** Turns levels as written (2, 4, 3) into depths that never skip one (1, 2, 2), as an outline needs them. */
function headingDepths(): (level: number) => number {
  const above: number[] = [];
  return (level) => {
    while ((above.at(-1) ?? 0) >= level) above.pop();
    above.push(level);
    return above.length;
  };
}
