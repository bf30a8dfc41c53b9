/** The screens' own results for the palette. */
import type { PaletteSource, PaletteSources } from '../features/shared/palette.ts';

export function createPaletteSources(): PaletteSources {
  const sources = new Set<PaletteSource>();
  return {
    register(source) {
      sources.add(source);
      return () => sources.delete(source);
    },
    list: () => [...sources],
  };
}
