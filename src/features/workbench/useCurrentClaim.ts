/**
 * The one current claim of the review screen. It is kept in memory, where a key press changes it at once, and written to
 * the address a moment later; an address that names another claim wins.
 */
import { useEffect, useRef, useState } from 'react';
import type { ClaimId } from '../../domain/ids.ts';
import type { ReviewStructure } from '../../storage/model.ts';
import type { PaneName } from './context.ts';

/** Holding J passes many claims; the address need not name each of them. */
const ADDRESS_DELAY = 150;

interface Current {
  readonly id: ClaimId | null;
  readonly by: PaneName | null;
}

function claimAt(structure: ReviewStructure, number: number | undefined): ClaimId | null {
  return number === undefined ? null : (structure.rows[number - 1]?.id ?? null);
}

function firstListed(structure: ReviewStructure): ClaimId | null {
  return (structure.rows.find((row) => row.dismissed === null) ?? structure.rows[0])?.id ?? null;
}

/**
 * @param number the claim's position that the address names, 1-based
 * @param writeAddress puts a position into the address
 */
export function useCurrentClaim(
  structure: ReviewStructure,
  number: number | undefined,
  writeAddress: (number: number | undefined) => void,
): { current: Current; setCurrent: (id: ClaimId, by: PaneName | null) => void } {
  const [current, setState] = useState<Current>(() => ({
    id: claimAt(structure, number) ?? firstListed(structure),
    by: null,
  }));
  const written = useRef(number);
  const shown = current.id === null ? undefined : structure.rowById.get(current.id)?.number;

  // The address changed without us: a link, the back button, a mistyped number.
  useEffect(() => {
    if (number === written.current) return;
    written.current = number;
    const id = claimAt(structure, number);
    if (id !== null) setState({ id, by: null });
  }, [number, structure]);

  const lastNumber = useRef(shown);
  if (shown !== undefined) lastNumber.current = shown;

  // A claim that is gone (its making was undone) hands over to the one that has come into its place.
  useEffect(() => {
    if (current.id !== null && structure.rowById.has(current.id)) return;
    const near = Math.min(lastNumber.current ?? 1, structure.rows.length);
    setState({ id: claimAt(structure, near) ?? firstListed(structure), by: null });
  }, [current.id, structure]);

  const latestWrite = useRef(writeAddress);
  latestWrite.current = writeAddress;
  useEffect(() => {
    if (shown === written.current) return;
    const timer = setTimeout(() => {
      written.current = shown;
      latestWrite.current(shown);
    }, ADDRESS_DELAY);
    return () => clearTimeout(timer);
  }, [shown]);

  const setCurrent = (id: ClaimId, by: PaneName | null) => {
    setState((before) => (before.id === id && before.by === by ? before : { id, by }));
  };
  return { current, setCurrent };
}
