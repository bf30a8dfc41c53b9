/** A source as its reference in the style of this device; in the short style until the other has been worked out. */
import { useEffect, useState } from 'react';
import { formatReference, type ReferenceSegment } from '../../../domain/evidence/reference.ts';
import type { CslStyle, SourceToCite } from '../../../domain/evidence/reference-style.ts';
import { useReferenceStyle } from './style.ts';

interface Styled {
  readonly source: SourceToCite;
  readonly style: CslStyle;
  readonly parts: readonly ReferenceSegment[];
}

/** In the style asked for, alone. @throws where the processor could not be had */
async function styledReference(style: CslStyle, source: SourceToCite): Promise<Styled['parts']> {
  const { formatInWorker } = await import('../../../workers/referencesClient.ts');
  const { references } = await formatInWorker(style, [source]);
  return references[0]?.parts ?? formatReference(source.csl, source.raw);
}

/** @param source the same object as long as it says the same */
export function useReference(source: SourceToCite): readonly ReferenceSegment[] {
  const style = useReferenceStyle();
  const [styled, setStyled] = useState<Styled | null>(null);
  useEffect(() => {
    if (style === 'short') return;
    let gone = false;
    styledReference(style, source).then(
      (parts) => {
        if (!gone) setStyled({ source, style, parts });
      },
      // The short style says as much of the source.
      (error: unknown) => console.error(error),
    );
    return () => {
      gone = true;
    };
  }, [source, style]);
  if (styled !== null && styled.style === style && styled.source === source) return styled.parts;
  return formatReference(source.csl, source.raw);
}

/** In words, for the clipboard: what the style says, or the short style where it cannot be had. */
export async function referenceInWords(
  source: SourceToCite,
  style: CslStyle | 'short',
): Promise<string> {
  const parts =
    style === 'short'
      ? formatReference(source.csl, source.raw)
      : await styledReference(style, source);
  return parts.map(({ text }) => text).join('');
}
