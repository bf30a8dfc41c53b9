/**
 * Text of any length to measure on. Repeating one article would measure the caches, so every sentence is varied: some of
 * its longer words become other words of the articles, and digits other digits. Sentences keep their build.
 */

const LONG_WORD = /\b[a-z]{5,}\b/g;
/** Share of the longer words that are exchanged. */
const EXCHANGED = 0.3;

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Corpus {
  /** About this many bytes of text; the same for the same seed. */
  text(bytes: number, seed: number): string;
}

/** @param articles at least one, with at least one longer word */
export function createCorpus(articles: readonly string[]): Corpus {
  const paragraphs = articles.flatMap((article) =>
    article.split(/\n+/).filter((line) => line.length > 80),
  );
  const words = articles.flatMap((article) => article.match(LONG_WORD) ?? []);
  const varied = (paragraph: string, random: () => number) =>
    paragraph
      .replace(LONG_WORD, (word) =>
        random() < EXCHANGED ? (words[Math.floor(random() * words.length)] ?? word) : word,
      )
      .replace(/[1-9]/g, () => String(1 + Math.floor(random() * 9)));
  return {
    text(bytes, seed) {
      const random = seeded(seed);
      const parts: string[] = [];
      for (let length = 0; length < bytes; ) {
        const paragraph = paragraphs[Math.floor(random() * paragraphs.length)] ?? '';
        const part = varied(paragraph, random);
        parts.push(part);
        length += part.length + 2;
      }
      return parts.join('\n\n').slice(0, bytes);
    },
  };
}
