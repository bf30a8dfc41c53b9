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

describe('detectLanguage on short English texts', () => {
  it.each([
    'Vincent van Gogh and Ludwig van Beethoven never met Leonardo da Vinci.',
    'Ursula von der Leyen met Charles de Gaulle’s heirs in Los Angeles and Las Vegas.',
    'Der Spiegel and Le Monde said so.',
    'El Niño warmed the coasts of Peru, Chile and Ecuador.',
    'Sales rose 4.5%, 3.2% and 2.1% in 2021, 2022 and 2023.',
    'Write to a.silva@escola.com or com.dos@nao.pt by 3/4/2024, 10:15 PM.',
    'Magnesium helps sleep.',
    'Kratom safety study',
    'I’m not sure he’d’ve liked Die Hard.',
  ])('%s', (text) => {
    expect(detectLanguage(text)).toBe('en');
  });

  it.each(['Nadal, Djokovic, Alcaraz, Sinner', 'Ortega y Gasset', 'C. D. Souza, E. Y. Le'])(
    'never takes names for a language: %s',
    (text) => {
      expect(['en', 'und']).toContain(detectLanguage(text));
    },
  );

  it('stays English with foreign words among its own', () => {
    const text =
      'The motto “la vita è bella, non è vero” is older than the film, which opened in Rome. ';
    expect(detectLanguage(text.repeat(3))).toBe('en');
  });
});

describe('detectLanguage on other languages that use the Latin script', () => {
  it.each([
    [
      'fi',
      'Silta avattiin vuonna 1890, ja se on yhä käytössä, mutta junat eivät enää kulje niin usein kuin ennen.',
    ],
    [
      'hu',
      'A hidat 1890-ben nyitották meg, és még ma is használják, de csak a vonatok, mert nem elég széles.',
    ],
    ['cs', 'Most byl otevřen v roce 1890 a stále se používá, ale jen pro vlaky, které jsou lehké.'],
    [
      'ro',
      'Podul a fost deschis în 1890 și este încă folosit de trenuri, dar nu mai mult de o oră pe zi.',
    ],
    [
      'sv',
      'Bron öppnades 1890 och används fortfarande av tåg från norr, men inte om det är kallt.',
    ],
    ['pl', 'Most został otwarty w 1890 roku i nadal jest używany przez pociągi, ale nie w zimie.'],
    ['tr', 'Köprü 1890 yılında açıldı ve bu bölge için çok önemli, ancak daha sonra kapandı.'],
    ['id', 'Jembatan ini dibuka pada tahun 1890 dan tidak akan ditutup untuk kereta dari utara.'],
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
