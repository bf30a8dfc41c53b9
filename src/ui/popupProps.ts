/** What the floating parts are given. Apart from them, because they are loaded later. */
import type { ReactElement, ReactNode, RefObject } from 'react';
import type { IconName } from './Icon.tsx';
import type { TriggerProps } from './triggerProps.ts';

export interface MenuItemEntry {
  readonly id: string;
  readonly label: string;
  /** A second line, read as the item's description. */
  readonly description?: string | undefined;
  readonly icon?: IconName | undefined;
  /** Key caps, shown only. */
  readonly keys?: readonly string[] | undefined;
  readonly disabled?: boolean | undefined;
  /** Removes something. */
  readonly danger?: boolean | undefined;
  /** Present on a choice that is on or off. The menu stays, to show it. */
  readonly checked?: boolean | undefined;
  /** A choice that opens something, so that the menu must not stay in its way. */
  readonly closes?: boolean | undefined;
  readonly onSelect: () => void;
}

export type MenuEntry = MenuItemEntry | 'separator';

export interface MenuProps {
  trigger: ReactElement<TriggerProps>;
  /** Names the menu. */
  label: string;
  items: readonly MenuEntry[];
  align?: 'start' | 'center' | 'end' | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
}

export interface PopoverProps {
  trigger: ReactElement<TriggerProps>;
  /** Names the panel. */
  label: string;
  /** A function is given the way to close it. */
  children: ReactNode | ((close: () => void) => ReactNode);
  align?: 'start' | 'center' | 'end' | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  className?: string | undefined;
}

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  children: ReactNode;
  /** Buttons at the foot, the main one last. */
  footer?: ReactNode;
  size?: 'sm' | 'md' | 'lg' | undefined;
  /** Where focus goes on opening; the first control of the content, or else of the foot, unless given. */
  initialFocus?: RefObject<HTMLElement | null> | undefined;
  /** Where focus goes on closing; where it was unless given. */
  finalFocus?: RefObject<HTMLElement | null> | undefined;
}

interface SelectOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly icon?: ReactNode;
}

export interface SelectButtonProps<T extends string> {
  /** What is chosen, such as "Group by"; the button's name is `${label}: ${the option's label}`. */
  label: string;
  value: T;
  options: readonly SelectOption<T>[];
  onChange: (value: T) => void;
  variant?: 'ghost' | 'outline' | 'filled' | undefined;
  icon?: IconName | undefined;
  /** Shows the label as well as the choice. */
  showLabel?: boolean | undefined;
  disabled?: boolean | undefined;
  className?: string | undefined;
}
