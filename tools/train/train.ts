// Learns the weights of the language layer from a treebank: the tagger here, the parser's net in C++ beside.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeWeights } from '../../src/domain/language/weights/format.ts';
import { type FloatModel, rounded } from '../../src/domain/language/weights/model.ts';
import { type Dictionary, vocabularyOf, writeDataset } from './dataset.ts';
import { jackknifed, tagsOf } from './jackknife.ts';
import { type NetSizes, readNet } from './net.ts';
import { withVerbPrior } from './prior.ts';
import { TAGGER_OPTIONS, trainTagger } from './tagger.ts';
import { byFrequency, readTreebank, type TreebankSentence, withTags } from './treebank.ts';

export interface TrainOptions {
  /** Directory with `train.conllu` and `dev.conllu`. */
  readonly treebank: string;
  readonly seed: number;
  /** Where the weights go. */
  readonly out: string;
  /** Directory of net.cpp. */
  readonly sources: string;
  /** Runs a program to its end; throws when it fails. */
  readonly run: (program: string, options: readonly string[]) => void;
  readonly compiler: string;
  readonly say: (what: string) => void;
}

/** The file keeps tags in a byte, and one number stands for none. */
const MOST_TAGS = 250;

const SIZES: NetSizes = { word: 64, tag: 32, hash: 32, hidden: 64, projection: 64 };
const SHAPE = ['--hidden', '64', '--projection', '64'];

/** Nets whose opinions the last one learns from, beside the treebank: together they are right more often than one. */
const TEACHERS = 2;
const TEACHER = ['--epochs', '14'];
/** The last epochs are learned with weights rounded as in the file. */
const STUDENT = ['--epochs', '22', '--round-from', '20', '--trust', '0.5'];

export function train(options: TrainOptions): void {
  const { treebank, seed, say } = options;
  const { sentences, tags } = withTags(readTreebank(join(treebank, 'train.conllu')), MOST_TAGS);
  const dev = readTreebank(join(treebank, 'dev.conllu'));
  const words = sentences.flat();
  say(`${sentences.length} sentences, ${words.length} words to learn from`);
  const dictionary: Dictionary = {
    tags,
    relations: byFrequency(words.map(({ relation }) => relation)),
    ...vocabularyOf(sentences),
  };
  const { relations } = dictionary;
  const learned = trainTagger(sentences, tags, { ...TAGGER_OPTIONS, seed });
  const tagger = withVerbPrior(learned, tags, sentences);
  const devTags = tagsOf(dev, tags, tagger);
  say(`tagger: ${tagger.classes.length} weights, ${accuracy(dev, devTags, tags)} of tags right`);
  const trainTags = jackknifed(sentences, tags, seed, say);
  say(`tags for the parser: ${accuracy(sentences, trainTags, tags)} right`);
  const data = writeDataset(
    dictionary,
    { sentences, tags: trainTags },
    { sentences: dev, tags: devTags },
  );
  const net = readNet(trainNet(data, options), SIZES, dictionary);
  const model: FloatModel = { tags, relations, tagger, parser: net };
  const file = gzipSync(writeWeights(rounded(model)), { level: 9 });
  writeFileSync(options.out, file);
  say(`${options.out}: ${file.length} bytes`);
}

function trainNet(data: Uint8Array, options: TrainOptions): Buffer {
  const { run, compiler, sources, seed, say } = options;
  const directory = mkdtempSync(join(tmpdir(), 'claimbench-train-'));
  try {
    const file = (name: string) => join(directory, name);
    writeFileSync(file('data'), data);
    const flags = ['-std=c++17', '-O3', '-march=native', '-ffast-math', '-pthread'];
    run(compiler, [...flags, join(sources, 'net.cpp'), '-o', file('net')]);
    const teachers = Array.from({ length: TEACHERS }, (_, at) => file(`teacher-${at}`));
    for (const [at, teacher] of teachers.entries()) {
      say(`teacher ${at + 1} of ${TEACHERS}`);
      const number = String(seed * 100 + at);
      run(file('net'), [file('data'), teacher, '--seed', number, ...SHAPE, ...TEACHER]);
    }
    run(file('net'), [file('data'), file('lessons'), '--teachers', teachers.join(), ...SHAPE]);
    say('the net itself');
    const lessons = ['--lessons', file('lessons'), '--seed', String(seed)];
    run(file('net'), [file('data'), file('values'), ...lessons, ...SHAPE, ...STUDENT]);
    return readFileSync(file('values'));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Universal and Penn tags together. */
function accuracy(
  sentences: readonly TreebankSentence[],
  predicted: readonly Uint8Array[],
  tags: readonly string[],
): string {
  let right = 0;
  let all = 0;
  for (const [number, sentence] of sentences.entries()) {
    for (const [at, { tag }] of sentence.entries()) {
      all += 1;
      if (tags[predicted[number]?.[at] ?? -1] === tag) right += 1;
    }
  }
  return `${((100 * right) / all).toFixed(2)}%`;
}
