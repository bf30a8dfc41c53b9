/**
 * A button whose popup is not loaded yet. It looks and is named as it will be; a press fetches the popup and opens it.
 * Once the popups are there the full control takes its place, but never while it has focus, which would be lost.
 */
import {
  cloneElement,
  type KeyboardEvent,
  type ReactElement,
  useEffect,
  useRef,
  useState,
} from 'react';
import { loadPopups, usePopups } from './popupLoader.ts';
import type { TriggerProps } from './triggerProps.ts';

interface Staged {
  /** Null as long as the plain trigger has to stand in. */
  readonly popups: ReturnType<typeof usePopups>;
  /** It was pressed before its popup was there. */
  readonly wanted: boolean;
  trigger(popup: 'menu' | 'listbox' | 'dialog'): TriggerProps;
}

/** @param open Whether the one who uses it wants it open already. */
export function useStagedTrigger(open = false): Staged {
  const popups = usePopups();
  const [wanted, setWanted] = useState(false);
  const [focused, setFocused] = useState(false);
  const full = useRef(false);
  if (popups !== null && (wanted || open || !focused)) full.current = true;
  useEffect(() => {
    if (open) loadPopups();
  }, [open]);

  const want = () => {
    setWanted(true);
    loadPopups();
  };
  return {
    popups: full.current ? popups : null,
    wanted,
    trigger: (popup) => ({
      'aria-haspopup': popup,
      'aria-expanded': false,
      onPointerEnter: loadPopups,
      onFocus: () => {
        setFocused(true);
        loadPopups();
      },
      onBlur: () => setFocused(false),
      onClick: want,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        want();
      },
    }),
  };
}

/** The trigger with these handlers after its own. */
export function withTrigger(
  trigger: ReactElement<TriggerProps>,
  staged: TriggerProps,
): ReactElement {
  const own = trigger.props;
  return cloneElement(trigger, {
    ...staged,
    onClick: (event) => {
      own.onClick?.(event);
      staged.onClick?.(event);
    },
    onFocus: (event) => {
      own.onFocus?.(event);
      staged.onFocus?.(event);
    },
    onBlur: (event) => {
      own.onBlur?.(event);
      staged.onBlur?.(event);
    },
    onKeyDown: (event) => {
      own.onKeyDown?.(event);
      staged.onKeyDown?.(event);
    },
    onPointerEnter: (event) => {
      own.onPointerEnter?.(event);
      staged.onPointerEnter?.(event);
    },
  });
}
