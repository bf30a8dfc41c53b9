/** When the text of a field counts as given: on leaving it, on Ctrl or Cmd Enter, and when the page goes away. */
import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';

type Field = HTMLTextAreaElement | HTMLInputElement;

interface DraftHandlers {
  onFocus: (event: FocusEvent<Field>) => void;
  onBlur: () => void;
  onKeyDown: (event: KeyboardEvent<Field>) => void;
}

/** Calls `onCommit` only for text that differs from what was there when the field got focus or was last given. */
export function useDraft(value: string, onCommit?: (value: string) => void): DraftHandlers {
  const given = useRef(value);
  const latest = useRef({ value, onCommit, focused: false });
  latest.current.value = value;
  latest.current.onCommit = onCommit;

  const commit = (always: boolean) => {
    const now = latest.current;
    if (!always && now.value === given.current) return;
    given.current = now.value;
    now.onCommit?.(now.value);
  };
  const commitRef = useRef(commit);
  commitRef.current = commit;

  useEffect(() => {
    // A closed tab or a killed phone app gives no blur; being hidden is the last that is heard of it.
    const onHidden = () => {
      if (document.visibilityState === 'hidden' && latest.current.focused) commitRef.current(false);
    };
    document.addEventListener('visibilitychange', onHidden);
    return () => document.removeEventListener('visibilitychange', onHidden);
  }, []);

  return {
    onFocus: (event) => {
      latest.current.focused = true;
      given.current = event.currentTarget.value;
    },
    onBlur: () => {
      latest.current.focused = false;
      commit(false);
    },
    onKeyDown: (event) => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
      if (event.ctrlKey || event.metaKey) commit(true);
    },
  };
}
