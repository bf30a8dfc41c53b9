import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { evaluate } from '../../../tools/train/evaluate.ts';
import { byFrequency, readTreebank, withTags } from '../../../tools/train/treebank.ts';
import { weights } from '../../support/analyser.ts';

const directory = mkdtempSync(join(tmpdir(), 'claimbench-treebank-'));
afterAll(() => rmSync(directory, { recursive: true }));

const rows = (...lines: string[]) => lines.map((line) => line.split(' ').join('\t')).join('\n');

const path = join(directory, 'small.conllu');
writeFileSync(
  path,
  `# text = She can't sleep.
${rows(
  '1 She she PRON PRP _ 4 nsubj _ _',
  "2-3 can't _ _ _ _ _ _ _ _",
  '2 ca can AUX MD _ 4 aux _ _',
  "3 n't not PART RB _ 4 advmod _ _",
  '4 sleep sleep VERB VB _ 0 root _ SpaceAfter=No',
  '4.1 sleep sleep VERB VB _ _ _ 0:root _',
  '5 . . PUNCT . _ 4 punct _ _',
)}

# text = Yes
${rows('1 Yes yes INTJ UH _ 0 root _ _')}
`,
);

test('a treebank gives its words, and not its ranges and empty nodes', () => {
  const sentences = readTreebank(path);
  expect(sentences.map((sentence) => sentence.map(({ form }) => form))).toEqual([
    ['She', 'ca', "n't", 'sleep', '.'],
    ['Yes'],
  ]);
  expect(sentences[0]?.[1]).toMatchObject({ tag: 'AUX|MD', head: 4, relation: 'aux' });
});

test('names are listed by how often they occur, then by their letters', () => {
  expect(byFrequency(['b', 'a', 'c', 'c'])).toEqual(['c', 'a', 'b']);
});

test('rare tags give way to the most frequent of their universal tag', () => {
  const { sentences, tags } = withTags(readTreebank(path), 3);
  expect(tags).toEqual(['AUX|MD', 'INTJ|UH', 'PART|RB']);
  expect(sentences[0]?.map(({ tag }) => tag)).toEqual([
    'AUX|MD',
    'AUX|MD',
    'PART|RB',
    'AUX|MD',
    'AUX|MD',
  ]);
  expect(withTags(readTreebank(path), 250).tags).toHaveLength(6);
});

test('the committed weights read a plain sentence as the treebank does', () => {
  const result = evaluate(weights, path, true);
  expect(result.words).toBe(6);
  expect(result).toMatchObject({ upos: 1, xpos: 1, uas: 1, las: 1 });
  expect(result.relations[0]).toEqual({ relation: 'root', gold: 2, f1: 1 });
});
