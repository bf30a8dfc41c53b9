/** The panel itself. */
import { Popover as BasePopover } from '@base-ui/react/popover';
import { useState } from 'react';
import { classes } from '../classes.ts';
import type { PopoverProps } from '../popupProps.ts';
import styles from './Popover.module.css';
import popup from './popup.module.css';

export function Popover({
  trigger,
  label,
  children,
  align = 'end',
  open,
  onOpenChange,
  className,
  defaultOpen,
}: PopoverProps & { defaultOpen: boolean }) {
  const [ownOpen, setOwnOpen] = useState(defaultOpen);
  const change = (next: boolean) => {
    setOwnOpen(next);
    onOpenChange?.(next);
  };
  return (
    <BasePopover.Root open={open ?? ownOpen} onOpenChange={(next) => change(next)}>
      <BasePopover.Trigger render={trigger} />
      <BasePopover.Portal>
        <BasePopover.Positioner
          className={popup.positioner}
          align={align}
          sideOffset={4}
          collisionPadding={8}
        >
          <BasePopover.Popup
            aria-label={label}
            className={classes(popup.popup, styles.popup, className)}
          >
            {typeof children === 'function' ? children(() => change(false)) : children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
