/** Shows the toast, and holds the one live region of the app. It stays for six seconds, longer while in use. */
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ToastOptions } from '../features/shared/services.ts';
import { VerdictIcon } from '../features/shared/verdict/VerdictIcon.tsx';
import { Icon } from '../ui/Icon.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './Toasts.module.css';
import type { Toast, ToastStore } from './toasts.ts';

/** Milliseconds. */
const SHOWN = 6_000;

function iconOf(icon: ToastOptions['icon']): ReactNode {
  switch (icon) {
    case undefined:
      return null;
    case 'undo':
      return <Icon name="undo-2" />;
    case 'alert':
      return <Icon name="triangle-alert" />;
    case 'done':
      return <Icon name="check" />;
    default:
      return <VerdictIcon verdict={icon} size={15} plain />;
  }
}

function Shown({ toast, onGone }: { toast: Toast; onGone: () => void }) {
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const left = useRef(SHOWN);
  const cameFrom = useRef<HTMLElement | null>(null);
  const held = hovered || focused;
  const gone = useRef(onGone);
  gone.current = onGone;

  useEffect(() => {
    if (held) return undefined;
    const start = performance.now();
    const timer = setTimeout(() => gone.current(), left.current);
    return () => {
      clearTimeout(timer);
      left.current -= performance.now() - start;
    };
  }, [held]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only holds the clock; the button is what is pressed
    <div
      className={styles.toast}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={(event) => {
        if (event.relatedTarget instanceof HTMLElement) cameFrom.current = event.relatedTarget;
        setFocused(true);
      }}
      onBlur={() => setFocused(false)}
    >
      {iconOf(toast.icon)}
      <span className={styles.text}>{toast.text}</span>
      {toast.action !== undefined && (
        <button
          type="button"
          className={styles.button}
          onClick={() => {
            // The button goes with the toast; focus that was in it goes back to where it came from.
            if (cameFrom.current?.isConnected) cameFrom.current.focus();
            onGone();
            toast.action?.run();
          }}
        >
          {toast.action.label}
        </button>
      )}
    </div>
  );
}

export function Toasts({ store }: { store: ToastStore }) {
  const { toast, announcement } = useSyncExternalStore(store.subscribe, store.state);
  return (
    <div role="status" aria-live="polite" className={styles.region}>
      {toast !== null && (
        <Shown key={toast.id} toast={toast} onGone={() => store.dismiss(toast.id)} />
      )}
      {announcement !== null && (
        <VisuallyHidden key={announcement.id}>{announcement.text}</VisuallyHidden>
      )}
    </div>
  );
}
