/** The text in the intake card, kept for a reload a moment after each change. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { keepDraft, readDraft } from './draft.ts';

/** Long enough that typing is not slowed by writing a long text, short enough to lose no more than a word. */
const WAIT_MS = 300;

export interface DraftText {
  readonly text: string;
  /** False when the text is too long to come back after a reload. */
  readonly kept: boolean;
  setText(text: string): void;
}

export function useDraft(): DraftText {
  const [text, setState] = useState(readDraft);
  const [kept, setKept] = useState(true);
  const unwritten = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const write = useCallback(() => {
    clearTimeout(timer.current);
    if (unwritten.current === null) return;
    setKept(keepDraft(unwritten.current));
    unwritten.current = null;
  }, []);

  const setText = useCallback(
    (next: string) => {
      setState(next);
      unwritten.current = next;
      clearTimeout(timer.current);
      timer.current = setTimeout(write, WAIT_MS);
    },
    [write],
  );

  useEffect(() => {
    window.addEventListener('pagehide', write);
    return () => {
      window.removeEventListener('pagehide', write);
      write();
    };
  }, [write]);

  return { text, kept, setText };
}
