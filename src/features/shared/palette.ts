/** Lets a screen add its own results to the command palette, such as the claims of the open review. */
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';

export interface PaletteItem {
  /** Stable and unique among all sources, such as `claim.<id>`. */
  readonly id: string;
  /** Matched letters of the query are marked in it. */
  readonly label: string;
  /** The heading it is listed under, such as "Claims". */
  readonly group: string;
  readonly icon?: ReactNode;
  /** Stands before the label in bold: a claim's number. */
  readonly lead?: string;
  /** Stands at the end, quietly. */
  readonly detail?: string;
  readonly run: () => void;
}

/**
 * Called on each change of the query while the palette is open; the query is trimmed and may be empty. A query that
 * begins with `#` asks for a claim by its number. Return the best few: the palette shows about ten a source.
 */
export type PaletteSource = (query: string) => readonly PaletteItem[];

export interface PaletteSources {
  register(source: PaletteSource): () => void;
  list(): readonly PaletteSource[];
}

export const PaletteContext = createContext<PaletteSources | null>(null);

/** Offers these results while the calling component is mounted. The function may be new on each render. */
export function usePaletteSource(source: PaletteSource): void {
  const sources = useContext(PaletteContext);
  const latest = useRef(source);
  latest.current = source;
  useEffect(() => sources?.register((query) => latest.current(query)), [sources]);
}
