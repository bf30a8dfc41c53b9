/**
 * How the CSL processor hands over its text: plain characters, with private ones where italics and addresses begin and
 * end. No markup is written, so none has to be read back, and nothing in a source can pass for markup.
 */
import type { ReferenceSegment } from '../../../domain/evidence/reference.ts';

const ITALIC = '\uE000';
const UPRIGHT = '\uE001';
const LINK = '\uE002';
const END = '\uE003';
/** The number of an entry, which is dropped: whoever writes the list numbers it. */
const LABEL = '\uE004';

/** The characters that mean something here; what a source says is freed of them before. */
const PRIVATE = /[\uE000-\uE004]/g;

const within = (mark: string) => (_state: unknown, text: string) => `${mark}${text}${END}`;
const as = (_state: unknown, text: string) => text;

/** For the table of output formats of citeproc-js. */
export const RUNS_FORMAT = {
  text_escape: (text: string | undefined) => text ?? '',
  bibstart: '',
  bibend: '',
  '@font-style/italic': within(ITALIC),
  '@font-style/oblique': within(ITALIC),
  '@font-style/normal': within(UPRIGHT),
  '@font-variant/small-caps': false,
  '@font-variant/normal': false,
  '@font-weight/bold': false,
  '@font-weight/normal': false,
  '@font-weight/light': false,
  '@text-decoration/none': false,
  '@text-decoration/underline': false,
  '@vertical-align/baseline': false,
  '@vertical-align/sup': false,
  '@vertical-align/sub': false,
  '@passthrough/true': as,
  '@strip-periods/true': as,
  '@strip-periods/false': as,
  '@quotes/true': (state: { getTerm(name: string): string }, text: string | undefined) =>
    text === undefined
      ? state.getTerm('open-quote')
      : `${state.getTerm('open-quote')}${text}${state.getTerm('close-quote')}`,
  // Without a text it is asked for an apostrophe.
  '@quotes/inner': (state: { getTerm(name: string): string }, text: string | undefined) =>
    text === undefined
      ? '\u2019'
      : `${state.getTerm('open-inner-quote')}${text}${state.getTerm('close-inner-quote')}`,
  '@quotes/false': false,
  '@cite/entry': as,
  '@bibliography/entry': as,
  '@display/block': as,
  '@display/left-margin': within(LABEL),
  '@display/right-inline': as,
  '@display/indent': as,
  '@showid/true': as,
  '@URL/true': within(LINK),
  // The processor says this of both.
  '@DOI/true': within(LINK),
};

/**
 * The text in runs, white space as one space, none at its ends.
 * @param addressOf what a text that the style has as a link leads to: taken from the source, never from the text
 */
export function readRuns(
  marked: string,
  addressOf: (shown: string) => string | null,
): ReferenceSegment[] {
  const runs: ReferenceSegment[] = [];
  const open: string[] = [];
  let text = '';
  const flush = () => {
    if (text === '' || open.includes(LABEL)) {
      text = '';
      return;
    }
    const italic = open.findLast((mark) => mark === ITALIC || mark === UPRIGHT) === ITALIC;
    const href = open.includes(LINK) ? addressOf(text) : null;
    const run: ReferenceSegment = {
      text,
      ...(italic ? { italic: true as const } : {}),
      ...(href === null ? {} : { href }),
    };
    const last = runs.at(-1);
    if (last !== undefined && last.italic === run.italic && last.href === run.href) {
      runs[runs.length - 1] = { ...last, text: last.text + text };
    } else runs.push(run);
    text = '';
  };
  for (const character of marked.replace(/\s+/g, ' ').trim()) {
    if (character < ITALIC || character > LABEL || character.length > 1) text += character;
    else {
      flush();
      if (character === END) open.pop();
      else open.push(character);
    }
  }
  flush();
  return runs;
}

/** The words alone. */
export const plainRuns = (marked: string): string =>
  marked.replace(PRIVATE, '').replace(/\s+/g, ' ').trim();
