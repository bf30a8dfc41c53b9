/** An article's title, where the text or its file gives one. */
import { frontMatterEnd } from './markdown.ts';
import type { Block } from './schema.ts';

/** The schema's limit for a review's title is 500; a title that long is a paragraph. */
const LONGEST_TITLE = 200;
const LONGEST_LINE = 110;
const MEANINGLESS =
  /^(?:untitled|document|new|text|article|draft|copy|file|readme|index|paste|\W|\d)+$/i;

const tidy = (words: string) =>
  words
    .slice(0, LONGEST_TITLE * 2)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]{1,3}(\S(?:[^*_`]*\S)?)[*_`]{1,3}/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

function fromFrontMatter(text: string): string | null {
  const end = frontMatterEnd(text);
  const line = /^title:[ \t]*(\S.*)$/im.exec(text.slice(0, end));
  const words = line?.[1]?.trim().replace(/^(["'])(.*)\1$/, '$2') ?? '';
  return words === '' ? null : words;
}

/** A first line that is short, ends no sentence and has something under it. */
function fromFirstLine(text: string, blocks: readonly Block[]): string | null {
  const [first, second] = blocks;
  if (first?.kind !== 'paragraph' || second === undefined) return null;
  const words = text.slice(first.start, first.end);
  if (words.length > LONGEST_LINE || words.includes('\n')) return null;
  if (!/^["“'‘(]?[\p{Lu}\p{Lo}\p{N}]/u.test(words) || /[.;,:!…]["”’']?$/.test(words)) return null;
  return second.end - second.start > words.length ? words : null;
}

function fromFileName(name: string | undefined): string | null {
  const stem = (name ?? '')
    .replace(/^.*[/\\]/, '')
    .replace(/\.[a-z0-9]{1,8}$/i, '')
    .replace(/[-_.\s]+/g, ' ')
    .trim();
  if (!/\p{L}{3}/u.test(stem) || MEANINGLESS.test(stem.replace(/\s/g, ''))) return null;
  return stem.charAt(0).toUpperCase() + stem.slice(1);
}

/**
 * The title, at most 200 code units: from the front matter, from a heading that opens the article (or the only
 * heading of the first rank), from a short first line, or else from the file's name. Null where there is none:
 * the person is asked.
 */
export function findTitle(
  text: string,
  blocks: readonly Block[],
  fileName?: string,
): string | null {
  const opening = blocks[0]?.kind === 'heading' ? blocks[0] : undefined;
  const firstRank = blocks.filter((block) => block.kind === 'heading' && block.level === 1);
  const heading = opening ?? (firstRank.length === 1 ? firstRank[0] : undefined);
  const found =
    fromFrontMatter(text) ??
    (heading === undefined ? null : text.slice(heading.start, heading.end)) ??
    fromFirstLine(text, blocks) ??
    fromFileName(fileName);
  const title = found === null ? '' : tidy(found);
  if (title === '') return null;
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}
