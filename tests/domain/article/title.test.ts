import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/domain/article/blocks.ts';
import { findTitle } from '../../../src/domain/article/title.ts';

const PROSE =
  'The bridge was opened in 1890 and still carries about two hundred trains a day across the Firth.';
const titleOf = (text: string, format: 'plain' | 'markdown' = 'plain', file?: string) =>
  findTitle(text, readBlocks(text, format), file);

describe('findTitle', () => {
  it.each([
    [
      'front matter before headings',
      '---\ntitle: "A good one"\n---\n\n# Other',
      'markdown',
      'A good one',
    ],
    [
      'the heading that opens the article',
      '# The *Forth* [Bridge](https://example.org)\n\nText.',
      'markdown',
      'The Forth Bridge',
    ],
    [
      'the only heading of the first rank',
      'Intro text.\n\n# The title\n\n## Part',
      'markdown',
      'The title',
    ],
    ['a plain title line', `The Forth Bridge\n\n${PROSE}`, 'plain', 'The Forth Bridge'],
    ['a question', `Is coffee good for you?\n${PROSE}`, 'plain', 'Is coffee good for you?'],
  ] as const)('takes %s', (_, text, format, expected) => {
    expect(titleOf(text, format)).toBe(expected);
  });

  it('finds none where the first line is prose', () => {
    expect(titleOf(`${PROSE}\n${PROSE}`)).toBeNull();
    expect(titleOf('')).toBeNull();
  });

  it('falls back on a file name that says something', () => {
    expect(titleOf(PROSE, 'plain', 'forth-bridge_history.txt')).toBe('Forth bridge history');
    expect(titleOf(PROSE, 'plain', 'untitled-2.txt')).toBeNull();
    expect(titleOf(PROSE, 'plain', 'article.md')).toBeNull();
  });

  it('shortens a title that no list could show', () => {
    const title = titleOf(`# ${'very '.repeat(80)}long\n\nText.`, 'markdown');
    expect(title?.length).toBeLessThanOrEqual(200);
    expect(title?.endsWith('…')).toBe(true);
  });
});
