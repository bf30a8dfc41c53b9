/** What a button must take to have a popup. */
import type {
  FocusEventHandler,
  KeyboardEventHandler,
  MouseEventHandler,
  PointerEventHandler,
} from 'react';

export interface TriggerProps {
  onClick?: MouseEventHandler<HTMLButtonElement> | undefined;
  onFocus?: FocusEventHandler<HTMLButtonElement> | undefined;
  onBlur?: FocusEventHandler<HTMLButtonElement> | undefined;
  onKeyDown?: KeyboardEventHandler<HTMLButtonElement> | undefined;
  onPointerEnter?: PointerEventHandler<HTMLButtonElement> | undefined;
  'aria-haspopup'?:
    | 'menu'
    | 'listbox'
    | 'dialog'
    | undefined
    | boolean
    | 'true'
    | 'false'
    | 'grid'
    | 'tree';
  'aria-expanded'?: boolean | 'true' | 'false' | undefined;
}
