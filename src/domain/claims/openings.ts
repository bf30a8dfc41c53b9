/**
 * What a sentence opens with before it states anything: the number of its item ("1."), and "Here are some of them:"
 * before the first. Its analysis begins after that, so that no claim carries it along.
 */
import type { Block, Span } from '../article/schema.ts';

const MARKER = /^(?:\(?(?:\d{1,3}|[a-z])[.)]\)?|[•⁃‣◦▪●–*-])\s+(?=["“'‘(*]*[\p{Lu}\d])/u;
const POINTING =
  /^(?:here(?:['’]s| is| are)|these are|the following are|among them are|below are)\b[^:.!?\n]{0,60}:\s+(?=["“'‘(*]*[\p{L}\d][^\n]{24})/iu;
const WINDOW = 160;

/** Where the words of the sentence begin that may state something. */
export function statedFrom(text: string, span: Span): number {
  const opening = text.slice(span.start, Math.min(span.end, span.start + WINDOW));
  const skipped = MARKER.exec(opening)?.[0].length ?? 0;
  const pointed = POINTING.exec(opening.slice(skipped))?.[0].length ?? 0;
  return span.start + skipped + pointed;
}

const SOURCES =
  /^\W*(?:references|bibliography|works cited|sources|citations|literature|further reading)\W*$/i;
const DATED = /\(\d{4}[a-z]?\)|https?:|\bdoi\b|\b(?:19|20)\d\d\b/;

/** Whether a heading stands over a list of sources. */
export const headsSources = (heading: string): boolean => SOURCES.test(heading);

/** Whether a paragraph under such a heading is an entry of it, and not the text that goes on. */
export const isEntry = (text: string, { start, end }: Block): boolean =>
  end - start < 600 && DATED.test(text.slice(start, end));
