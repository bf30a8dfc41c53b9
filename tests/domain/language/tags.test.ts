import { describe, expect, it } from 'vitest';
import { mainClause, nounPhrase } from '../../../src/domain/language/phrases.ts';
import { readTokens } from '../../../src/domain/language/tokens.ts';
import { analyser } from '../../support/analyser.ts';

const words = (text: string) => analyser.analyse(readTokens(text));
const tagged = (text: string) =>
  words(text)
    .filter((word) => word.tag !== 'SIGN')
    .map((word) => `${word.text}/${word.tag}`)
    .join(' ');

describe('tags of words', () => {
  it.each([
    [
      'Side effects may include dry mouth.',
      'Side/NN effects/NNS may/MD include/VB dry/JJ mouth/NN',
    ],
    ['The range offers a good balance.', 'The/DT range/NN offers/VBZ a/DT good/JJ balance/NN'],
    ['Many seek other options.', 'Many/JJ seek/VBP other/JJ options/NNS'],
    ['Start with a low dose.', 'Start/VB with/IN a/DT low/JJ dose/NN'],
    ['The index lost 37% in 2008.', 'The/DT index/NN lost/VBD 37%/CD in/IN 2008/CD'],
    ['Bread baked at home keeps well.', 'Bread/NN baked/VBN at/IN home/NN keeps/VBZ well/RB'],
    ['It can reduce pain.', 'It/PRP can/MD reduce/VB pain/NN'],
    ['They say that fees will rise.', 'They/PRP say/VBP that/SC fees/NNS will/MD rise/VB'],
    [
      'He was born in Kent and served as mayor.',
      'He/PRP was/VBD born/VBN in/IN Kent/NNP and/CC served/VBD as/IN mayor/NN',
    ],
  ])('%s', (text, expected) => {
    expect(tagged(text)).toBe(expected);
  });
});

describe('mainClause', () => {
  it.each([
    ['The fins, which help control the board, are made of plastic.', 'are'],
    ['In 2015, people who smoke were asked to stop.', 'were'],
    ['What works for one person may not work for another.', 'may'],
    ['How many capsules to take requires advice.', 'requires'],
    ['Taking it on an empty stomach can enhance its effects.', 'can'],
  ])('%s', (text, verb) => {
    const list = words(text);
    expect(list[mainClause(list)?.verb ?? -1]?.text).toBe(verb);
  });

  it('finds none in a fragment', () => {
    expect(mainClause(words('Dosage considerations for safe use'))).toBeNull();
  });

  it('reads noun phrases with all their modifiers', () => {
    const list = words(
      'the two most commonly reported physical and psychological symptoms of withdrawal',
    );
    expect(list[nounPhrase(list, 0) - 1]?.text).toBe('symptoms');
  });
});
