/** The words that are selected in the pages, kept while a button is pressed. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { wordsAt } from '../../../../domain/evidence/quotes/text.ts';
import type { SourceText } from '../../../../domain/evidence/source-text.ts';
import { selectedParts } from './selection.ts';
import type { Quotation } from './useQuote.ts';

/** As long as a quote may be. */
const LONGEST = 20_000;

export function usePicked(
  scroller: RefObject<HTMLElement | null>,
  textOf: (page: number) => string | undefined,
  text: SourceText,
) {
  const [picked, setPicked] = useState<Quotation | null>(null);
  const read = useRef(textOf);
  read.current = textOf;
  useEffect(() => {
    const changed = () => {
      const root = scroller.current;
      if (root === null) return;
      const parts = selectedParts(root, document.getSelection(), (page) => read.current(page));
      const first = parts[0];
      const last = parts.at(-1);
      if (first === undefined || last === undefined) {
        setPicked(null);
        return;
      }
      const joined: SourceText = { pages: parts.map((part) => ({ label: '', text: part.text })) };
      const words = wordsAt(joined, {
        page: 0,
        start: 0,
        endPage: parts.length - 1,
        end: last.text.length,
      }).slice(0, LONGEST);
      const from = text.pages[first.page]?.label ?? '';
      const to = text.pages[last.page]?.label ?? '';
      setPicked({ words, locator: from === to ? from : `${from}–${to}` });
    };
    document.addEventListener('selectionchange', changed);
    return () => document.removeEventListener('selectionchange', changed);
  }, [scroller, text]);
  const clear = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    setPicked(null);
  }, []);
  return { picked, clear };
}
