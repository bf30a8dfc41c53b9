/** The part of the kit that is loaded after the first page, see popupLoader.ts. */
export { Dialog } from './Dialog.tsx';
export { Menu } from './Menu.tsx';
export { Popover } from './Popover.tsx';
export { SelectButton } from './SelectButton.tsx';
