import { describe, expect, it } from 'vitest';
import { formatOf, readBlocks } from '../../../src/domain/article/blocks.ts';

const MARKED = '# Tea\n\nTea has **caffeine**.\n\n> It is safe.\n';

describe('formatOf', () => {
  it('tells from the blocks how a text was read', () => {
    expect(formatOf(MARKED, readBlocks(MARKED, 'markdown'))).toBe('markdown');
    expect(formatOf(MARKED, readBlocks(MARKED, 'plain'))).toBe('plain');
  });

  it('says plain where it makes no difference, and where neither reading gives these blocks', () => {
    const text = 'One sentence.';
    expect(formatOf(text, readBlocks(text, 'markdown'))).toBe('plain');
    expect(formatOf(text, [{ kind: 'quote', start: 0, end: 3 }])).toBe('plain');
  });
});
