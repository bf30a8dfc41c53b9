/** What fits beside the text: the outline or the section bar, numbers in the margin or in the text. */

export interface Arrangement {
  /** `side` is the list left of the text, `bar` the sticky button above it. */
  readonly outline: 'side' | 'bar' | 'none';
  readonly marks: 'margin' | 'inline';
  readonly strip: boolean;
}

/** Outline, strip and a text column that is still worth reading, px. */
const SIDE_ROOM = 760;
/** Text, margin and strip, px. */
const MARGIN_ROOM = 560;
const OUTLINE_WIDTH = 196;

/**
 * @param viewport width of the window in px (the review screen's layouts change with it)
 * @param pane width of the article pane in px (splitters can make it narrower than its layout expects)
 */
export function arrange(viewport: number, pane: number, outlineFolded: boolean): Arrangement {
  if (viewport <= 760) return { outline: 'none', marks: 'inline', strip: false };
  const side = viewport >= 1400 && pane >= SIDE_ROOM && !outlineFolded;
  const room = side ? pane - OUTLINE_WIDTH : pane;
  return {
    outline: side ? 'side' : 'bar',
    marks: viewport >= 1161 && room >= MARGIN_ROOM ? 'margin' : 'inline',
    strip: true,
  };
}
