/**
 * What pdf.js tells of a page's text, as upright boxes: pieces of a line with their place and size. Everything that
 * comes after works on boxes alone and needs neither pdf.js nor a browser.
 */

/** A run of text as `getTextContent` of pdf.js gives it. */
export interface PdfItem {
  readonly str: string;
  readonly dir: string;
  /** From text space to the page's own space. */
  readonly transform: readonly number[];
  /** Along the line, in units of the page. */
  readonly width: number;
}

export interface PdfPageShape {
  /** Points, as the page is looked at. */
  readonly width: number;
  readonly height: number;
  /** From the page's own space to points from its upper left corner, as it is looked at (pdf.js: viewport at scale 1). */
  readonly transform: readonly number[];
}

/** Where a run of text stands on the page: from its baseline's beginning, along its direction. Points, y downwards. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the font. */
  readonly size: number;
  /** Radians, clockwise. */
  readonly angle: number;
}

/** A run of text, in a system in which the page's main direction of writing runs from left to right. */
export interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  readonly size: number;
  /** White space stood before it in the file. */
  readonly spaced: boolean;
  readonly rightToLeft: boolean;
  readonly place: Place;
}

export interface PageBoxes {
  /** In the page's main direction, as they come in the file. */
  readonly upright: readonly Box[];
  /** In another direction (a stamp along the margin), as they come in the file. */
  readonly turned: readonly Box[];
}

/** Of a font's size: how far letters reach above and below the baseline. */
const ASCENT = 0.8;
const DESCENT = 0.2;

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** One line of clean text: ligatures as letters, no control characters, single spaces. */
function cleaned(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/[\uFB00-\uFB06]/g, (letter) => LIGATURES[letter] ?? letter)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]/g, ' ')
      .replace(/\s+/g, ' ')
  );
}

const at = (numbers: readonly number[], index: number): number => {
  const value = numbers[index] ?? 0;
  return Number.isFinite(value) ? value : 0;
};

function placeOf({ transform: t, width }: PdfItem, { transform: v }: PdfPageShape): Place {
  const a = at(v, 0) * at(t, 0) + at(v, 2) * at(t, 1);
  const b = at(v, 1) * at(t, 0) + at(v, 3) * at(t, 1);
  const c = at(v, 0) * at(t, 2) + at(v, 2) * at(t, 3);
  const d = at(v, 1) * at(t, 2) + at(v, 3) * at(t, 3);
  return {
    x: at(v, 0) * at(t, 4) + at(v, 2) * at(t, 5) + at(v, 4),
    y: at(v, 1) * at(t, 4) + at(v, 3) * at(t, 5) + at(v, 5),
    width: Number.isFinite(width) ? Math.max(0, width) : 0,
    size: Math.hypot(c, d),
    angle: Math.atan2(b, a),
  };
}

/** 0 to 3 quarter turns clockwise, null for text at a slant. */
function quarterTurns(angle: number): number | null {
  const turns = angle / (Math.PI / 2);
  const nearest = Math.round(turns);
  return Math.abs(turns - nearest) < 0.05 ? (nearest + 4) % 4 : null;
}

function boxOf(text: string, place: Place, turns: number, spaced: boolean, rtl: boolean): Box {
  const [cos, sin] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ][turns] as [number, number];
  const left = place.x * cos + place.y * sin;
  const baseline = place.y * cos - place.x * sin;
  return {
    text,
    left,
    right: left + place.width,
    baseline,
    top: baseline - place.size * ASCENT,
    bottom: baseline + place.size * DESCENT,
    size: place.size,
    spaced,
    rightToLeft: rtl,
    place,
  };
}

interface Run {
  readonly text: string;
  readonly place: Place;
  readonly turns: number | null;
  readonly spaced: boolean;
  readonly rtl: boolean;
}

function runsOf(items: readonly PdfItem[], shape: PdfPageShape): Run[] {
  const runs: Run[] = [];
  let spaced = false;
  for (const item of items) {
    const text = cleaned(item.str);
    const words = text.trim();
    if (words === '') {
      if (text !== '') spaced = true;
      continue;
    }
    const place = placeOf(item, shape);
    const turns = place.size > 0 ? quarterTurns(place.angle) : null;
    const rtl = item.dir === 'rtl';
    runs.push({ text: words, place, turns, spaced: spaced || text.startsWith(' '), rtl });
    spaced = text.endsWith(' ');
  }
  return runs;
}

/** The direction that most letters run in. */
function mainTurns(runs: readonly Run[]): number {
  const letters = [0, 0, 0, 0];
  for (const { turns, text } of runs) {
    if (turns !== null) letters[turns] = (letters[turns] ?? 0) + text.length;
  }
  return letters.indexOf(Math.max(...letters));
}

export function boxesOf(items: readonly PdfItem[], shape: PdfPageShape): PageBoxes {
  const runs = runsOf(items, shape);
  const main = mainTurns(runs);
  const upright: Box[] = [];
  const turned: Box[] = [];
  for (const { text, place, turns, spaced, rtl } of runs) {
    const box = boxOf(text, place, turns ?? 0, spaced, rtl);
    (turns === main ? upright : turned).push(box);
  }
  return { upright, turned };
}
