/** Which claims stand in which piece of the article, kept stable so that an unchanged piece is not drawn again. */
import type { ClaimId } from '../../../domain/ids.ts';
import type { DismissReason } from '../../../domain/review/schema.ts';
import type { ClaimRow } from '../../../storage/model.ts';
import { indexAt, type Piece } from './units.ts';

/** One span of one claim, whole even where a piece holds only a part of it. UTF-16 code units, end exclusive. */
export interface ClaimPlace {
  readonly id: ClaimId;
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** The claim's first span, where its mark stands. */
  readonly main: boolean;
  /** Why it was dismissed, null while it counts. */
  readonly dismissed: DismissReason | null;
  /** Whether this piece is the first, or the last, that the span touches. */
  readonly opens: boolean;
  readonly closes: boolean;
}

const NONE: readonly ClaimPlace[] = [];

function same(a: readonly ClaimPlace[], b: readonly ClaimPlace[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((place, index) => {
    const other = b[index];
    return (
      other !== undefined &&
      place.id === other.id &&
      place.number === other.number &&
      place.start === other.start &&
      place.end === other.end &&
      place.main === other.main &&
      place.dismissed === other.dismissed &&
      place.opens === other.opens &&
      place.closes === other.closes
    );
  });
}

/**
 * The places that touch each piece, in the order of the claims.
 * @param pieces in article order
 * @param rows all claims in article order
 * @param previous the result for the same pieces before; equal lists are handed back as they were
 */
export function placesByPiece(
  pieces: readonly Piece[],
  rows: readonly ClaimRow[],
  previous?: readonly (readonly ClaimPlace[])[],
): readonly (readonly ClaimPlace[])[] {
  const lists: (ClaimPlace[] | undefined)[] = new Array(pieces.length);
  /** Whether `indexAt` would give this index. */
  const holds = (index: number, offset: number) =>
    (pieces[index]?.start ?? Number.POSITIVE_INFINITY) <= offset &&
    offset < (pieces[index + 1]?.start ?? Number.POSITIVE_INFINITY);
  // Claims come in article order, so most stand where the one before them stood.
  let cursor = 0;
  for (const row of rows) {
    row.spans.forEach((span, spanIndex) => {
      if (!holds(cursor, span.start)) cursor = indexAt(pieces, span.start);
      const first = (pieces[cursor]?.end ?? 0) <= span.start ? cursor + 1 : cursor;
      const last = holds(cursor, span.end - 1) ? cursor : indexAt(pieces, span.end - 1);
      for (let index = first; index <= last; index += 1) {
        const place: ClaimPlace = {
          id: row.id,
          number: row.number,
          start: span.start,
          end: span.end,
          main: spanIndex === 0,
          dismissed: row.dismissed?.reason ?? null,
          opens: index === first,
          closes: index === last,
        };
        const list = lists[index];
        if (list === undefined) lists[index] = [place];
        else list.push(place);
      }
    });
  }
  return pieces.map((_, index) => {
    const list = lists[index] ?? NONE;
    const before = previous?.[index];
    return before !== undefined && same(before, list) ? before : list;
  });
}
