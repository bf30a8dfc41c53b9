/** A menu under a button. */
import type { MenuProps } from './popupProps.ts';
import { useStagedTrigger, withTrigger } from './staged.ts';

export type { MenuEntry } from './popupProps.ts';

export function Menu(props: MenuProps) {
  const staged = useStagedTrigger(props.open);
  if (staged.popups !== null) {
    return <staged.popups.Menu {...props} defaultOpen={staged.wanted} />;
  }
  return withTrigger(props.trigger, staged.trigger('menu'));
}
