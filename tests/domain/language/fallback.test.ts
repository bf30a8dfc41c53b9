import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentSentences } from '../../../src/domain/language/fallback.ts';

const split = (text: string, language: string) =>
  segmentSentences(text, 0, text.length, language).map(({ start, end }) => text.slice(start, end));

describe('segmentSentences', () => {
  it.each([
    ['de', ['Das ist gut.', 'Es wirkt.']],
    ['de', ['Es gibt z. B. Tee von Dr. A. Berg.', 'Am 3. Oktober schließt er.']],
    ['fr', ['M. Dupont est arrivé à 8 h 30.', 'Il est parti (cf. p. 12).']],
    ['ja', ['これは橋です。', '1890年に開通しました。']],
    ['zh', ['这座桥于1890年通车。', '它仍在使用！', '真的吗？']],
    ['und', ['Kahawa ni moto.', 'Ni nzuri.']],
  ])('splits %s by the platform’s own rules', (language, sentences) => {
    const between = language === 'ja' || language === 'zh' ? '' : ' ';
    expect(split(sentences.join(between), language)).toEqual(sentences);
  });

  it('does not end a sentence with the line', () => {
    expect(split('Das ist ein Satz,\nder weitergeht. Der\nzweite auch.', 'de')).toEqual([
      'Das ist ein Satz,\nder weitergeht.',
      'Der\nzweite auch.',
    ]);
  });

  it('hands long blocks over in windows, loses nothing and cuts no sentence at their edges', () => {
    const sentence = 'Ein Satz mit ein paar Wörtern steht hier.';
    const text = `${sentence} `.repeat(1_000).trim();
    const sentences = split(text, 'de');
    expect(sentences).toHaveLength(1_000);
    expect(new Set(sentences)).toEqual(new Set([sentence]));
    const solid = 'ß'.repeat(12_000);
    expect(split(solid, 'de').join('')).toBe(solid);
  });

  it('gives spans in order that hold all but white space', () => {
    const texts = fc
      .array(
        fc.constantFrom('Wort', 'z. B.', '3.', '. ', '。', '？', ' ', '\n', '😀', '…', '"', 'É'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.constantFrom('de', 'ja', 'und'), (text, language) => {
        const spans = segmentSentences(text, 0, text.length, language);
        const kept = spans.map(({ start, end }) => text.slice(start, end)).join('');
        expect(kept.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const [index, { start }] of spans.entries()) {
          expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
        }
      }),
    );
  });
});
