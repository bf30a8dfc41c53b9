import { describe, expect, it } from 'vitest';
import { segmentSentences } from '../../../src/domain/language/fallback.ts';

const split = (text: string, language: string) =>
  segmentSentences(text, 0, text.length, language).map(({ start, end }) => text.slice(start, end));

describe('segmentSentences', () => {
  it('splits other languages by the platform’s own rules', () => {
    expect(split('Das ist gut. Es wirkt.', 'de')).toEqual(['Das ist gut.', 'Es wirkt.']);
    expect(split('これは橋です。1890年に開通しました。', 'ja')).toEqual([
      'これは橋です。',
      '1890年に開通しました。',
    ]);
  });

  it('hands long blocks over in pieces and loses nothing', () => {
    const text = 'Ein Satz mit Wörtern. '.repeat(1_000).trim();
    const sentences = split(text, 'de');
    expect(sentences.join(' ')).toBe(text);
    const solid = 'ß'.repeat(12_000);
    expect(split(solid, 'de').join('')).toBe(solid);
  });
});
