/**
 * The passages that a claim is most likely checked against: BM25 over windows of one to three sentences, and above it
 * what the claim's figures find. Deterministic: the order in which sources were given has no part in it.
 *
 * score = (Σ w · (k + 1) · tf / (tf + k · (1 − b + b · length / usual))) · coverage + title + Σ figures + pairs, with
 * w = weight · idf over the claim's words; idf counts the sentences of the sources that are searched (Robertson and
 * Zaragoza 2009, The Probabilistic Relevance Framework).
 */
import { bestFigures, type FoundFigures, figureScore, readFigures } from './foundFigures.ts';
import type { ReadQuery } from './query.ts';
import type { Passage, PassageMark } from './schema.ts';
import type { IndexedSource } from './source.ts';
import { byScore, scoredWindows, type Window } from './windows.ts';
import { matchedWords, placeOf, togetherScore } from './windowWords.ts';

/** So many windows, by their words, are looked at more closely. */
const MOST_READ = 240;

/**
 * The best `limit` passages, best first; no two share a sentence. Empty where no word of the claim is found.
 * @param sources those to be searched
 */
export function findPassages(
  query: ReadQuery,
  sources: readonly IndexedSource[],
  limit: number,
): Passage[] {
  if (query.words.length === 0) return [];
  const { windows, weights, sentences } = scoredWindows(query, sources);
  const read = windows.slice(0, MOST_READ);
  const figures = readFigures(query, read, sentences);
  const ranked = read.map((window) => ({
    ...window,
    score: window.score + figureScore(window, figures) + togetherScore(query, window, weights),
  }));
  return apart(ranked.sort(byScore), limit).map((window) => passageOf(window, query, figures));
}

/** The best of those that share a sentence. */
function apart(ranked: readonly Window[], limit: number): Window[] {
  const taken: Window[] = [];
  for (const window of ranked) {
    if (taken.length >= limit) break;
    const shares = taken.some(
      ({ source, first, last }) =>
        source === window.source && first <= window.last && window.first <= last,
    );
    if (!shares) taken.push(window);
  }
  return taken;
}

function passageOf(window: Window, query: ReadQuery, figures: FoundFigures): Passage {
  const { page, start, end, text } = placeOf(window);
  const { id, text: whole } = window.source;
  return {
    sourceId: id,
    page,
    label: whole.pages[page]?.label ?? '',
    start,
    end,
    text,
    marks: marksOf(window, query, figures, start),
    score: window.score,
  };
}

/** Figures first; a word within a figure is marked with it. */
function marksOf(
  window: Window,
  query: ReadQuery,
  figures: FoundFigures,
  from: number,
): PassageMark[] {
  const marks: PassageMark[] = [];
  const clear = (start: number, end: number) =>
    marks.every((mark) => end <= mark.start || mark.end <= start);
  const best = [...bestFigures(window, figures)].sort((a, b) => b.hit.worth - a.hit.worth);
  for (const { sentence, start, end, hit, claimed } of best) {
    const offset = (window.source.sentences[sentence]?.start ?? 0) - from;
    if (!clear(offset + start, offset + end)) continue;
    const own = query.quantities[claimed];
    marks.push({
      kind: 'quantity',
      start: offset + start,
      end: offset + end,
      match: hit.match,
      claimed: own === undefined ? '' : query.text.slice(own.start, own.end).slice(0, 400),
    });
  }
  const figured = marks.length;
  for (const { start, end, word } of matchedWords(query, window)) {
    if (query.words[word]?.context === true) continue;
    const last = marks.length > figured ? marks.at(-1) : undefined;
    // Pairs of signs overlap in scripts without spaces: they are marked as one run.
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else if (marks.slice(0, figured).every((mark) => end <= mark.start || mark.end <= start)) {
      marks.push({ kind: 'word', start, end });
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}
