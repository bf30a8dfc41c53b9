import { describe, expect, it } from 'vitest';
import { salvage } from '../../../src/domain/claims/select/salvage.ts';
import { sentenceText } from '../../../src/domain/claims/words.ts';
import { readTokens } from '../../../src/domain/language/tokens.ts';
import { analyser } from '../../support/analyser.ts';
import { predict } from '../../support/predict.ts';

const rescued = (text: string, judged = false) => {
  const words = salvage(analyser.analyse(readTokens(text)), judged);
  return words === null ? null : sentenceText(words);
};

describe('salvage', () => {
  it.each([
    ["Her excellent 2019 trial shows science's power.", 'She ran a trial in 2019.'],
    ['His dull 1999 novel is a disgrace.', 'He wrote a novel in 1999.'],
    ['Marie Curie’s brilliant 1911 lecture was wonderful.', 'Marie Curie gave a lecture in 1911.'],
    [
      'Their remarkable 2020 clinical study proves the value of patience.',
      'They ran a clinical study in 2020.',
    ],
  ])('%s', (opinion, fact) => {
    expect(rescued(opinion)).toBe(fact);
  });

  it('takes any sentence that has been found to be an opinion', () => {
    expect(rescued('I love her great 2004 album.')).toBeNull();
    expect(rescued('I love her great 2004 album.', true)).toBe('She released an album in 2004.');
  });

  it.each([
    ['states a finding', 'Her excellent 2019 trial showed that most patients recovered.'],
    ['states a number', "Her excellent 2019 trial of 40 patients shows science's power."],
    ['does not judge', "Her 2019 trial shows science's power."],
    ['states an event', 'Her excellent 2019 trial enrolled patients in Paris.'],
    ['has no year', "Her excellent trial shows science's power."],
    ['has no owner', "The excellent 2019 trial shows science's power."],
    ['has an owner of unknown kind', "Its excellent 2019 trial shows science's power."],
    ['is nothing that is made', 'Her excellent 2019 summer was wonderful.'],
  ])('leaves what %s', (_, text) => {
    expect(rescued(text)).toBeNull();
  });

  it('says whose it was, by the article', () => {
    const { claims } = predict(
      "Marie Curie was a chemist. Her excellent 1911 lecture shows science's power.",
    );
    expect(claims.map(({ text }) => text)).toEqual([
      'Marie Curie was a chemist.',
      'Marie Curie gave a lecture in 1911.',
    ]);
  });
});
