/** The article's own text in Markdown, each claim's number with its verdict behind the words that hold it. */
import type { AnnotatedBlock, Report } from '../../../domain/report/report.ts';
import { VERDICT_WORD } from '../../../domain/report/words.ts';
import { plainMarkdown } from './escape.ts';

/** Markdown has six levels; the article stands under one of the second. */
const DEEPEST = 6;

export function* articleMarkdown(report: Report): Generator<string, void, undefined> {
  yield '## Annotated article\n';
  yield 'Behind the words that hold a claim stand its number and its verdict.\n';
  for (const block of report.article) yield `${lineOf(block)}\n`;
}

function lineOf({ kind, depth, segments }: AnnotatedBlock): string {
  const words = segments
    .map(({ text, marks }) => {
      const said = marks.map(
        ({ number, verdict }) => ` *\\[${number} ${VERDICT_WORD[verdict].toLowerCase()}\\]*`,
      );
      // White space at a border belongs to the text around it, and would keep emphasis from being read as such.
      const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
      return `${before === '' ? '' : ' '}${plainMarkdown(inner)}${said.join('')}${after === '' ? '' : ' '}`;
    })
    .join('')
    .trim();
  switch (kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(2 + depth, DEEPEST))} ${words}`;
    case 'list-item':
      return `- ${words}`;
    case 'quote':
      return `> ${words}`;
    case 'cell':
    case 'paragraph':
      return words;
  }
}
