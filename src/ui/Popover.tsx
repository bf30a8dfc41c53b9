/** A small panel at a button, for what does not need the whole page's attention. */
import type { PopoverProps } from './popupProps.ts';
import { useStagedTrigger, withTrigger } from './staged.ts';

export function Popover(props: PopoverProps) {
  const staged = useStagedTrigger(props.open);
  if (staged.popups !== null) {
    return <staged.popups.Popover {...props} defaultOpen={staged.wanted} />;
  }
  return withTrigger(props.trigger, staged.trigger('dialog'));
}
