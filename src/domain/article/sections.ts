/** The sections of an article: what stands under each heading. */
import type { Block } from './schema.ts';

export interface Section {
  readonly index: number;
  /** The heading's words, or "Introduction" before the first heading. */
  readonly title: string;
  /** UTF-16 code units; a section begins at its heading and ends where the next begins. */
  readonly start: number;
  readonly end: number;
  readonly level: number;
}

const INTRODUCTION = 'Introduction';

/**
 * Sections in article order, never empty. Text before the first heading is the introduction;
 * it is left out where a heading opens the article.
 * @param text the revision's text
 * @param blocks its blocks in order
 */
export function sectionsOf(text: string, blocks: readonly Block[]): Section[] {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const starts = headings.map((block) => ({
    title: text.slice(block.start, block.end).replace(/\s+/g, ' ').trim(),
    start: block.start,
    level: block.level ?? 2,
  }));
  // A heading's marker stands before its block, so blocks tell whether anything comes first, not the text.
  if (headings[0] === undefined || headings[0] !== blocks[0]) {
    starts.unshift({ title: INTRODUCTION, start: 0, level: 2 });
  }
  return starts.map((section, index) => ({
    index,
    ...section,
    end: starts[index + 1]?.start ?? text.length,
  }));
}

/** The index of the section that holds this offset. */
export function sectionAt(sections: readonly Section[], offset: number): number {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const section = sections[middle];
    if (section !== undefined && section.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
