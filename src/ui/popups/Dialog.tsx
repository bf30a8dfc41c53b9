/** The dialog itself. */
import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { useRef } from 'react';
import { classes } from '../classes.ts';
import { IconButton } from '../IconButton.tsx';
import type { DialogProps } from '../popupProps.ts';
import styles from './Dialog.module.css';

const CONTROL =
  'input:not(:disabled), textarea:not(:disabled), button:not(:disabled), a[href], [tabindex="0"]';

/** Of a group of radios the one in force, as Tab does. */
function inForce(first: HTMLElement | null | undefined, body: HTMLElement | null) {
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio') return first;
  const name = CSS.escape(first.name);
  return body?.querySelector<HTMLElement>(`input[name="${name}"]:checked`) ?? first;
}

export function Dialog({
  open,
  onOpenChange,
  title,
  children,
  footer,
  size = 'md',
  initialFocus,
  finalFocus,
}: DialogProps) {
  const body = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  // The close button comes first in the order, and is the last that somebody opened the dialog for.
  const firstControl = () =>
    inForce(body.current?.querySelector<HTMLElement>(CONTROL), body.current) ??
    foot.current?.querySelector<HTMLElement>(CONTROL) ??
    true;
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={styles.backdrop} />
        <BaseDialog.Viewport className={styles.viewport}>
          <BaseDialog.Popup
            className={classes(
              styles.popup,
              size === 'sm' && styles.sm,
              size === 'lg' && styles.lg,
            )}
            initialFocus={initialFocus ?? firstControl}
            finalFocus={finalFocus}
          >
            <div className={styles.head}>
              <BaseDialog.Title className={styles.title}>{title}</BaseDialog.Title>
              <BaseDialog.Close render={<IconButton label="Close" icon="x" />} />
            </div>
            <div ref={body} className={styles.body}>
              {children}
            </div>
            {footer !== undefined && (
              <div ref={foot} className={styles.footer}>
                {footer}
              </div>
            )}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
