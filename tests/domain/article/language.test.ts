import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../src/domain/article/language.ts';
import { countWords } from '../../../src/domain/article/words.ts';

describe('detectLanguage', () => {
  it.each([
    ['en', 'The bridge was opened in 1890 and is still in use by trains from the north.'],
    ['en', 'Kratom is safe.'],
    ['de', 'Die Brücke wurde im Jahr 1890 eröffnet und ist auch heute noch in Betrieb.'],
    ['fr', 'Le pont a été ouvert en 1890 et il est toujours utilisé par les trains.'],
    ['es', 'El puente fue inaugurado en 1890 y todavía es utilizado por los trenes de la región.'],
    ['it', 'Il ponte è stato aperto nel 1890 ed è ancora usato dai treni della regione.'],
    ['pt', 'A ponte foi inaugurada em 1890 e ainda é usada pelos comboios da região, como não.'],
    [
      'nl',
      'De brug werd in 1890 geopend en wordt nog steeds door de treinen van het noorden gebruikt.',
    ],
    ['ru', 'Мост был открыт в 1890 году и используется до сих пор.'],
    ['uk', 'Міст було відкрито в 1890 році, і його використовують досі.'],
    ['ja', 'この橋は1890年に開通しました。'],
    ['zh', '这座桥于1890年通车。'],
    ['ko', '이 다리는 1890년에 개통되었습니다.'],
    ['ar', 'تم افتتاح الجسر في عام 1890.'],
    ['und', '12345 !!!'],
    ['und', 'Lorem ipsum dolor sit amet consectetur'],
  ])('says %s of %j', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe('countWords', () => {
  it.each([
    ['', 0],
    ['Don’t split well-known or 1,200.5 words.', 6],
    ['😀 — !', 0],
    ['这座桥', 3],
  ])('%j has %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});
