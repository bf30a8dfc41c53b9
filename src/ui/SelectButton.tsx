/** A button that shows the choice in force and opens the list of choices. */
import type { SelectButtonProps } from './popupProps.ts';
import { SelectFace, selectClass, selectName } from './SelectFace.tsx';
import { useStagedTrigger } from './staged.ts';

export function SelectButton<T extends string>(props: SelectButtonProps<T>) {
  const staged = useStagedTrigger();
  if (staged.popups !== null) {
    return <staged.popups.SelectButton {...props} defaultOpen={staged.wanted} />;
  }
  const { onChange: _, ...face } = props;
  const name = selectName(face);
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      disabled={props.disabled}
      className={selectClass(face)}
      {...staged.trigger('listbox')}
    >
      <SelectFace {...face} />
    </button>
  );
}
