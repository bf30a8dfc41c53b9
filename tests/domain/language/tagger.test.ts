import { describe, expect, it } from 'vitest';
import { namesIn } from '../../../src/domain/language/names.ts';
import { mainClause, nounPhrase } from '../../../src/domain/language/phrases.ts';
import { tagWords } from '../../../src/domain/language/tagger.ts';
import { readTokens } from '../../../src/domain/language/tokens.ts';
import {
  baseOfGerund,
  gerundOf,
  participleOf,
  pastOf,
  thirdPerson,
  verbEntry,
} from '../../../src/domain/language/verbs.ts';

const words = (text: string) => tagWords(readTokens(text));
const tagged = (text: string) =>
  words(text)
    .filter((word) => word.tag !== 'SIGN')
    .map((word) => `${word.text}/${word.tag}`)
    .join(' ');

describe('verb forms', () => {
  it.each([
    ['carry', 'carries', 'carried', 'carried', 'carrying'],
    ['stop', 'stops', 'stopped', 'stopped', 'stopping'],
    ['take', 'takes', 'took', 'taken', 'taking'],
    ['reach', 'reaches', 'reached', 'reached', 'reaching'],
    ['offer', 'offers', 'offered', 'offered', 'offering'],
    ['lie', 'lies', 'lay', 'lain', 'lying'],
    ['begin', 'begins', 'began', 'begun', 'beginning'],
    ['use', 'uses', 'used', 'used', 'using'],
  ])('%s, %s, %s, %s, %s', (base, third, past, participle, gerund) => {
    expect([thirdPerson(base), pastOf(base), participleOf(base), gerundOf(base)]).toEqual([
      third,
      past,
      participle,
      gerund,
    ]);
    expect(baseOfGerund(gerund)).toBe(base);
    expect(verbEntry(third)?.lemma).toBe(base);
  });

  it('guesses verbs that it does not know by their endings', () => {
    expect(verbEntry('bioengineered')?.forms).toEqual(['past', 'participle']);
    expect(verbEntry('tokenizes')).toEqual({ lemma: 'tokenize', forms: ['s'] });
    expect(verbEntry('table-top')).toBeUndefined();
  });
});

describe('tagWords', () => {
  it.each([
    [
      'Side effects may include dry mouth.',
      'Side/NN effects/NNS may/MD include/VB dry/JJ mouth/NN',
    ],
    ['The range offers a good balance.', 'The/DT range/NN offers/VBZ a/DT good/JJ balance/NN'],
    ['Many seek other options.', 'Many/PRP seek/VBP other/JJ options/NNS'],
    ['Start with a low dose.', 'Start/VB with/IN a/DT low/JJ dose/NN'],
    ['The index lost 37% in 2008.', 'The/DT index/NN lost/VBD 37%/CD in/IN 2008/CD'],
    ['Bread baked at home keeps well.', 'Bread/NN baked/VBN at/IN home/NN keeps/VBZ well/RB'],
    ['It helps control pain.', 'It/PRP helps/VBZ control/VB pain/NN'],
    ['They say that fees matter.', 'They/PRP say/VBP that/SC fees/NNS matter/VBP'],
    [
      'He was born in Kent and served as mayor.',
      'He/PRP was/VBD born/VBN in/IN Kent/NNP and/CC served/VBD as/IN mayor/NN',
    ],
  ])('%s', (text, expected) => {
    expect(tagged(text)).toBe(expected);
  });

  it('knows names at the start of a sentence by how the article writes them', () => {
    const text = 'Vanguard fell. Experts at Vanguard agree.';
    expect(namesIn(text).has('vanguard')).toBe(true);
    expect(namesIn('Kratom is a tree. People take kratom.').has('kratom')).toBe(false);
    expect(tagWords(readTokens('Vanguard fell.'), namesIn(text))[0]?.tag).toBe('NNP');
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
