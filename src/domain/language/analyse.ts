/**
 * From the tree over the treebank's words to one over tokens: a token of several words ("don't", "500mg") takes the
 * place of the one among them that is nearest to the root.
 */

import { lemmaOf } from './lemma.ts';
import { classOf } from './penn.ts';
import type { Piece } from './pieces.ts';
import { piecesOf } from './pieces.ts';
import type { SentenceReader } from './reader.ts';
import { type Tag, UPOS, type Upos, type Word } from './tags.ts';
import type { Token } from './tokens.ts';
import { mapped } from './word.ts';

/** The parts of a merged tag `UPOS|XPOS`. */
export interface TagParts {
  readonly upos: Upos;
  readonly xpos: string;
}

export function partsOfTag(tag: string): TagParts {
  const [universal, penn] = tag.split('|');
  return { upos: UPOS.find((upos) => upos === universal) ?? 'X', xpos: penn ?? 'FW' };
}

/** Tokens of one sentence with tags and heads. `tags` are the reader's, taken apart. */
export function analyseTokens(
  tokens: readonly Token[],
  reader: SentenceReader,
  tags: readonly TagParts[],
): Word[] {
  const pieces: Piece[] = [];
  /** Token of each piece, and the first piece of each token, with the end. */
  const owners: number[] = [];
  const starts: number[] = [];
  tokens.forEach((token, index) => {
    starts.push(pieces.length);
    for (const piece of piecesOf(token)) {
      pieces.push(piece);
      owners.push(index);
    }
  });
  starts.push(pieces.length);
  const reading = reader.read(mapped(pieces, ({ text }) => text));
  return mapped(tokens, (token, index) => {
    const place = highest(reading.heads, starts[index] ?? 0, starts[index + 1] ?? 0);
    const head = reading.heads[place] ?? -1;
    return wordOf(
      token,
      index,
      head < 0 ? -1 : (owners[head] ?? -1),
      tags[reading.tags[place] ?? 0] ?? OTHER,
      reader.relations[reading.relations[place] ?? 0] ?? 'dep',
      pieces[place]?.text ?? token.text,
    );
  });
}

const OTHER: TagParts = { upos: 'X', xpos: 'FW' };

/**
 * The piece nearest to the root, the first of equals. Its head is another token's, nearer to the root still: so the
 * tokens' heads make a tree, whatever the pieces' arcs are.
 */
function highest(heads: Int32Array, from: number, to: number): number {
  if (to - from < 2) return from;
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  for (let at = from; at < to; at += 1) {
    let depth = 0;
    for (let up = heads[at] ?? -1; up >= 0; up = heads[up] ?? -1) depth += 1;
    if (depth < least) {
      least = depth;
      best = at;
    }
  }
  return best;
}

/** Built field by field: spreading the token takes ten times as long. */
function wordOf(
  { text, start, end, kind, glued }: Token,
  index: number,
  head: number,
  { upos, xpos }: TagParts,
  relation: string,
  piece: string,
): Word {
  const lower = lowered(text);
  const sign = kind === 'sign';
  // A token of several pieces has the lemma of the one that it was taken for: "don't" that of "do".
  const lemma = sign
    ? lower
    : lemmaOf(piece.length === text.length ? lower : lowered(piece), upos, xpos);
  return {
    text,
    start,
    end,
    kind,
    glued,
    lower,
    tag: tagOf(kind, lower, upos, xpos),
    lemma,
    index,
    head,
    relation: sign && upos === 'PUNCT' && head >= 0 ? 'punct' : relation,
    upos,
    xpos,
  };
}

const lowered = (text: string): string => text.toLowerCase().replace(/[’ʼ]/g, "'");

/** "500mg" and "1-3" are numbers, whatever their head; "20th" and "20-year-old" are not. */
const AMOUNT = /^[^\p{L}]*\p{L}{0,3}$/u;
const ORDINAL = /\d(?:st|nd|rd|th|s)$/;

function tagOf(kind: Token['kind'], lower: string, upos: Upos, xpos: string): Tag {
  if (kind === 'sign') return lower === '&' || xpos === 'CC' ? 'CC' : 'SIGN';
  if (kind === 'number' && AMOUNT.test(lower) && !ORDINAL.test(lower)) return 'CD';
  return classOf(lower, upos, xpos);
}
