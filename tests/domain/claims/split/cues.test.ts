import { expect, test } from 'vitest';
import { applies, CUE, cuesOf } from '../../../../src/domain/claims/split/cues.ts';
import { splitStatements } from '../../../../src/domain/claims/split/index.ts';
import { COARSE_AND_DASHED, FINE, SUBJECT } from '../../../../src/domain/claims/split/rules.ts';
import { treeOf } from '../../../../src/domain/claims/split/tree.ts';
import { splitSentences } from '../../../../src/domain/language/sentences.ts';
import type { Word } from '../../../../src/domain/language/tags.ts';
import { readTokens } from '../../../../src/domain/language/tokens.ts';
import { analyser } from '../../../support/analyser.ts';
import { readHandArticles } from '../../../support/handArticles.ts';

const wordsOf = (text: string) => analyser.analyse(readTokens(text));

/** The sentences of the bundled articles, and the statements that they are taken apart into. */
function* listsOfWords(): Generator<readonly Word[]> {
  for (const { text } of readHandArticles(process.cwd())) {
    for (const { start, end } of splitSentences(text, 0, text.length)) {
      const words = analyser.analyse(readTokens(text, start, end));
      yield words;
      for (const statement of splitStatements(words, 'fine')) yield statement.words;
    }
  }
}

test('a rule that is not asked would find nothing', () => {
  const rules = [...COARSE_AND_DASHED, ...SUBJECT, ...FINE];
  const found: string[] = [];
  let passed = 0;
  for (const words of listsOfWords()) {
    if (words.length === 0) continue;
    const cues = cuesOf(words);
    const tree = treeOf(words);
    for (const cue of rules) {
      if (applies(cue, cues)) continue;
      passed += 1;
      if (cue.rule(tree) !== null) found.push(words.map(({ text }) => text).join(' '));
    }
  }
  expect(found).toEqual([]);
  // Most of them need not be asked: that is what cues are for.
  expect(passed).toBeGreaterThan(10_000);
});

test('cues are those of all words together, by their letters, tags and place in the tree', () => {
  expect(cuesOf(wordsOf('It works.')) & (CUE.comma | CUE.coordinator | CUE.conjunct)).toBe(0);
  const cues = cuesOf(wordsOf('Tea, which is green, calms people and helps because it is warm.'));
  const wanted = CUE.comma | CUE.relative | CUE.clause | CUE.coordinator | CUE.conjunct;
  expect(cues & wanted).toBe(wanted);
  expect(cues & CUE.because).not.toBe(0);
  expect(cues & (CUE.dash | CUE.colon | CUE.semicolon | CUE.bracket | CUE.also)).toBe(0);
});
