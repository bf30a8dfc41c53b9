import { expect, it } from 'vitest';
import { surroundings } from '../../../../src/features/workbench/inspector/surroundings.ts';

const block = (start: number, end: number) => ({ kind: 'paragraph' as const, start, end });

it('gives what stands around a passage in its own block', () => {
  const text = 'First one.\nBefore it. The passage. After it.\nLast one.';
  const start = text.indexOf('The passage.');
  const blocks = [block(0, 10), block(11, 44), block(45, text.length)];
  expect(surroundings(text, blocks, { start, end: start + 12 })).toEqual({
    before: 'Before it. ',
    after: ' After it.',
  });
});

it('cuts long surroundings at a word', () => {
  const text = `${'word '.repeat(200)}PASSAGE${' word'.repeat(200)}`;
  const { before, after } = surroundings(text, [block(0, text.length)], {
    start: 1_000,
    end: 1_007,
  });
  expect(before).toMatch(/^… word (word )*$/);
  expect(after).toMatch(/^( word)* …$/);
  expect(before.length + after.length).toBeLessThan(820);
});

it('gives nothing where the passage lies in no block', () => {
  expect(surroundings('abc', [], { start: 1, end: 2 })).toEqual({ before: '', after: '' });
});
