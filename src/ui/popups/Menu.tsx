/** The menu itself. The trigger is any of our buttons; Base UI gives it its state and keys. */
import { Menu as BaseMenu } from '@base-ui/react/menu';
import { useId } from 'react';
import { classes } from '../classes.ts';
import { Icon } from '../Icon.tsx';
import { Kbd } from '../Kbd.tsx';
import type { MenuItemEntry, MenuProps } from '../popupProps.ts';
import styles from './Menu.module.css';
import popup from './popup.module.css';

function Content({ entry, ids }: { entry: MenuItemEntry; ids: string }) {
  return (
    <>
      {entry.icon !== undefined && <Icon name={entry.icon} />}
      <span className={popup.text}>
        <span id={`${ids}-label`} className={classes(entry.danger && styles.danger)}>
          {entry.label}
        </span>
        {entry.description !== undefined && (
          <span id={`${ids}-description`} className={styles.description}>
            {entry.description}
          </span>
        )}
      </span>
      {entry.checked === true && <Icon name="check" size={14} />}
      {entry.keys !== undefined && (
        <span className={styles.keys} aria-hidden="true">
          {entry.keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </span>
      )}
    </>
  );
}

function Item({ entry }: { entry: MenuItemEntry }) {
  const ids = useId();
  const shared = {
    className: popup.item,
    label: entry.label,
    disabled: entry.disabled ?? false,
    'aria-labelledby': `${ids}-label`,
    'aria-describedby': entry.description === undefined ? undefined : `${ids}-description`,
  };
  if (entry.checked !== undefined) {
    return (
      <BaseMenu.CheckboxItem
        {...shared}
        checked={entry.checked}
        closeOnClick={entry.closes ?? false}
        onCheckedChange={entry.onSelect}
      >
        <Content entry={entry} ids={ids} />
      </BaseMenu.CheckboxItem>
    );
  }
  return (
    <BaseMenu.Item {...shared} onClick={entry.onSelect}>
      <Content entry={entry} ids={ids} />
    </BaseMenu.Item>
  );
}

export function Menu({
  trigger,
  label,
  items,
  align = 'end',
  open,
  onOpenChange,
  defaultOpen,
}: MenuProps & { defaultOpen: boolean }) {
  return (
    <BaseMenu.Root
      modal={false}
      defaultOpen={defaultOpen}
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange === undefined ? {} : { onOpenChange: (next) => onOpenChange(next) })}
    >
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner
          className={popup.positioner}
          align={align}
          sideOffset={4}
          collisionPadding={8}
        >
          <BaseMenu.Popup className={popup.popup} aria-label={label}>
            {items.map((entry, index) =>
              entry === 'separator' ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a separator has nothing else to be known by
                <BaseMenu.Separator key={`separator-${index}`} className={popup.separator} />
              ) : (
                <Item key={entry.id} entry={entry} />
              ),
            )}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}
