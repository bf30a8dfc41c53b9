import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Tree, treeOf } from '../../../src/domain/claims/split/tree.ts';
import { made } from '../../../src/domain/claims/words.ts';
import type { Word } from '../../../src/domain/language/tags.ts';
import { readTokens } from '../../../src/domain/language/tokens.ts';
import { analyser } from '../../support/analyser.ts';

const wordsOf = (text: string) => analyser.analyse(readTokens(text));

/** A word at a place of the sentence, hung on another by its index. */
const node = (index: number, head: number, relation = 'dep'): Word => ({
  ...made(`w${index}`, 'NN'),
  index,
  head,
  relation,
});

describe('Tree', () => {
  it('finds the subject, the finite word and the predicate of a clause', () => {
    const words = wordsOf('The new rules have been changed.');
    const tree = treeOf(words);
    const clause = tree.clause(tree.root);
    const at = (place: number | undefined) => words[place ?? -1]?.lower;
    expect([at(clause?.subject), at(clause?.finite), at(clause?.head)]).toEqual([
      'rules',
      'have',
      'changed',
    ]);
  });

  it('tells an order from a statement', () => {
    const order = treeOf(wordsOf('Take two tablets daily.'));
    expect(order.order(order.root)).toBe(true);
    const statement = treeOf(wordsOf('They take two tablets daily.'));
    expect(statement.order(statement.root)).toBe(false);
  });

  it('measures the stretch of a branch and tells torn ones', () => {
    const tree = new Tree([node(0, 2), node(1, 2), node(2, -1, 'root'), node(3, 0)]);
    expect([tree.start(0), tree.end(0), tree.contiguous(0)]).toEqual([0, 4, false]);
    expect([tree.start(2), tree.end(2), tree.contiguous(2)]).toEqual([0, 4, true]);
    expect(tree.members(0)).toEqual([0, 3]);
  });

  it('hangs words whose heads have left on the root, and words put in on their neighbour', () => {
    const tree = new Tree([node(4, 9), made('is', 'VBZ'), node(5, -1, 'root')]);
    expect(tree.root).toBe(2);
    expect([tree.head(0), tree.head(1), tree.head(2)]).toEqual([2, 2, -1]);
  });

  it('makes one tree of any heads, loops included', () => {
    const heads = fc
      .integer({ min: 1, max: 24 })
      .chain((size) =>
        fc.array(fc.integer({ min: -2, max: size }), { minLength: size, maxLength: size }),
      );
    fc.assert(
      fc.property(heads, (list) => {
        const tree = new Tree(list.map((head, index) => node(index, head)));
        expect(tree.members(tree.root)).toEqual(list.map((_, at) => at));
        for (let at = 0; at < list.length; at += 1) expect(tree.under(at, tree.root)).toBe(true);
      }),
    );
  });
});
