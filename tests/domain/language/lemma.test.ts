import { describe, expect, test } from 'vitest';
import { lemmaOf, singularOf } from '../../../src/domain/language/lemma.ts';

describe('nouns', () => {
  test.each([
    ['studies', 'study'],
    ['boxes', 'box'],
    ['dishes', 'dish'],
    ['women', 'woman'],
    ['grandchildren', 'grandchild'],
    ['leaves', 'leaf'],
    ['analyses', 'analysis'],
    ['diseases', 'disease'],
    ['causes', 'cause'],
    ['tomatoes', 'tomato'],
    ['shoes', 'shoe'],
    ['days', 'day'],
    ['calories', 'calorie'],
    ['viruses', 'virus'],
    ['buzzes', 'buzz'],
    ['classes', 'class'],
    ['taxes', 'tax'],
    ['houses', 'house'],
    ['1970s', '1970s'],
    ['series', 'series'],
    ['news', 'news'],
    ['people', 'people'],
  ])('%s → %s', (plural, singular) => {
    expect(singularOf(plural)).toBe(singular);
  });

  test('only plurals by their tag', () => {
    expect(lemmaOf('leaves', 'NOUN', 'NNS')).toBe('leaf');
    expect(lemmaOf('gas', 'NOUN', 'NN')).toBe('gas');
    expect(lemmaOf('philippines', 'PROPN', 'NNPS')).toBe('philippines');
  });
});

describe('verbs', () => {
  test.each([
    ['is', 'AUX', 'VBZ', 'be'],
    ["'ve", 'AUX', 'VBP', 'have'],
    ['did', 'AUX', 'VBD', 'do'],
    ['wo', 'AUX', 'MD', 'will'],
    ['can', 'AUX', 'MD', 'can'],
    ['leaves', 'VERB', 'VBZ', 'leave'],
    ['found', 'VERB', 'VBD', 'find'],
    ['founded', 'VERB', 'VBN', 'found'],
    ['written', 'VERB', 'VBN', 'write'],
    ['running', 'VERB', 'VBG', 'run'],
    ['carries', 'VERB', 'VBZ', 'carry'],
    ['googled', 'VERB', 'VBD', 'google'],
    ['blogging', 'VERB', 'VBG', 'blog'],
    ['microwaved', 'VERB', 'VBN', 'microwave'],
    ['tweets', 'VERB', 'VBZ', 'tweet'],
  ])('%s as %s %s → %s', (form, upos, xpos, base) => {
    expect(lemmaOf(form, upos, xpos)).toBe(base);
  });
});

test('other words are their own', () => {
  expect(lemmaOf('better', 'ADJ', 'JJR')).toBe('better');
  expect(lemmaOf('this', 'DET', 'DT')).toBe('this');
});
